package org.masnaa.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The working copy of a state during one step. Every change is an event, and only events change.
 */
final class Ledger {

  private final List<Active> active;
  private final List<Event> events = new ArrayList<>();
  private Status status;
  private long next;
  private @Nullable String outcome;

  Ledger(State state) {
    this.active = new ArrayList<>(state.active());
    this.status = state.status();
    this.next = state.next();
    this.outcome = state.outcome();
  }

  State state() {
    return new State(status, next, active, outcome);
  }

  List<Event> events() {
    return events;
  }

  boolean isRunning() {
    return status == Status.RUNNING;
  }

  int size() {
    return active.size();
  }

  void started(String process) {
    Active root = new Active(next++, 0, process, Active.Kind.PROCESS, 0, null, null);
    status = Status.RUNNING;
    active.add(root);
    events.add(new Event(Event.Kind.CASE_STARTED, root, null));
  }

  Active enter(long parent, String element, Active.Kind kind, int index) {
    return enter(parent, element, kind, index, null, null);
  }

  Active enter(
      long parent,
      String element,
      Active.Kind kind,
      int index,
      @Nullable Instant due,
      @Nullable StopReason stop) {
    Active entered = new Active(next++, parent, element, kind, index, due, stop);
    active.add(entered);
    events.add(new Event(Event.Kind.ENTERED, entered, null));
    return entered;
  }

  /** Replaces an active thing by one with the same id. */
  void change(Active changed) {
    for (int i = 0; i < active.size(); i++) {
      if (active.get(i).id() == changed.id()) {
        active.set(i, changed);
      }
    }
    events.add(new Event(Event.Kind.CHANGED, changed, null));
  }

  /** Takes an active thing away: completed, cancelled, or left. */
  void remove(Active gone, Event.Kind how) {
    active.removeIf(a -> a.id() == gone.id());
    events.add(new Event(how, gone, null));
  }

  /** Notes what happened without a change of what is active. */
  void note(Event.Kind kind, Active subject, @Nullable String code) {
    events.add(new Event(kind, subject, code));
  }

  /** A token ran through an element that does not wait. */
  void pass(String element, long scope) {
    events.add(new Event(Event.Kind.PASSED, passing(element, scope), null));
  }

  /** A token came to an end event, which may name the outcome. */
  void passEnd(String element, long scope, @Nullable String named) {
    outcome = named == null ? outcome : named;
    events.add(new Event(Event.Kind.PASSED, passing(element, scope), named));
  }

  void choose(String flow, long scope) {
    events.add(new Event(Event.Kind.CHOSEN, passing(flow, scope), null));
  }

  void thrown(Event.Kind kind, String element, long scope, @Nullable String code) {
    events.add(new Event(kind, passing(element, scope), code));
  }

  void end() {
    Active root = root();
    status = Status.ENDED;
    active.clear();
    events.add(new Event(Event.Kind.CASE_ENDED, root, outcome));
  }

  void withdraw(String named) {
    Active root = root();
    status = Status.WITHDRAWN;
    outcome = named;
    active.clear();
    events.add(new Event(Event.Kind.CASE_WITHDRAWN, root, named));
  }

  @Nullable Active find(long id) {
    for (Active each : active) {
      if (each.id() == id) {
        return each;
      }
    }
    return null;
  }

  Active root() {
    return active.getFirst();
  }

  /** What is active now; a copy, so that it may change meanwhile. */
  List<Active> all() {
    return List.copyOf(active);
  }

  /** What is active, as it changes; for a look during which nothing does. */
  List<Active> now() {
    return active;
  }

  boolean has(Active.Kind kind) {
    for (int i = 0; i < active.size(); i++) {
      if (active.get(i).kind() == kind) {
        return true;
      }
    }
    return false;
  }

  List<Active> children(long parent) {
    List<Active> children = new ArrayList<>();
    for (Active each : active) {
      if (each.parent() == parent) {
        children.add(each);
      }
    }
    return children;
  }

  /** The oldest token that waits on this flow in this scope. */
  @Nullable Active arrived(String flow, long scope) {
    for (Active each : active) {
      if (each.kind() == Active.Kind.ARRIVED
          && each.parent() == scope
          && each.element().equals(flow)) {
        return each;
      }
    }
    return null;
  }

  /** The instances of loops around a place, the innermost first, by the names of their data. */
  List<String> instances(long place, ProcessModel process) {
    if (place == root().id()) {
      return List.of();
    }
    List<String> instances = new ArrayList<>();
    for (Active at = find(place); at != null; at = find(at.parent())) {
      Active above = find(at.parent());
      if (above != null && above.kind() == Active.Kind.LOOP && Rounds.isEach(process, above)) {
        instances.add(Rounds.instance(process, above, at.index()));
      }
    }
    return instances;
  }

  private static Active passing(String element, long scope) {
    return new Active(0, scope, element, Active.Kind.PASSING, 0, null, null);
  }
}
