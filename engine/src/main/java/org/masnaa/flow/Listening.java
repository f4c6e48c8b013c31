package org.masnaa.flow;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.BudgetExceeded;

/** Waits for events: in the flow, on borders, and for event sub-processes. */
final class Listening {

  private final Walk walk;

  Listening(Walk walk) {
    this.walk = walk;
  }

  /** Whether something only listens, and does not keep its scope from ending. */
  boolean isGuard(Active active) {
    if (!active.isWait()) {
      return false;
    }
    Element element = walk.process.require(active.element());
    return element instanceof Element.BoundaryEvent || element instanceof Element.StartEvent;
  }

  void borders(Active host) {
    for (Element.BoundaryEvent border : walk.process.borders(host.element())) {
      await(border.id(), border.definition(), host.id(), 0);
    }
  }

  /** Listens for the events that begin event sub-processes of a scope; null is the process. */
  void guards(Active scope, @Nullable String element) {
    for (Element.StartEvent start : walk.process.triggers(element)) {
      await(start.id(), start.definition(), scope.id(), 0);
    }
  }

  /** Opens the wait of an event; null for events that are thrown inside the case only. */
  @Nullable Active await(String element, EventDefinition definition, long parent, int index) {
    return switch (definition) {
      case EventDefinition.Timer(EventDefinition.TimerValue value) -> timer(element, value, parent);
      case EventDefinition.Message message -> message(element, message, parent, index);
      case EventDefinition.Signal(String name) -> {
        Active wait = walk.ledger.enter(parent, element, Active.Kind.SIGNAL, index);
        walk.effect(new Effect.AwaitSignal(wait.waitId(), element, name));
        yield wait;
      }
      case EventDefinition.Condition c ->
          walk.ledger.enter(parent, element, Active.Kind.CONDITION, 0);
      case EventDefinition.None n -> null;
      case EventDefinition.BusinessError e -> null;
      case EventDefinition.Escalation e -> null;
      case EventDefinition.Link l -> null;
      case EventDefinition.Terminate t -> null;
      case EventDefinition.Compensation c -> null;
    };
  }

  private Active timer(String element, EventDefinition.TimerValue value, long parent) {
    Instant due = null;
    StopReason stop = null;
    try {
      due = walk.judge.due(value, walk.at(parent));
      stop = due == null ? StopReason.TIMER_NOT_A_TIME : null;
    } catch (BudgetExceeded e) {
      stop = StopReason.EXPRESSION_LIMIT;
    }
    Active wait = walk.ledger.enter(parent, element, Active.Kind.TIMER, 0, due, stop);
    if (due != null) {
      walk.effect(new Effect.SetTimer(wait.waitId(), element, due));
    }
    return wait;
  }

  private Active message(String element, EventDefinition.Message message, long parent, int index) {
    Object key = message.key() == null ? null : walk.judge.value(message.key(), walk.at(parent));
    Active wait = walk.ledger.enter(parent, element, Active.Kind.MESSAGE, index);
    walk.effect(new Effect.AwaitMessage(wait.waitId(), element, message.name(), key));
    return wait;
  }

  /** Sets a timer that stood still, or fires in a cycle. */
  void again(Active wait, EventDefinition definition) {
    if (definition instanceof EventDefinition.Timer(EventDefinition.TimerValue value)) {
      Instant due = walk.judge.due(value, walk.at(wait.parent()));
      walk.ledger.change(wait.due(due, due == null ? StopReason.TIMER_NOT_A_TIME : null));
      if (due != null) {
        walk.effect(new Effect.SetTimer(wait.waitId(), wait.element(), due));
      }
    }
  }

  /** An awaited event happened. */
  void fired(Active wait, Map<String, @Nullable Object> payload) {
    switch (walk.process.require(wait.element())) {
      case Element.BoundaryEvent border -> border(wait, border, payload);
      case Element.StartEvent start -> trigger(wait, start, payload);
      case Element.CatchEvent event -> {
        keep(event.definition(), payload, wait);
        walk.writing.keepResult(event.id(), null, walk.at(wait.id()));
        caught(wait);
      }
      case Element.ReceiveTask task -> {
        keep(task.message(), payload, wait);
        caught(wait);
      }
      default -> throw new IllegalStateException("not an event: " + wait.element());
    }
  }

  private void keep(
      EventDefinition definition, Map<String, @Nullable Object> payload, Active place) {
    if (definition instanceof EventDefinition.Message message) {
      walk.writing.keep(message.values(), payload, place.id());
    }
  }

