package org.masnaa.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.masnaa.source.XmlElement;

/** What of a process is drawn, as its file says it; nothing needs to be right for that. */
final class Elements {

  private static final Set<String> ACTIVITIES =
      Set.of(
          "task",
          "userTask",
          "serviceTask",
          "businessRuleTask",
          "scriptTask",
          "sendTask",
          "receiveTask",
          "manualTask",
          "callActivity",
          "subProcess");

  private Elements() {}

  static boolean isDrawn(XmlElement element) {
    return element.attribute("id") != null
        && (ACTIVITIES.contains(element.name())
            || element.name().endsWith("Gateway")
            || isEvent(element.name()));
  }

  private static boolean isEvent(String name) {
    return name.endsWith("Event");
  }

  static boolean isOnBorder(XmlElement element) {
    return element.name().equals("boundaryEvent");
  }

  static List<XmlElement> of(XmlElement scope) {
    return scope.children().stream().filter(Elements::isDrawn).toList();
  }

  static String id(XmlElement element) {
    return attribute(element, "id");
  }

  static String attribute(XmlElement element, String name) {
    String value = element.attribute(name);
    return value == null ? "" : value;
  }

  /** As large as modellers draw it. */
  static Box size(String kind) {
    if (isEvent(kind)) {
      return new Box(0, 0, 36, 36);
    }
    return kind.endsWith("Gateway") ? new Box(0, 0, 50, 50) : new Box(0, 0, 100, 80);
  }

  /** The flows of a scope whose ends are named. */
  static List<Arrow> arrows(XmlElement scope) {
    Map<String, String> hosts = new HashMap<>();
    of(scope).stream()
        .filter(Elements::isOnBorder)
        .forEach(event -> hosts.put(id(event), attribute(event, "attachedToRef")));
    List<Arrow> arrows = new ArrayList<>();
    for (XmlElement flow : scope.children()) {
      if (flow.name().equals("sequenceFlow") && flow.attribute("id") != null) {
        String from = attribute(flow, "sourceRef");
        String host = hosts.get(from);
        arrows.add(
            host == null
                ? new Arrow(id(flow), from, attribute(flow, "targetRef"), "")
                : new Arrow(id(flow), host, attribute(flow, "targetRef"), from));
      }
    }
    return arrows;
  }

  /** Everything of a name, however deep. */
  static List<XmlElement> all(XmlElement root, String name) {
    List<XmlElement> found = new ArrayList<>();
    for (XmlElement child : root.children()) {
      if (child.name().equals(name)) {
        found.add(child);
      }
      found.addAll(all(child, name));
    }
    return found;
  }
}
