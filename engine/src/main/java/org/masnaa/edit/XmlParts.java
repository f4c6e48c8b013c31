package org.masnaa.edit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.edit.XmlPart.Attribute;
import org.masnaa.source.Problems;
import org.masnaa.source.Xml;

/**
 * Finds the places of all elements of a document. The one XML reader must accept the document
 * first, so what is left to do here is to look for the brackets of a well-formed text.
 */
final class XmlParts {

  private final String text;
  private final Deque<Open> open = new ArrayDeque<>();
  private int at;
  private @Nullable XmlPart root;

  private XmlParts(String text) {
    this.text = text;
  }

  /** The root element, or null when the text is no document that the reader accepts. */
  static @Nullable XmlPart of(String text) {
    boolean good = Xml.read("", text.getBytes(StandardCharsets.UTF_8), new Problems()) != null;
    return good ? new XmlParts(text).read() : null;
  }

  private @Nullable XmlPart read() {
    while (root == null && (at = text.indexOf('<', at)) >= 0) {
      if (text.startsWith("<!--", at)) {
        at = after("-->");
      } else if (text.startsWith("<![CDATA[", at)) {
        at = after("]]>");
      } else if (text.startsWith("<?", at)) {
        at = after("?>");
      } else if (text.startsWith("</", at)) {
        close();
      } else {
        start();
      }
    }
    return root;
  }

  private int after(String end) {
    return text.indexOf(end, at) + end.length();
  }

  private void start() {
    int start = at;
    int place = name(at + 1);
    String name = text.substring(at + 1, place);
    List<Attribute> attributes = new ArrayList<>();
    while (true) {
      place = blank(place);
      char c = text.charAt(place);
      if (c == '>') {
        open.push(new Open(name, attributes, start, place + 1));
        at = place + 1;
        return;
      }
      if (c == '/') {
        add(new XmlPart(name, attributes, List.of(), start, place + 2, place + 2, place + 2));
        at = place + 2;
        return;
      }
      int nameEnd = name(place);
      int mark = blank(blank(nameEnd) + 1);
      int valueEnd = text.indexOf(text.charAt(mark), mark + 1);
      attributes.add(new Attribute(text.substring(place, nameEnd), place, mark + 1, valueEnd));
      place = valueEnd + 1;
    }
  }

  private void close() {
    Open element = open.pop();
    int end = text.indexOf('>', at) + 1;
    add(
        new XmlPart(
            element.name,
            List.copyOf(element.attributes),
            List.copyOf(element.children),
            element.start,
            element.openEnd,
            at,
            end));
    at = end;
  }

  private void add(XmlPart part) {
    Open parent = open.peek();
    if (parent == null) {
      root = part;
    } else {
      parent.children.add(part);
    }
  }

  private int name(int from) {
    int place = from;
    while (" \t\r\n=/>".indexOf(text.charAt(place)) < 0) {
      place++;
    }
    return place;
  }

  private int blank(int from) {
    int place = from;
    while (" \t\r\n".indexOf(text.charAt(place)) >= 0) {
      place++;
    }
    return place;
  }

  private static final class Open {
    private final String name;
    private final List<Attribute> attributes;
    private final int start;
    private final int openEnd;
    private final List<XmlPart> children = new ArrayList<>();

    Open(String name, List<Attribute> attributes, int start, int openEnd) {
      this.name = name;
      this.attributes = attributes;
      this.start = start;
      this.openEnd = openEnd;
    }
  }
}
