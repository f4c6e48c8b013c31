package org.masnaa.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.masnaa.dmn.DecisionModel;
import org.masnaa.dmn.DecisionTrace;
import org.masnaa.dmn.RuleTrace;
import org.masnaa.flow.Element;
import org.masnaa.flow.Event;
import org.masnaa.flow.ProcessModel;
import org.masnaa.flow.SequenceFlow;

/**
 * Which parts of a service its examples have tried.
 *
 * @param branches the flows that leave a choice, by id
 * @param ends the end events, by id
 * @param rules the rows of decision tables, as {@code decision 03}
 */
public record Coverage(Share branches, Share ends, Share rules) {

  /** How many of all were tried, and which were not. */
  public record Share(int all, List<String> missing) {
    public Share {
      missing = List.copyOf(missing);
    }

    public int tried() {
      return all - missing.size();
    }
  }

  static Coverage of(
      ServicePackage service, List<Event> events, List<ExampleFlow.MadeDecision> decisions) {
    ProcessModel process = service.process();
    Set<String> seen = new TreeSet<>();
    events.forEach(event -> seen.add(event.element()));
    List<String> branches = new ArrayList<>();
    List<String> ends = new ArrayList<>();
    for (Element element : process.elements()) {
      switch (element) {
        case Element.Gateway gateway
            when gateway.kind() == Element.Gateway.Kind.EXCLUSIVE
                || gateway.kind() == Element.Gateway.Kind.INCLUSIVE -> {
          List<SequenceFlow> out = process.outgoing(gateway.id());
          if (out.size() > 1) {
            out.forEach(flow -> branches.add(flow.id()));
          }
        }
        case Element.EndEvent end -> ends.add(end.id());
        case Element.Gateway e -> {}
        case Element.StartEvent e -> {}
        case Element.CatchEvent e -> {}
        case Element.ThrowEvent e -> {}
        case Element.BoundaryEvent e -> branches.add(e.id());
        case Element.Activity e -> {}
      }
    }
    return new Coverage(
        share(branches, seen, events), share(ends, seen, events), rules(service, decisions));
  }

  /** A border event counts when it happened, not when it was only set. */
  private static Share share(List<String> all, Set<String> seen, List<Event> events) {
    Set<String> happened = new TreeSet<>(Event.path(events));
    events.stream()
        .filter(event -> event.kind() == Event.Kind.CHOSEN)
        .forEach(event -> happened.add(event.element()));
    happened.retainAll(seen);
    return new Share(all.size(), all.stream().filter(id -> !happened.contains(id)).toList());
  }

  /** The name of a row; rows are counted from 1. */
  static String row(String decision, int row) {
    return "%s %02d".formatted(decision, row);
  }

  private static Share rules(ServicePackage service, List<ExampleFlow.MadeDecision> decisions) {
    Map<String, Boolean> fired = new TreeMap<>();
    for (DecisionModel model : service.decisions().values()) {
      model
          .tables()
          .forEach((decision, rows) -> {
            for (int row = 1; row <= rows; row++) {
              fired.put(row(decision, row), false);
            }
          });
    }
    for (ExampleFlow.MadeDecision made : decisions) {
      for (DecisionTrace trace : made.explanation().decisions()) {
        for (RuleTrace rule : trace.rules()) {
          fired.merge(row(trace.decision(), rule.row()), rule.fired(), Boolean::logicalOr);
        }
      }
    }
    return new Share(
        fired.size(),
        fired.keySet().stream().filter(rule -> !fired.getOrDefault(rule, false)).toList());
  }
}
