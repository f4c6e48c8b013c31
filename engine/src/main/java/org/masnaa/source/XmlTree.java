package org.masnaa.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the tree of a document. */
final class XmlTree implements XmlVisitor {

  private final Deque<Open> open = new ArrayDeque<>();
  private @Nullable XmlElement root;

  /** The root element; null before the document ended. */
  @Nullable XmlElement root() {
    return root;
  }

  @Override
  public void start(String namespace, String name, Map<String, String> attributes, Position at) {
    open.push(new Open(namespace, name, Collections.unmodifiableMap(attributes), at));
  }

  @Override
  public void text(String text) {
    if (!open.isEmpty()) {
      open.element().text.append(text);
    }
  }

  @Override
  public void end(String name) {
    XmlElement closed = open.pop().close();
    if (open.isEmpty()) {
      root = closed;
    } else {
      open.element().children.add(closed);
    }
  }

  private static final class Open {
    private final String namespace;
    private final String name;
    private final Map<String, String> attributes;
    private final Position at;
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    Open(String namespace, String name, Map<String, String> attributes, Position at) {
      this.namespace = namespace;
      this.name = name;
      this.attributes = attributes;
      this.at = at;
    }

    XmlElement close() {
      return new XmlElement(
          namespace, name, attributes, List.copyOf(children), text.toString(), at);
    }
  }
}
