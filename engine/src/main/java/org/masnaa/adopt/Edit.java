package org.masnaa.adopt;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masnaa.flow.BpmnReader;
import org.masnaa.source.Position;
import org.masnaa.source.XmlElement;

/** An element while it is written anew. */
final class Edit {

  private static final String EXTENSIONS = "extensionElements";

  private final String namespace;
  private String name;
  private final Map<String, String> attributes;
  private final List<Edit> children = new ArrayList<>();
  private String text;
  private final Position at;

  private Edit(
      String namespace, String name, Map<String, String> attributes, String text, Position at) {
    this.namespace = namespace;
    this.name = name;
    this.attributes = new LinkedHashMap<>(attributes);
    this.text = text;
    this.at = at;
  }

  static Edit of(XmlElement xml) {
    Edit edit = new Edit(xml.namespace(), xml.name(), xml.attributes(), xml.text(), xml.at());
    xml.children().forEach(child -> edit.children.add(of(child)));
    return edit;
  }

  XmlElement toXml() {
    return new XmlElement(
        namespace, name, attributes, children.stream().map(Edit::toXml).toList(), text, at);
  }

  String name() {
    return name;
  }

  void rename(String newName) {
    name = newName;
  }

  Position at() {
    return at;
  }

  String text() {
    return text;
  }

  void text(String newText) {
    text = newText;
  }

  String id() {
    return attributes.getOrDefault("id", "");
  }

  List<Edit> children() {
    return children;
  }

  boolean isModel() {
    return namespace.equals(BpmnReader.MODEL);
  }

  boolean isVendor() {
    return BpmnReader.isVendor(namespace);
  }

  /** The BPMN children with this name. */
  List<Edit> children(String wanted) {
    return children.stream().filter(c -> c.isModel() && c.name.equals(wanted)).toList();
  }

  Optional<Edit> child(String wanted) {
    return children(wanted).stream().findFirst();
  }

  void remove(Edit child) {
    children.removeIf(each -> each == child);
  }

  void clear() {
    children.clear();
  }

  Edit addModel(String wanted) {
    Edit child = new Edit(BpmnReader.MODEL, wanted, Map.of(), "", at);
    children.add(child);
    return child;
  }

  @Nullable String attribute(String key) {
    return attributes.get(key);
  }

  @Nullable String take(String key) {
    return attributes.remove(key);
  }

  void put(String key, String value) {
    attributes.put(key, value);
  }

  void masnaa(String key, String value) {
    attributes.put("{" + BpmnReader.NAMESPACE + "}" + key, value);
  }

  /** Takes away an attribute that an engine added. */
  @Nullable String vendor(String key) {
    String found = null;
    for (Iterator<Map.Entry<String, String>> i = attributes.entrySet().iterator(); i.hasNext(); ) {
      Map.Entry<String, String> attribute = i.next();
      int end = attribute.getKey().indexOf('}');
      if (end > 0
          && BpmnReader.isVendor(attribute.getKey().substring(1, end))
          && attribute.getKey().substring(end + 1).equals(key)) {
        found = attribute.getValue();
        i.remove();
      }
    }
    return found;
  }

  /** Takes away every attribute of other namespaces than BPMN's and ours, by local name. */
  Map<String, String> takeForeign() {
    Map<String, String> foreign = new LinkedHashMap<>();
    for (Iterator<Map.Entry<String, String>> i = attributes.entrySet().iterator(); i.hasNext(); ) {
      Map.Entry<String, String> attribute = i.next();
      String key = attribute.getKey();
      int end = key.indexOf('}');
      String uri = end > 0 ? key.substring(1, end) : "";
      boolean known =
          uri.isEmpty() || uri.equals(BpmnReader.NAMESPACE) || uri.endsWith("XMLSchema-instance");
      if (!known) {
        foreign.put(key.substring(end + 1), attribute.getValue());
        i.remove();
      }
    }
    return foreign;
  }

  /** Takes away the elements with this name that an engine added. */
  List<Edit> takeVendor(String wanted) {
    List<Edit> found = new ArrayList<>();
    for (Edit box : children(EXTENSIONS)) {
      for (Edit inside : List.copyOf(box.children)) {
        if (inside.isVendor() && inside.name.equals(wanted)) {
          found.add(inside);
          box.remove(inside);
        }
      }
    }
    return found;
  }

  /** Takes away every extension that is not ours. */
  List<Edit> takeForeignExtensions() {
    List<Edit> found = new ArrayList<>();
    for (Edit box : children(EXTENSIONS)) {
      for (Edit inside : List.copyOf(box.children)) {
        if (!inside.namespace.equals(BpmnReader.NAMESPACE)) {
          found.add(inside);
          box.remove(inside);
        }
      }
      if (box.children.isEmpty()) {
        remove(box);
      }
    }
    return found;
  }

  void input(String variable, String feel) {
    extend("input", variable, feel);
  }

  void output(String variable, String feel) {
    extend("output", variable, feel);
  }

  void set(String variable, String feel) {
    extend("set", variable, feel);
  }

  boolean hasOutput(String variable) {
    return children(EXTENSIONS).stream()
        .flatMap(box -> box.children.stream())
        .anyMatch(e -> e.name.equals("output") && variable.equals(e.attributes.get("name")));
  }

  private void extend(String kind, String variable, String feel) {
    Edit box =
        child(EXTENSIONS)
            .orElseGet(() -> {
              Edit made = new Edit(BpmnReader.MODEL, EXTENSIONS, Map.of(), "", at);
              children.add((int) children("documentation").stream().count(), made);
              return made;
            });
    Map<String, String> pair = new LinkedHashMap<>();
    pair.put("name", variable);
    pair.put("value", feel);
    box.children.add(new Edit(BpmnReader.NAMESPACE, kind, pair, "", at));
  }
}
