package org.masnaa.flow;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Budget;
import org.masnaa.feel.BudgetExceeded;
import org.masnaa.legal.Term;

/** Moves the tokens of one case during one step. */
final class Walk {

  /** A token on its way into an element, along a flow unless it starts there. */
  private record Arrival(String element, @Nullable String flow, long scope) {}

  private final ProcessModel process;
  private final Ledger ledger;
  private final Names names;
  private final Moment moment;
  private final Branching branching;
  private final Budget budget = Budget.standard();
  private final List<Effect> effects = new ArrayList<>();
  private final Deque<Arrival> ahead = new ArrayDeque<>();
  private Step.@Nullable Refused refused;

  Walk(ProcessModel process, Ledger ledger, Names names, Moment moment) {
    this.process = process;
    this.ledger = ledger;
    this.names = names;
    this.moment = moment;
    this.branching = new Branching(process, names, budget);
  }

  /** Lets every token run until it rests, and says where the case stands then. */
  Step run() {
    for (int steps = 0; !ahead.isEmpty() && refused == null; steps++) {
      Arrival arrival = ahead.remove();
      if (steps >= Limits.MAX_STEPS) {
        refused = new Step.Refused(Refusal.TOO_MANY_STEPS, arrival.element());
      } else if (ledger.size() >= Limits.MAX_ACTIVE) {
        refused = new Step.Refused(Refusal.TOO_MANY_TOKENS, arrival.element());
      } else {
        enter(arrival);
      }
    }
    if (refused != null) {
      return refused;
    }
    settle();
    return new Step.Advanced(
        ledger.state(),
        List.copyOf(ledger.events()),
        List.copyOf(effects),
        Collections.unmodifiableMap(names.written()));
  }

  private void settle() {
    if (ledger.status() != Status.RUNNING) {
      return;
    }
    List<Active> all = ledger.all();
    if (all.size() == 1) {
      ledger.end(ledger.root());
    } else if (all.stream().noneMatch(a -> a.isWait() || a.stop() != null)) {
      // Only tokens before joins are left: say so now, because nothing will ever wake the case.
      all.stream()
          .filter(a -> a.kind() == Active.Kind.ARRIVED)
          .forEach(a -> ledger.change(a.with(0, null, StopReason.JOIN_STARVED)));
    }
  }

  /** Puts a token before an element. */
  void toward(String element, long scope) {
    ahead.add(new Arrival(element, null, scope));
  }

  /** Sends a token out of an activity or event that has ended, along every flow that applies. */
  void leave(String element, long scope) {
    switch (branching.from(element)) {
      case Branching.Taken taken -> take(taken, scope);
      case Branching.Stuck(StopReason reason) -> stop(element, scope, reason);
    }
  }

  /** Sends a token through an element that does not wait. */
  void passOn(String element, long scope) {
    switch (branching.from(element)) {
      case Branching.Taken taken -> {
        ledger.pass(element, scope);
        take(taken, scope);
      }
      case Branching.Stuck(StopReason reason) -> stop(element, scope, reason);
    }
  }

  private void take(Branching.Taken taken, long scope) {
    for (SequenceFlow flow : taken.flows()) {
      if (taken.chosen()) {
        ledger.choose(flow.id(), scope);
      }
      ahead.add(new Arrival(flow.target(), flow.id(), scope));
    }
  }

  /** Lets a token rest before a choice that cannot be made. */
  private void stop(String element, long scope, StopReason reason) {
    ledger.enter(scope, element, Active.Kind.STOPPED, null, reason);
  }

  private void enter(Arrival arrival) {
    Element element = process.element(arrival.element()).orElseThrow();
    long scope = arrival.scope();
    switch (element) {
      case Element.StartEvent e -> passOn(e.id(), scope);
      case Element.ThrowEvent e -> passOn(e.id(), scope);
      case Element.EndEvent e -> end(e, scope);
      case Element.CatchEvent e -> timer(e.id(), e.definition(), scope);
      case Element.BoundaryEvent e -> throw new IllegalStateException("a flow enters " + e.id());
      case Element.UserTask task -> task(task, scope);
      case Element.ServiceTask task -> job(task, scope);
      case Element.BusinessRuleTask task -> {
        Active wait = ledger.enter(scope, task.id(), Active.Kind.DECISION, null, null);
        effects.add(new Effect.RunDecision(wait.waitId(), task));
        borders(wait);
      }
      case Element.Gateway gateway -> {
        if (gateway.kind() == Element.Gateway.Kind.PARALLEL) {
          join(gateway, arrival.flow(), scope);
        } else {
          passOn(gateway.id(), scope);
        }
      }
    }
  }

  private void end(Element.EndEvent end, long scope) {
    ledger.passEnd(end.id(), scope, end.outcome());
    if (end.definition() instanceof EventDefinition.Terminate) {
      ahead.clear();
      ledger.children(scope).forEach(this::cancel);
    }
  }

