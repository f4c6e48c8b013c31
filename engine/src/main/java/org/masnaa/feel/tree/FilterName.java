package org.masnaa.feel.tree;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.FeelType;

/** A name inside a filter whose items are not known: a field of the item if it has one. */
public final class FilterName extends Node {

  private final Node item;
  private final String name;
  private final @Nullable Node otherwise;

  /**
   * @param otherwise what the name means around the filter, or null when nothing
   */
  public FilterName(Node item, String name, @Nullable Node otherwise) {
    super(FeelType.ANY, otherwise == null ? item : otherwise);
    this.item = item;
    this.name = name;
    this.otherwise = otherwise;
  }

  @Override
  protected List<Node> parts(Frame frame) {
    return List.of();
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    if (item.eval(frame) instanceof Map<?, ?> context) {
      Object value = context.get(name);
      if (value != null || context.containsKey(name)) {
        return value;
      }
    }
    return otherwise == null ? null : otherwise.eval(frame);
  }
}
