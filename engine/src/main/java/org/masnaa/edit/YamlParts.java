package org.masnaa.edit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.edit.YamlPart.Items;
import org.masnaa.edit.YamlPart.Keys;
import org.masnaa.edit.YamlPart.Pair;
import org.masnaa.edit.YamlPart.Single;
import org.masnaa.source.Problems;
import org.masnaa.source.Yaml;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Finds the places of all values of a document that {@link Yaml} accepts. */
final class YamlParts {

  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(Yaml.MAX_BYTES + 1).setUseMarks(true).build();

  private final String text;
  private final int[] places;
  private final Deque<Open> open = new ArrayDeque<>();
  private @Nullable YamlPart root;

  private YamlParts(String text, int[] places) {
    this.text = text;
    this.places = places;
  }

  /** The parts, or null when the text is no document that the reader accepts. */
  static @Nullable YamlPart of(String text) {
    Problems problems = new Problems();
    if (Yaml.read("", text.getBytes(StandardCharsets.UTF_8), problems) == null) {
      return null;
    }
    boolean marked = text.startsWith("\uFEFF");
    String content = marked ? text.substring(1) : text;
    YamlParts parts = new YamlParts(text, places(content, marked ? 1 : 0));
    for (Event event : new Parse(SETTINGS).parseString(content)) {
      parts.accept(event);
    }
    return parts.root;
  }

  /** The library counts code points; the place of each in the text. */
  private static int[] places(String content, int shift) {
    int[] places = new int[content.codePointCount(0, content.length()) + 1];
    int place = 0;
    for (int i = 0; i < places.length; i++) {
      places[i] = place + shift;
      place += place < content.length() ? Character.charCount(content.codePointAt(place)) : 0;
    }
    return places;
  }

  private void accept(Event event) {
    switch (event) {
      case ScalarEvent scalar -> add(single(scalar));
      case CollectionStartEvent start ->
          open.push(
              new Open(
                  place(start.getStartMark().orElseThrow()),
                  start.isFlow(),
                  start instanceof MappingStartEvent));
      case CollectionEndEvent end -> add(open.pop().close(place(end.getEndMark().orElseThrow())));
      default -> {}
    }
  }

  private Single single(ScalarEvent event) {
    int start = place(event.getStartMark().orElseThrow());
    int end = place(event.getEndMark().orElseThrow());
    ScalarStyle style = event.getScalarStyle();
    if (style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED) {
      while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
        end--;
      }
    }
    return new Single(start, end, event.getValue(), style);
  }

  private int place(Mark mark) {
    return places[Math.min(mark.getIndex(), places.length - 1)];
  }

  private void add(YamlPart part) {
    Open parent = open.peek();
    if (parent == null) {
      root = part;
    } else {
      parent.add(part);
    }
  }

  private static final class Open {
    private final int start;
    private final boolean flow;
    private final boolean mapping;
    private final List<YamlPart> items = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();
    private @Nullable Single key;

    Open(int start, boolean flow, boolean mapping) {
      this.start = start;
      this.flow = flow;
      this.mapping = mapping;
    }

    void add(YamlPart part) {
      if (!mapping) {
        items.add(part);
      } else if (key == null && part instanceof Single name) {
        key = name;
      } else if (key != null) {
        pairs.add(new Pair(key.start(), key.end(), key.text(), part));
        key = null;
      }
    }

    /** Without brackets a collection ends where its last value does. */
    YamlPart close(int end) {
      if (mapping) {
        int last = pairs.isEmpty() ? start : pairs.getLast().value().end();
        return new Keys(start, flow ? end : last, flow, List.copyOf(pairs));
      }
      int last = items.isEmpty() ? start : items.getLast().end();
      return new Items(start, flow ? end : last, flow, List.copyOf(items));
    }
  }
}
