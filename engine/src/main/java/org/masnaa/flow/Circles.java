package org.masnaa.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a proof needs to know of the graph and of states. */
final class Circles {

  private static final String OTHER = "any other error";

  private Circles() {}

  /**
   * A state without what differs from case to case: two states with the same key go on alike. The
   * order of things does not matter, except among those that are undone in reverse.
   */
  static String key(State state, ProcessModel process) {
    Map<Long, List<Active>> children = new LinkedHashMap<>();
    for (Active active : state.active()) {
      children.computeIfAbsent(active.parent(), k -> new ArrayList<>()).add(active);
    }
    StringBuilder key = new StringBuilder(state.status().name());
    write(0, children, process, key);
    return key.toString();
  }

  private static void write(
      long parent, Map<Long, List<Active>> children, ProcessModel process, StringBuilder key) {
    List<String> parts = new ArrayList<>();
    int undoable = 0;
    for (Active active : children.getOrDefault(parent, List.of())) {
      int order = active.kind() == Active.Kind.COMPENSABLE ? ++undoable : 0;
      StringBuilder part = new StringBuilder();
      part.append(active.kind()).append(' ').append(active.element()).append(' ');
      part.append(index(active, process))
          .append(' ')
          .append(active.stop())
          .append(' ')
          .append(order);
      write(active.id(), children, process, part);
      parts.add(part.toString());
    }
    parts.stream().sorted().forEach(part -> key.append('(').append(part).append(')'));
  }

  /** How often a cycle without end has fired makes no difference to what may follow. */
  private static int index(Active active, ProcessModel process) {
    boolean endless =
        active.kind() == Active.Kind.TIMER
            && caught(process.require(active.element()))
                instanceof EventDefinition.Timer(EventDefinition.TimerValue value)
            && switch (value) {
              case EventDefinition.TimerValue.Every every -> every.times() == null;
              case EventDefinition.TimerValue.Computed computed -> computed.cycle();
              case EventDefinition.TimerValue.After after -> false;
              case EventDefinition.TimerValue.At at -> false;
            };
    return endless ? 0 : active.index();
  }

  /** What an event waits for; null for everything else. */
  static @Nullable EventDefinition caught(Element element) {
    return switch (element) {
      case Element.BoundaryEvent e -> e.definition();
      case Element.StartEvent e -> e.definition();
      case Element.CatchEvent e -> e.definition();
      default -> null;
    };
  }

  /**
   * The elements that only events lead to that do not interrupt: they may well be open several
   * times.
   */
  static Set<String> besides(ProcessModel process) {
    Set<String> found = new HashSet<>();
    Set<String> main = new HashSet<>();
    for (Element element : process.elements()) {
      if (element instanceof Element.BoundaryEvent border && !border.interrupting()) {
        found.addAll(behind(process, border, true));
      } else if (element instanceof Element.StartEvent) {
        main.addAll(behind(process, element, false));
      }
    }
    found.removeAll(main);
    return found;
  }

  /** An event and everything that can follow it in its scope. */
  static Set<String> behind(ProcessModel process, Element event) {
    return behind(process, event, true);
  }

  private static Set<String> behind(ProcessModel process, Element event, boolean all) {
    Set<String> found = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(event.id()));
    while (!open.isEmpty()) {
      String at = open.remove();
      if (found.add(at)) {
        open.addAll(next(process, at));
        process.borders(at).stream()
            .filter(border -> all || border.interrupting())
            .forEach(border -> open.add(border.id()));
      }
    }
    return found;
  }

  /** The codes that something around an activity catches; one more where any error is caught. */
  static Set<String> errorsCaughtAround(ProcessModel process, String activity) {
    Set<String> codes = new LinkedHashSet<>();
    String at = activity;
    while (at != null) {
      process.borders(at).forEach(border -> add(codes, border.definition()));
      String parent = process.require(at).node().parent();
      process.triggers(parent).forEach(start -> add(codes, start.definition()));
      at = parent;
    }
    return codes;
  }

  private static void add(Set<String> codes, EventDefinition definition) {
    if (definition instanceof EventDefinition.BusinessError(String code)) {
      codes.add(code == null ? OTHER : code);
    }
  }

  /** The circles along which a token can run for ever: nothing waits and no data changes. */
  static List<List<String>> withoutWait(ProcessModel process) {
    List<List<String>> circles = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (Element element : process.elements()) {
      if (runsThrough(element) && !told.contains(element.id())) {
        List<String> circle = circle(process, element.id());
        told.addAll(circle);
        if (!circle.isEmpty()) {
          circles.add(circle);
        }
      }
    }
    return circles;
  }

  /** A shortest way from an element back to itself; empty if there is none. */
  private static List<String> circle(ProcessModel process, String start) {
    Map<String, String> from = new LinkedHashMap<>();
    Deque<String> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      String at = open.remove();
      for (String next : next(process, at)) {
        if (next.equals(start)) {
          return back(from, start, at);
        }
        if (runsThrough(process.require(next)) && !from.containsKey(next)) {
          from.put(next, at);
          open.add(next);
        }
      }
    }
    return List.of();
  }

  private static List<String> back(Map<String, String> from, String start, String last) {
    List<String> circle = new ArrayList<>();
    for (String at = last; at != null && !at.equals(start); at = from.get(at)) {
      circle.addFirst(at);
    }
    circle.addFirst(start);
    return circle;
  }

  private static List<String> next(ProcessModel process, String element) {
    List<String> next = new ArrayList<>();
    process.outgoing(element).forEach(flow -> next.add(flow.target()));
    if (process.require(element) instanceof Element.ThrowEvent event
        && event.definition() instanceof EventDefinition.Link(String name)) {
      process.linkTarget(event.node().parent(), name).ifPresent(next::add);
    }
    return next;
  }

  private static boolean runsThrough(Element element) {
    return switch (element) {
      case Element.ThrowEvent e -> !(e.definition() instanceof EventDefinition.Compensation);
      case Element.Gateway g -> g.kind() != Element.Gateway.Kind.EVENT;
      case Element.ManualTask t -> t.node().loop() == null;
      case Element.SendTask t -> t.node().loop() == null;
      // The same data gives the same decision, and it is made without a wait.
      case Element.BusinessRuleTask t -> t.node().loop() == null;
      case Element.CatchEvent e -> e.definition() instanceof EventDefinition.Link;
      default -> false;
    };
  }
}