  private void caught(Active wait) {
    Active above = walk.ledger.find(wait.parent());
    if (above == null || above.kind() != Active.Kind.RACE) {
      walk.finish(wait);
      return;
    }
    walk.ledger.remove(wait, Event.Kind.COMPLETED);
    walk.clear(above);
    walk.ledger.remove(above, Event.Kind.LEFT);
    walk.leave(wait.element(), above.parent());
  }

  private void border(
      Active wait, Element.BoundaryEvent border, Map<String, @Nullable Object> payload) {
    Active host = walk.ledger.find(wait.parent());
    if (host == null) {
      throw new IllegalStateException("a border without its activity: " + wait);
    }
    keep(border.definition(), payload, host);
    walk.writing.keepResult(border.id(), null, walk.at(host.parent()));
    if (border.interrupting()) {
      walk.ledger.remove(wait, Event.Kind.COMPLETED);
      walk.cancel(host);
    } else {
      stay(wait, border.definition());
    }
    walk.leave(border.id(), host.parent());
  }

  private void trigger(
      Active wait, Element.StartEvent start, Map<String, @Nullable Object> payload) {
    Active scope = walk.ledger.find(wait.parent());
    if (scope == null) {
      throw new IllegalStateException("an event sub-process without its scope: " + wait);
    }
    keep(start.definition(), payload, scope);
    if (start.interrupting()) {
      walk.ledger.remove(wait, Event.Kind.COMPLETED);
    } else {
      stay(wait, start.definition());
    }
    begin(start, scope);
  }

  /** Begins an event sub-process; if it interrupts, in place of everything else in its scope. */
  void begin(Element.StartEvent start, Active scope) {
    if (start.interrupting()) {
      walk.clear(scope);
    }
    String sub = start.node().parent();
    if (sub != null) {
      Active inside = walk.ledger.enter(scope.id(), sub, Active.Kind.SUB_PROCESS, 0);
      guards(inside, sub);
      walk.toward(start.id(), inside.id());
    }
  }

  /** Goes on listening after a non-interrupting event; a timer only if it is a cycle. */
  private void stay(Active wait, EventDefinition definition) {
    if (!(definition instanceof EventDefinition.Timer(EventDefinition.TimerValue value))) {
      walk.ledger.pass(wait.element(), wait.parent());
      return;
    }
    int times = wait.index() + 1;
    EventDefinition.TimerValue.Every every = walk.judge.repeats(value, walk.at(wait.parent()));
    if (every == null || (every.times() != null && times >= every.times())) {
      walk.ledger.remove(wait, Event.Kind.COMPLETED);
      return;
    }
    walk.ledger.pass(wait.element(), wait.parent());
    again(wait.at(times), new EventDefinition.Timer(inStep(every, wait.due())));
  }

  /** Intervals follow one another without a gap (ISO 8601), however late a timer was served. */
  private static EventDefinition.TimerValue.Every inStep(
      EventDefinition.TimerValue.Every every, @Nullable Instant due) {
    return every.from() != null || due == null
        ? every
        : new EventDefinition.TimerValue.Every(every.term(), every.times(), due.toString());
  }

  /** Asks the awaited conditions; one that has become true fires. */
  boolean fireOneCondition() {
    if (!walk.ledger.has(Active.Kind.CONDITION)) {
      return false;
    }
    for (Active wait : walk.ledger.all()) {
      if (wait.kind() == Active.Kind.CONDITION
          && wait.stop() == null
          && condition(wait) instanceof EventDefinition.Condition(Formula formula)) {
        boolean holds;
        try {
          holds = walk.judge.occurs(formula, walk.at(wait.parent()));
        } catch (BudgetExceeded e) {
          walk.ledger.change(wait.stopped(StopReason.EXPRESSION_LIMIT));
          continue;
        }
        if (holds && wait.index() == 0) {
          // Kept at 1 while it holds, so that it fires once each time it becomes true.
          walk.ledger.change(wait.at(1));
          fired(wait.at(1), Map.of());
          return true;
        }
        if (!holds && wait.index() == 1) {
          walk.ledger.change(wait.at(0));
        }
      }
    }
    return false;
  }

  private @Nullable EventDefinition condition(Active wait) {
    return switch (walk.process.require(wait.element())) {
      case Element.BoundaryEvent e -> e.definition();
      case Element.StartEvent e -> e.definition();
      case Element.CatchEvent e -> e.definition();
      default -> null;
    };
  }
}
