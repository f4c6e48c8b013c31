package org.masnaa.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a process's graph implies, worked out once. */
final class Wiring {

  private static final String TOP = "";

  private final Map<String, Element> elements;
  private final Map<String, List<SequenceFlow>> outgoing = new HashMap<>();
  private final Map<String, List<SequenceFlow>> incoming = new HashMap<>();
  private final Map<String, List<Element.BoundaryEvent>> borders = new HashMap<>();
  private final Map<String, Element.StartEvent> starts = new HashMap<>();
  private final Map<String, List<Element.StartEvent>> triggers = new HashMap<>();
  private final Map<String, String> links = new HashMap<>();
  private final Map<String, String> undo = new HashMap<>();
  private final Map<String, Map<String, Set<String>>> reach = new HashMap<>();

  Wiring(Map<String, Element> elements, List<SequenceFlow> flows) {
    this.elements = elements;
    for (SequenceFlow flow : flows) {
      outgoing.computeIfAbsent(flow.source(), k -> new ArrayList<>()).add(flow);
      incoming.computeIfAbsent(flow.target(), k -> new ArrayList<>()).add(flow);
    }
    for (Element element : elements.values()) {
      switch (element) {
        case Element.BoundaryEvent border -> border(border);
        case Element.StartEvent start -> start(start);
        case Element.CatchEvent e when e.definition() instanceof EventDefinition.Link link ->
            links.put(scope(e.node().parent()) + " " + link.name(), e.id());
        default -> {}
      }
    }
    for (Element element : elements.values()) {
      if (element instanceof Element.Gateway gateway
          && gateway.kind() == Element.Gateway.Kind.INCLUSIVE
          && incoming(gateway.id()).size() > 1) {
        reach.put(gateway.id(), upstream(gateway.id()));
      }
    }
  }

  private void border(Element.BoundaryEvent border) {
    borders.computeIfAbsent(border.attachedTo(), k -> new ArrayList<>()).add(border);
    if (border.definition() instanceof EventDefinition.Compensation(String handler)
        && handler != null) {
      undo.put(border.attachedTo(), handler);
    }
  }

  private void start(Element.StartEvent start) {
    String scope = scope(start.node().parent());
    if (elements.get(scope) instanceof Element.SubProcess sub && sub.triggeredByEvent()) {
      triggers.computeIfAbsent(scope(sub.node().parent()), k -> new ArrayList<>()).add(start);
    } else if (start.definition() instanceof EventDefinition.None) {
      starts.putIfAbsent(scope, start);
    }
  }

  private static String scope(@Nullable String parent) {
    return parent == null ? TOP : parent;
  }

  List<SequenceFlow> outgoing(String element) {
    return outgoing.getOrDefault(element, List.of());
  }

  List<SequenceFlow> incoming(String element) {
    return incoming.getOrDefault(element, List.of());
  }

  List<Element.BoundaryEvent> borders(String activity) {
    return borders.getOrDefault(activity, List.of());
  }

  Optional<Element.StartEvent> start(@Nullable String scope) {
    return Optional.ofNullable(starts.get(scope(scope)));
  }

  List<Element.StartEvent> triggers(@Nullable String scope) {
    return triggers.getOrDefault(scope(scope), List.of());
  }

  Optional<String> linkTarget(@Nullable String scope, String name) {
    return Optional.ofNullable(links.get(scope(scope) + " " + name));
  }

  Optional<String> undo(String activity) {
    return Optional.ofNullable(undo.get(activity));
  }

  boolean joinsInclusively() {
    return !reach.isEmpty();
  }

  Map<String, Set<String>> reach(String join) {
    return reach.getOrDefault(join, Map.of());
  }

  /** For each flow into a join, the elements from which it can be reached without the join. */
  private Map<String, Set<String>> upstream(String join) {
    Map<String, Set<String>> result = new HashMap<>();
    for (SequenceFlow flow : incoming(join)) {
      Set<String> seen = new HashSet<>();
      Deque<String> open = new ArrayDeque<>(List.of(flow.source()));
      while (!open.isEmpty()) {
        String at = open.remove();
        if (!at.equals(join) && seen.add(at)) {
          open.addAll(before(at));
        }
      }
      result.put(flow.id(), seen);
    }
    return result;
  }

  private List<String> before(String element) {
    List<String> before = new ArrayList<>();
    incoming(element).forEach(flow -> before.add(flow.source()));
    switch (elements.get(element)) {
      case Element.BoundaryEvent border -> before.add(border.attachedTo());
      case Element.CatchEvent e when e.definition() instanceof EventDefinition.Link link ->
          elements.values().stream()
              .filter(t ->
                  t instanceof Element.ThrowEvent thrown
                      && link.equals(thrown.definition())
                      && scope(thrown.node().parent()).equals(scope(e.node().parent())))
              .forEach(t -> before.add(t.id()));
      case null, default -> {}
    }
    return before;
  }

  /** Whether an element is another, or lies inside it. */
  boolean isWithin(String element, String outer) {
    for (String at = element; at != null; ) {
      if (at.equals(outer)) {
        return true;
      }
      Element found = elements.get(at);
      at = found == null ? null : found.node().parent();
    }
    return false;
  }

  /** The names that an element writes, and everything inside it. */
  Set<String> writes(Element element) {
    Set<String> names = new LinkedHashSet<>();
    switch (element) {
      case Element.UserTask task -> names.add(task.id());
      case Element.BusinessRuleTask task -> addNamed(names, task.result());
      case Element.ScriptTask task -> addNamed(names, task.result());
      case Element.ServiceTask task -> task.outputs().forEach(m -> names.add(m.name()));
      case Element.CallActivity call -> call.outputs().forEach(m -> names.add(m.name()));
      case Element.ReceiveTask task -> task.message().values().forEach(m -> names.add(m.name()));
      case Element.CatchEvent e -> received(names, e.definition());
      case Element.StartEvent e -> received(names, e.definition());
      case Element.BoundaryEvent e -> received(names, e.definition());
      case Element.SubProcess sub ->
          elements.values().stream()
              .filter(inside -> sub.id().equals(inside.node().parent()))
              .forEach(inside -> names.addAll(writes(inside)));
      case Element.SendTask e -> {}
      case Element.ManualTask e -> {}
      case Element.EndEvent e -> {}
      case Element.ThrowEvent e -> {}
      case Element.Gateway e -> {}
    }
    return names;
  }

  private static void addNamed(Set<String> names, String result) {
    if (!result.isEmpty()) {
      names.add(result);
    }
  }

  private static void received(Set<String> names, EventDefinition definition) {
    if (definition instanceof EventDefinition.Message message) {
      message.values().forEach(m -> names.add(m.name()));
    }
  }

  /** Every FEEL expression, in the order of the file. */
  static List<Formula> formulas(Map<String, Element> elements, List<SequenceFlow> flows) {
    Map<Formula, Boolean> found = new LinkedHashMap<>();
    for (Element element : elements.values()) {
      Formulas.of(element).forEach(f -> found.put(f, true));
    }
    for (SequenceFlow flow : flows) {
      if (flow.condition() != null) {
        found.put(flow.condition(), true);
      }
    }
    return List.copyOf(found.keySet());
  }
}
