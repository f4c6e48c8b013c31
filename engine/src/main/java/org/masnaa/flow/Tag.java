package org.masnaa.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.source.Position;
import org.masnaa.source.XmlElement;
import org.masnaa.text.LocalText;

/**
 * An element while it is read: it remembers what was taken from it, so that what nobody understood
 * can be refused when it is closed.
 */
final class Tag {

  private static final Set<String> IMPLIED = Set.of("incoming", "outgoing", "documentation");

  private final XmlElement xml;
  private final Reading reading;
  private final Set<String> taken = new HashSet<>(Set.of("id", "name"));
  private final Set<XmlElement> used = Collections.newSetFromMap(new IdentityHashMap<>());

  Tag(XmlElement xml, Reading reading) {
    this.xml = xml;
    this.reading = reading;
  }

  XmlElement xml() {
    return xml;
  }

  Position at() {
    return xml.at();
  }

  /** The id, which every element that runs needs. */
  String id() {
    return reading.newId(xml);
  }

  String name() {
    String name = xml.attribute("name");
    return name == null ? "" : name.strip();
  }

  /** A name for messages to people: the kind and the id. */
  String label() {
    String id = xml.attribute("id");
    return id == null ? xml.name() : xml.name() + " " + id;
  }

  /** The name as drawn; {@code masnaa:ar} and {@code masnaa:en} say it in one language. */
  LocalText text() {
    String ar = masnaa("ar");
    String en = masnaa("en");
    return new LocalText(ar == null ? name() : ar, en == null ? name() : en);
  }

  @Nullable String take(String attribute) {
    taken.add(attribute);
    return xml.attribute(attribute);
  }

  /** Takes an attribute of which only one value is supported. */
  void only(String attribute, String value) {
    String found = take(attribute);
    if (found != null && !found.strip().equals(value)) {
      reading.badValue(
          this,
          attribute,
          found,
          new LocalText(
              "القيمة المدعومة: " + value + ".", "The supported value is " + value + "."));
    }
  }

  @Nullable String masnaa(String attribute) {
    taken.add("{" + BpmnReader.NAMESPACE + "}" + attribute);
    String value = xml.attribute(BpmnReader.NAMESPACE, attribute);
    return value == null ? null : value.strip();
  }

  /** The value of an attribute that several engines write in their own namespace. */
  @Nullable String vendor(String attribute) {
    xml.attributes().keySet().stream().filter(key -> isVendor(key, attribute)).forEach(taken::add);
    return vendor(xml, attribute);
  }

  static @Nullable String vendor(XmlElement xml, String attribute) {
    return xml.attributes().keySet().stream()
        .filter(key -> isVendor(key, attribute))
        .map(key -> xml.attributes().get(key))
        .findFirst()
        .orElse(null);
  }

  private static boolean isVendor(String key, String attribute) {
    int end = key.indexOf('}');
    return end > 0
        && Bpmn.isVendor(key.substring(1, end))
        && key.substring(end + 1).equals(attribute);
  }

  /** The BPMN children with this name. */
  List<Tag> children(String child) {
    return children(Bpmn.MODEL, child);
  }

  private List<Tag> children(String namespace, String child) {
    List<XmlElement> found = xml.children(namespace, child);
    used.addAll(found);
    return found.stream().map(x -> new Tag(x, reading)).toList();
  }

  /** The first BPMN child with this name; a second one is refused. */
  Optional<Tag> child(String name) {
    List<Tag> found = children(name);
    found.stream().skip(1).forEach(extra -> reading.repeated(extra));
    return found.stream().findFirst();
  }

  /** Takes a child that somebody else reads. */
  void use(XmlElement child) {
    used.add(child);
  }

  /** Masnaa's own elements inside {@code extensionElements} with this name. */
  List<Tag> extensions(String name) {
    List<Tag> found = new ArrayList<>();
    for (XmlElement box : xml.children(Bpmn.MODEL, "extensionElements")) {
      for (XmlElement inside : box.children(BpmnReader.NAMESPACE, name)) {
        used.add(inside);
        found.add(new Tag(inside, reading));
      }
    }
    return found;
  }

  /** Refuses everything that was not taken. */
  void close() {
    for (String key : xml.attributes().keySet().stream().sorted().toList()) {
      int end = key.indexOf('}');
      String namespace = end > 0 ? key.substring(1, end) : "";
      String local = key.substring(end + 1);
      if (!taken.contains(key) && !(end > 0 && Bpmn.isMark(namespace, local))) {
        reading.unknownAttribute(this, namespace, local);
      }
    }
    for (XmlElement child : xml.children()) {
      if (Bpmn.is(child, "extensionElements")) {
        child.children().stream()
            .filter(e -> !used.contains(e) && !Bpmn.isDecoration(e.namespace()))
            .forEach(this::refuse);
      } else if (!used.contains(child)
          && !(child.namespace().equals(Bpmn.MODEL) && IMPLIED.contains(child.name()))) {
        refuse(child);
      }
    }
  }

  private void refuse(XmlElement child) {
    reading.unknownElement(child, label());
  }
}
