package org.masnaa.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Builds the tree from the library's events, one level at a time, without recursion. */
final class YamlTree {

  private final String file;
  private final List<String> lines;
  private final Problems problems;
  private final Deque<Open> open = new ArrayDeque<>();
  private @Nullable YamlNode root;
  private int nodes;
  private int documents;

  YamlTree(String file, String text, Problems problems) {
    this.file = file;
    this.lines = text.lines().toList();
    this.problems = problems;
  }

  @Nullable YamlNode read(Iterable<Event> events) {
    int before = problems.size();
    for (Event event : events) {
      if (!accept(event)) {
        return null;
      }
    }
    if (root == null && problems.size() == before) {
      problems.add(YamlProblems.empty(new Position(file, 1, 1)));
    }
    return problems.size() == before ? root : null;
  }

  /** Whether reading goes on; duplicate keys and tags are noted on the way, limits end it. */
  private boolean accept(Event event) {
    if (event instanceof DocumentStartEvent && ++documents > 1) {
      problems.add(YamlProblems.severalDocuments(position(event)));
      return false;
    }
    if (event instanceof AliasEvent) {
      problems.add(YamlProblems.alias(position(event)));
      return false;
    }
    if (event instanceof NodeEvent node) {
      refuseAnchorAndTag(node);
      if (++nodes > Yaml.MAX_NODES || open.size() >= Yaml.MAX_DEPTH) {
        problems.add(YamlProblems.tooDeep(position(event)));
        return false;
      }
    }
    switch (event) {
      case ScalarEvent scalar -> add(scalar(scalar));
      case CollectionStartEvent start ->
          open.push(new Open(position(event), start instanceof MappingStartEvent));
      case CollectionEndEvent end -> add(open.pop().close());
      default -> {}
    }
    return true;
  }

  private void refuseAnchorAndTag(NodeEvent node) {
    if (node.getAnchor().isPresent()) {
      problems.add(YamlProblems.alias(position(node)));
    }
    Optional<String> tag =
        switch (node) {
          case ScalarEvent scalar -> scalar.getTag();
          case CollectionStartEvent start -> start.getTag();
          default -> Optional.empty();
        };
    tag.ifPresent(name -> problems.add(YamlProblems.tag(position(node), name)));
  }

  private void add(YamlNode node) {
    Open parent = open.peek();
    if (parent == null) {
      root = node;
    } else if (!parent.mapping) {
      parent.items.add(node);
    } else if (parent.key == null) {
      parent.key = node;
    } else {
      YamlNode key = parent.key;
      parent.key = null;
      addEntry(parent, key, node);
    }
  }

  private void addEntry(Open parent, YamlNode key, YamlNode value) {
    if (!(key instanceof YamlNode.Scalar name)) {
      problems.add(YamlProblems.keyNotText(key.at()));
      return;
    }
    Integer firstLine = parent.lines.putIfAbsent(name.text(), name.at().line());
    if (firstLine != null) {
      problems.add(YamlProblems.duplicateKey(name.at(), name.text(), firstLine));
      return;
    }
    parent.entries.add(new YamlNode.Entry(name.at(), name.text(), value));
  }

  private YamlNode.Scalar scalar(ScalarEvent event) {
    Position at = position(event);
    ScalarStyle style = event.getScalarStyle();
    Position start =
        switch (style) {
          case PLAIN, JSON_SCALAR_STYLE -> at;
          case SINGLE_QUOTED, DOUBLE_QUOTED -> new Position(file, at.line(), at.column() + 1);
          case LITERAL, FOLDED -> blockStart(at);
        };
    return new YamlNode.Scalar(at, event.getValue(), style != ScalarStyle.PLAIN, start);
  }

  /** A block text begins on the first line that is not blank below its {@code |} or {@code >}. */
  private Position blockStart(Position at) {
    for (int line = at.line(); line < lines.size(); line++) {
      String content = lines.get(line);
      if (!content.isBlank()) {
        return new Position(file, line + 1, content.length() - content.stripLeading().length() + 1);
      }
    }
    return at;
  }

  private Position position(Event event) {
    return event
        .getStartMark()
        .map(mark -> new Position(file, mark.getLine() + 1, mark.getColumn() + 1))
        .orElseGet(() -> new Position(file, 1, 1));
  }

  private static final class Open {
    private final Position at;
    private final boolean mapping;
    private final List<YamlNode> items = new ArrayList<>();
    private final List<YamlNode.Entry> entries = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private @Nullable YamlNode key;

    Open(Position at, boolean mapping) {
      this.at = at;
      this.mapping = mapping;
    }

    YamlNode close() {
      return mapping
          ? new YamlNode.Mapping(at, List.copyOf(entries))
          : new YamlNode.Sequence(at, List.copyOf(items));
    }
  }
}
