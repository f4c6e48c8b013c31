package org.masnaa.flow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Paths behind events that do not interrupt, and that meet nothing else: they join nobody and throw
 * nothing. However many run at once, each goes on as if it were alone, so a proof needs to try them
 * only one after the other. Without this, an event that may happen any number of times would have
 * no bound.
 */
final class Bystanders {

  private final ProcessModel process;
  private final Map<String, Set<String>> regions = new HashMap<>();

  Bystanders(ProcessModel process) {
    this.process = process;
    for (Element element : process.elements()) {
      Set<String> region = region(element);
      if (!region.isEmpty() && region.stream().allMatch(this::meetsNobody)) {
        regions.put(element.id(), region);
      }
    }
  }

  /** Whether an event need not be tried again now, because what it began still goes on. */
  boolean isBusy(Active wait, State state) {
    Set<String> region = regions.getOrDefault(wait.element(), Set.of());
    return !region.isEmpty()
        && state.active().stream()
            .anyMatch(active -> active.id() != wait.id() && isIn(region, active));
  }

  private boolean isIn(Set<String> region, Active active) {
    String place =
        process.flow(active.element()).map(SequenceFlow::target).orElse(active.element());
    return region.contains(place);
  }

  private Set<String> region(Element element) {
    return switch (element) {
      case Element.BoundaryEvent border when !border.interrupting() -> {
        Set<String> region = Circles.behind(process, border);
        region.remove(border.id());
        yield region;
      }
      case Element.StartEvent start when !start.interrupting() && start.node().parent() != null ->
          inside(start.node().parent());
      default -> Set.of();
    };
  }

  private Set<String> inside(String scope) {
    Set<String> all = new HashSet<>();
    Deque<String> open = new ArrayDeque<>();
    open.add(scope);
    while (!open.isEmpty()) {
      String at = open.remove();
      if (all.add(at)) {
        process.elements().stream()
            .filter(e -> at.equals(e.node().parent()))
            .forEach(e -> open.add(e.id()));
      }
    }
    return all;
  }

  private boolean meetsNobody(String id) {
    return switch (process.require(id)) {
      case Element.Gateway gateway ->
          gateway.kind() == Element.Gateway.Kind.EXCLUSIVE
              || gateway.kind() == Element.Gateway.Kind.EVENT
              || process.incoming(id).size() < 2;
      case Element.EndEvent end -> end.definition() instanceof EventDefinition.None || sends(end);
      case Element.ThrowEvent event ->
          event.definition() instanceof EventDefinition.None
              || event.definition() instanceof EventDefinition.Message;
      case Element.SubProcess sub ->
          inside(id).stream().filter(each -> !each.equals(id)).allMatch(this::staysInside);
      case Element.BoundaryEvent border ->
          !(border.definition() instanceof EventDefinition.Compensation);
      case Element.Activity activity -> process.undo(id).isEmpty();
      case Element.StartEvent start -> true;
      case Element.CatchEvent event -> true;
    };
  }

  private static boolean sends(Element.EndEvent end) {
    return end.definition() instanceof EventDefinition.Message;
  }

  /** Joins inside a scope of its own are nobody else's. */
  private boolean staysInside(String id) {
    return process.require(id) instanceof Element.Gateway || meetsNobody(id);
  }
}
