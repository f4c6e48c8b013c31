package org.masnaa.flow;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a proof found wrong, each flaw once, with the shortest way that leads to it. */
final class Findings {

  private final ProcessModel process;
  private final Collection<Reached> states;
  private final Set<String> seen;
  private final Set<String> beside;
  private final Map<String, Proof.Flaw> flaws = new LinkedHashMap<>();

  /**
   * Looks at a proof while it goes on.
   *
   * @param states all that were reached
   * @param seen the elements something happened to, and {@link #done} of those that ended
   */
  Findings(ProcessModel process, Collection<Reached> states, Set<String> seen) {
    this.process = process;
    this.states = states;
    this.seen = seen;
    this.beside = Circles.besides(process);
  }

  static String done(String element) {
    return "done " + element;
  }

  List<Proof.Flaw> flaws() {
    return List.copyOf(flaws.values());
  }

  /** Circles without a wait need no state to be seen. */
  boolean circles() {
    for (List<String> circle : Circles.withoutWait(process)) {
      flaw(Proof.Flaw.Kind.ENDLESS_LOOP, circle.getFirst(), circle);
    }
    return !flaws.isEmpty();
  }

  /** What can be seen in one state alone. */
  void look(Reached reached) {
    Set<String> places = new HashSet<>();
    for (Active active : reached.state().active()) {
      if (active.stop() == StopReason.JOIN_STARVED) {
        starved(active, reached);
      }
      String place = active.parent() + " " + active.element() + " " + active.index();
      if (isSingle(active) && !places.add(place)) {
        flaw(Proof.Flaw.Kind.NOT_JOINED, active.element(), reached.way());
      }
    }
  }

  /** A token before a join is left behind if another one of its scope came to an end. */
  private void starved(Active token, Reached reached) {
    String join = process.flow(token.element()).map(SequenceFlow::target).orElse(token.element());
    String scope = process.element(join).map(e -> e.node().parent()).orElse(null);
    List<String> way = reached.way();
    boolean ended = way.stream().anyMatch(id -> isEndIn(scope, id));
    boolean told =
        flaws.containsKey(key(Proof.Flaw.Kind.DEADLOCK, join))
            || flaws.containsKey(key(Proof.Flaw.Kind.TOKEN_LEFT, join));
    if (!told) {
      flaw(ended ? Proof.Flaw.Kind.TOKEN_LEFT : Proof.Flaw.Kind.DEADLOCK, join, way);
    }
  }

  private boolean isEndIn(@Nullable String scope, String id) {
    return process.element(id).orElse(null) instanceof Element.EndEvent end
        && java.util.Objects.equals(end.node().parent(), scope);
  }

  private boolean isSingle(Active active) {
    return active.kind() != Active.Kind.COMPENSABLE
        && !beside.contains(active.element())
        && process.element(active.element()).isPresent()
        && !GraphCheck.isEventSubProcess(process.require(active.element()));
  }

  /** What can be said only when every state was tried. */
  void complete(Set<String> sent) {
    endless();
    if (flaws.isEmpty()) {
      unreached();
    }
    notSent(sent);
  }

  /** Finds states from which no end can be reached. */
  private void endless() {
    Map<String, Reached> byKey = new HashMap<>();
    Set<String> good = new LinkedHashSet<>();
    Deque<String> back = new ArrayDeque<>();
    for (Reached reached : states) {
      byKey.put(reached.key(), reached);
      if (reached.state().isOver()) {
        good.add(reached.key());
        back.add(reached.key());
      }
    }
    while (!back.isEmpty()) {
      Reached reached = byKey.get(back.remove());
      if (reached != null) {
        reached.before().stream().filter(good::add).forEach(back::add);
      }
    }
    for (Reached reached : states) {
      boolean begun = reached.state().status() != Status.NEW;
      if (begun && !good.contains(reached.key()) && !reached.isStarved() && flaws.isEmpty()) {
        List<Active> waits = reached.state().waits();
        String at = waits.isEmpty() ? process.id() : waits.getFirst().element();
        flaw(Proof.Flaw.Kind.CANNOT_END, at, reached.way());
        return;
      }
    }
  }

  /** What lies behind a flaw is not reached because of it, so it is told only without one. */
  private void unreached() {
    Set<String> caught = new HashSet<>();
    for (Element element : process.elements()) {
      if (isThrownInside(element) && !seen.contains(done(element.id()))) {
        caught.addAll(Circles.behind(process, element));
        if (element instanceof Element.StartEvent && element.node().parent() != null) {
          caught.add(element.node().parent());
        }
        flaw(Proof.Flaw.Kind.NOT_THROWN, element.id(), wayTo(host(element)));
      }
    }
    for (Element element : process.elements()) {
      boolean event =
          element instanceof Element.StartEvent || element instanceof Element.BoundaryEvent;
      String mark = event ? done(element.id()) : element.id();
      boolean undoes =
          element instanceof Element.BoundaryEvent b
              && b.definition() instanceof EventDefinition.Compensation;
      if (!undoes && !seen.contains(mark) && !caught.contains(element.id())) {
        flaw(Proof.Flaw.Kind.NEVER_REACHED, element.id(), List.of());
      }
    }
  }

  private static boolean isThrownInside(Element element) {
    EventDefinition definition = Circles.caught(element);
    return definition instanceof EventDefinition.BusinessError
        || definition instanceof EventDefinition.Escalation;
  }

  /** What has to be under way for an event to be caught. */
  private String host(Element event) {
    if (event instanceof Element.BoundaryEvent border) {
      return border.attachedTo();
    }
    String sub = event.node().parent();
    String scope = sub == null ? null : process.require(sub).node().parent();
    return scope == null ? process.id() : scope;
  }

  private List<String> wayTo(String element) {
    return states.stream()
        .filter(reached -> reached.hasActive(element))
        .findFirst()
        .map(Reached::way)
        .orElse(List.of());
  }

  /** A message that begins a case was sent by whoever wants one; all others need a sender. */
  private void notSent(Set<String> sent) {
    for (Element element : process.elements()) {
      EventDefinition definition =
          element instanceof Element.ReceiveTask task ? task.message() : Circles.caught(element);
      boolean begins = element instanceof Element.StartEvent && element.node().parent() == null;
      if (definition instanceof EventDefinition.Message message
          && !begins
          && seen.contains(element.id())
          && !sent.contains(message.name())
          && !process.hearsOutside(element.id())) {
        flaw(Proof.Flaw.Kind.NOT_SENT, element.id(), wayTo(element.id()));
      }
    }
  }

  private static String key(Proof.Flaw.Kind kind, String element) {
    return kind + " " + element;
  }

  private void flaw(Proof.Flaw.Kind kind, String element, List<String> path) {
    flaws.putIfAbsent(key(kind, element), new Proof.Flaw(kind, element, path));
  }
}
