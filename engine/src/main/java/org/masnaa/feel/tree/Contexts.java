package org.masnaa.feel.tree;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.FeelType;

/** A context literal; each entry is a variable for those after it. */
public final class Contexts extends Node {

  /**
   * One entry.
   *
   * @param slot where the value is kept for the entries after it
   */
  public record Entry(String name, int slot, Node value) {}

  private final Entry[] entries;
  private final @Nullable Node result;

  /**
   * @param result the value of the whole, when it is not the context itself
   */
  public Contexts(List<Entry> entries, @Nullable Node result, FeelType type) {
    super(type, nodes(entries, result));
    this.entries = entries.toArray(Entry[]::new);
    this.result = result;
  }

  private static Node[] nodes(List<Entry> entries, @Nullable Node result) {
    Stream<Node> values = entries.stream().map(Entry::value);
    return (result == null ? values : Stream.concat(values, Stream.of(result)))
        .toArray(Node[]::new);
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    frame.budget.items(entries.length + 1L);
    if (result != null) {
      for (Entry entry : entries) {
        frame.slots[entry.slot] = entry.value.eval(frame);
      }
      return result.eval(frame);
    }
    Map<String, @Nullable Object> context = LinkedHashMap.newLinkedHashMap(entries.length);
    for (Entry entry : entries) {
      Object value = entry.value.eval(frame);
      frame.slots[entry.slot] = value;
      context.put(entry.name, value);
    }
    return Collections.unmodifiableMap(context);
  }
}