  private void task(Element.UserTask task, long scope) {
    Term promise = task.promise();
    Instant due = promise == null ? null : Times.after(promise, moment);
    Active wait = ledger.enter(scope, task.id(), Active.Kind.TASK, due, null);
    effects.add(new Effect.OpenTask(wait.waitId(), task, due));
    borders(wait);
  }

  private void job(Element.ServiceTask task, long scope) {
    Active wait = ledger.enter(scope, task.id(), Active.Kind.JOB, null, null);
    run(wait, task);
    borders(wait);
  }

  /** Asks for a job, or stops it when its inputs cannot be computed. */
  void run(Active wait, Element.ServiceTask task) {
    try {
      Map<String, @Nullable Object> inputs = values(task.inputs(), names);
      effects.add(new Effect.RunJob(wait.waitId(), task, inputs));
    } catch (BudgetExceeded e) {
      ledger.change(wait.with(wait.index(), wait.due(), StopReason.EXPRESSION_LIMIT));
    }
  }

  Map<String, @Nullable Object> values(
      List<Mapping> mappings, Map<String, ? extends @Nullable Object> from) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (Mapping mapping : mappings) {
      values.put(mapping.name(), mapping.value().expression().evaluate(from, budget));
    }
    return values;
  }

  private void join(Element.Gateway gateway, @Nullable String flow, long scope) {
    List<SequenceFlow> incoming = process.incoming(gateway.id());
    if (flow != null && incoming.size() > 1) {
      ledger.enter(scope, flow, Active.Kind.ARRIVED, null, null);
      for (SequenceFlow each : incoming) {
        if (ledger.arrived(each.id(), scope) == null) {
          return;
        }
      }
      for (SequenceFlow each : incoming) {
        Active token = ledger.arrived(each.id(), scope);
        if (token != null) {
          ledger.remove(token, Event.Kind.LEFT);
        }
      }
    }
    passOn(gateway.id(), scope);
  }

  private void borders(Active host) {
    for (Element.BoundaryEvent border : process.borders(host.element())) {
      timer(border.id(), border.definition(), host.id());
    }
  }

  /** Sets the timer of an event, if it has one; a time that cannot be known is a stop. */
  private void timer(String element, EventDefinition definition, long parent) {
    if (definition instanceof EventDefinition.Timer(EventDefinition.TimerValue value)) {
      Active wait = ledger.enter(parent, element, Active.Kind.TIMER, null, null);
      set(wait, value);
    }
  }

  /** Sets a timer, again if it was set before. */
  void set(Active wait, EventDefinition.TimerValue value) {
    try {
      Instant due =
          switch (value) {
            case EventDefinition.TimerValue.After(Term term) -> Times.after(term, moment);
            case EventDefinition.TimerValue.Every every -> Times.after(every.term(), moment);
            case EventDefinition.TimerValue.At(String iso) -> Times.date(iso, moment.calendar());
            case EventDefinition.TimerValue.Computed(Formula formula) ->
                Times.of(formula.expression().evaluate(names, budget), moment);
          };
      ledger.change(wait.with(wait.index(), due, due == null ? StopReason.TIMER_NOT_A_TIME : null));
      if (due != null) {
        effects.add(new Effect.SetTimer(wait.waitId(), wait.element(), due));
      }
    } catch (BudgetExceeded e) {
      ledger.change(wait.with(wait.index(), null, StopReason.EXPRESSION_LIMIT));
    }
  }

  /** Brings an activity or an awaited event to its regular end. */
  void complete(Active done) {
    ledger.children(done.id()).forEach(this::cancel);
    ledger.remove(done, Event.Kind.COMPLETED);
  }

  /** Ends something from outside, and first everything inside it. */
  void cancel(Active gone) {
    ledger.children(gone.id()).forEach(this::cancel);
    switch (gone.kind()) {
      case TASK -> effects.add(new Effect.CloseTask(gone.waitId()));
      case JOB, DECISION -> effects.add(new Effect.CancelJob(gone.waitId()));
      case TIMER -> effects.add(new Effect.ClearTimer(gone.waitId()));
      case PROCESS, ARRIVED, PASSING, STOPPED -> {}
    }
    ledger.remove(gone, Event.Kind.CANCELLED);
  }

  /** Asks again for what a stopped wait stands for. */
  void again(Active wait) {
    Active running = wait.with(wait.index(), wait.due(), null);
    ledger.change(running);
    Element element = process.element(wait.element()).orElse(null);
    switch (element) {
      case Element.ServiceTask task -> run(running, task);
      case Element.BusinessRuleTask task ->
          effects.add(new Effect.RunDecision(wait.waitId(), task));
      case Element.CatchEvent e -> again(running, e.definition());
      case Element.BoundaryEvent e -> again(running, e.definition());
      case null, default -> {}
    }
  }

  private void again(Active wait, EventDefinition definition) {
    if (definition instanceof EventDefinition.Timer(EventDefinition.TimerValue value)) {
      set(wait, value);
    }
  }
}
