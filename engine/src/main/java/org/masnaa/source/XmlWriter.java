package org.masnaa.source;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Writes an element as a document. Every namespace gets its usual prefix, declared once at the
 * root; what was read by {@link Xml} and is written comes back the same, but for places and white
 * space between elements.
 */
public final class XmlWriter {

  private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  private static final Map<String, String> USUAL =
      Map.ofEntries(
          Map.entry("http://www.omg.org/spec/BPMN/20100524/MODEL", "bpmn"),
          Map.entry("http://www.omg.org/spec/BPMN/20100524/DI", "bpmndi"),
          Map.entry("http://www.omg.org/spec/DD/20100524/DC", "dc"),
          Map.entry("http://www.omg.org/spec/DD/20100524/DI", "di"),
          Map.entry("urn:masnaa:bpmn:1", "masnaa"),
          Map.entry("http://bpmn.io/schema/bpmn/biocolor/1.0", "bioc"),
          Map.entry("http://www.omg.org/spec/BPMN/non-normative/color/1.0", "color"),
          Map.entry("http://camunda.org/schema/modeler/1.0", "modeler"),
          Map.entry(XSI, "xsi"));

  private final Map<String, String> prefixes = new LinkedHashMap<>();
  private final StringBuilder out = new StringBuilder();

  private XmlWriter() {}

  /** The document as text, in UTF-8 by its declaration. */
  public static String write(XmlElement root) {
    XmlWriter writer = new XmlWriter();
    writer.collect(root);
    writer.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    writer.element(root, 0);
    return writer.out.toString();
  }

  private void collect(XmlElement element) {
    prefix(element.namespace());
    for (String name : element.attributes().keySet()) {
      if (name.startsWith("{")) {
        prefix(name.substring(1, name.indexOf('}')));
      }
    }
    element.children().forEach(this::collect);
  }

  private void prefix(String namespace) {
    if (!namespace.isEmpty() && !namespace.equals(XML) && !prefixes.containsKey(namespace)) {
      Set<String> taken = new HashSet<>(prefixes.values());
      String wanted = USUAL.getOrDefault(namespace, "ns" + (prefixes.size() + 1));
      prefixes.put(namespace, taken.contains(wanted) ? wanted + prefixes.size() : wanted);
    }
  }

  private String qualified(String namespace, String name) {
    return namespace.isEmpty()
        ? name
        : (namespace.equals(XML) ? "xml" : prefixes.get(namespace)) + ":" + name;
  }

  private void element(XmlElement element, int depth) {
    String name = qualified(element.namespace(), element.name());
    out.append("  ".repeat(depth)).append('<').append(name);
    if (depth == 0) {
      prefixes.forEach((uri, prefix) -> attribute("xmlns:" + prefix, uri));
    }
    element.attributes().forEach((key, value) -> attribute(element, key, value));
    boolean blank = element.text().isBlank();
    if (element.children().isEmpty()) {
      if (element.text().isEmpty()) {
        out.append("/>\n");
      } else {
        out.append('>').append(escaped(element.text())).append("</").append(name).append(">\n");
      }
      return;
    }
    out.append('>').append(blank ? "" : escaped(element.text())).append('\n');
    element.children().forEach(child -> element(child, depth + 1));
    out.append("  ".repeat(depth)).append("</").append(name).append(">\n");
  }

  private void attribute(XmlElement element, String key, String value) {
    int end = key.indexOf('}');
    String namespace = end > 0 ? key.substring(1, end) : "";
    String local = key.substring(end + 1);
    // The type of an expression is itself a qualified name.
    boolean type = namespace.equals(XSI) && local.equals("type");
    String prefix = prefixes.get(element.namespace());
    String written =
        type && prefix != null ? prefix + ":" + value.substring(value.indexOf(':') + 1) : value;
    attribute(qualified(namespace, local), written);
  }

  private void attribute(String name, String value) {
    String kept = escaped(value).replace("\n", "&#10;").replace("\t", "&#9;");
    out.append(' ').append(name).append("=\"").append(kept).append('"');
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\r' -> escaped.append("&#13;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
