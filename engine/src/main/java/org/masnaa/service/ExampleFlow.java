package org.masnaa.service;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masnaa.dmn.DecisionResult;
import org.masnaa.dmn.Explanation;
import org.masnaa.feel.Budget;
import org.masnaa.flow.Active;
import org.masnaa.flow.Command;
import org.masnaa.flow.Effect;
import org.masnaa.flow.Event;
import org.masnaa.flow.Flow;
import org.masnaa.flow.Moment;
import org.masnaa.flow.State;
import org.masnaa.flow.Step;
import org.masnaa.legal.WorkingCalendar;
import org.masnaa.source.Position;
import org.masnaa.text.LocalText;

/** Moves the case of an example through the real process; machines answer at once. */
final class ExampleFlow {

  private final ServicePackage service;
  private final WorkingCalendar calendar;
  private final SimulatedJobs jobs;
  private final Map<String, @Nullable Object> data;
  private final List<Event> events = new ArrayList<>();
  private final List<MadeDecision> decisions = new ArrayList<>();
  private final Deque<Effect> machine = new ArrayDeque<>();
  private final Map<String, Effect> awaited = new LinkedHashMap<>();
  private State state = State.initial();
  private Instant now;
  private @Nullable LocalText stop;

  ExampleFlow(
      ServicePackage service,
      WorkingCalendar calendar,
      SimulatedJobs jobs,
      Map<String, ? extends @Nullable Object> data,
      Instant now) {
    this.service = service;
    this.calendar = calendar;
    this.jobs = jobs;
    this.data = new LinkedHashMap<>(data);
    this.now = now;
  }

  /** A decision with the reference by which it was asked for. */
  record MadeDecision(String reference, Explanation explanation) {}

  State state() {
    return state;
  }

  Instant now() {
    return now;
  }

  Map<String, @Nullable Object> data() {
    return data;
  }

  List<Event> events() {
    return events;
  }

  List<MadeDecision> decisions() {
    return decisions;
  }

  /** Why the case cannot go on, or null while it can. */
  @Nullable LocalText stop() {
    return stop;
  }

  /** Whether nothing more will happen. */
  boolean isOver() {
    return state.isOver() || stop != null;
  }

  /** Carries out a command, then whatever machines do, until only people or time can act. */
  void send(Command command) {
    step(command);
    while (!machine.isEmpty() && !isOver()) {
      switch (machine.removeFirst()) {
        case Effect.RunJob job -> {
          if (open(job.waitId())) {
            step(new Command.JobSucceeded(job.waitId(), jobs.run(job)));
          }
        }
        case Effect.RunDecision decision -> {
          if (open(decision.waitId())) {
            step(new Command.DecisionMade(decision.waitId(), decide(decision)));
          }
        }
        case Effect.OpenTask e -> {}
        case Effect.CloseTask e -> {}
        case Effect.CancelJob e -> {}
        case Effect.SetTimer e -> {}
        case Effect.ClearTimer e -> {}
        case Effect.AwaitMessage message -> awaited.put(message.waitId(), message);
        case Effect.AwaitSignal signal -> awaited.put(signal.waitId(), signal);
        case Effect.StopAwaiting e -> {}
        case Effect.SendMessage e -> {}
        case Effect.Broadcast e -> {}
        case Effect.StartChild e -> {}
        case Effect.CancelChild e -> {}
        case Effect.ErrorLeft e -> {}
      }
    }
    if (stop == null && !state.stops().isEmpty()) {
      Active stopped = state.stops().getFirst();
      stop =
          new LocalText(
              "توقف الإجراء عند «" + stopped.element() + "»: " + stopped.stop() + ".",
              "The process stopped at “" + stopped.element() + "”: " + stopped.stop() + ".");
    }
  }

  private boolean open(String waitId) {
    return state.waiting(waitId).isPresent();
  }

  private void step(Command command) {
    switch (Flow.step(service.process(), state, command, data, new Moment(now, calendar))) {
      case Step.Advanced(State next, List<Event> more, List<Effect> effects, var written) -> {
        state = next;
        events.addAll(more);
        machine.addAll(effects);
        data.putAll(written);
      }
      case Step.Refused(var reason, String detail) ->
          stop =
              new LocalText(
                  "رفض الإجراء الخطوة: " + reason + " (" + detail + ").",
                  "The process refused the step: " + reason + " (" + detail + ").");
    }
  }

  private @Nullable Object decide(Effect.RunDecision effect) {
    String reference = effect.element().decision();
    DecisionResult result = service.decide(reference, data, Budget.standard());
    Explanation explanation = result.explanation();
    if (explanation != null) {
      decisions.add(new MadeDecision(reference, explanation));
    }
    if (!result.errors().isEmpty()) {
      LocalText what = result.errors().getFirst().what();
      stop =
          new LocalText(
              "القرار " + reference + ": " + what.ar(), "Decision " + reference + ": " + what.en());
    }
    return result.value();
  }

  /** The open timer with this element, the earliest first. */
  Optional<Active> timer(String element) {
    return timers().filter(timer -> timer.element().equals(element)).findFirst();
  }

  java.util.stream.Stream<Active> timers() {
    return state.waits().stream()
        .filter(wait -> wait.kind() == Active.Kind.TIMER && wait.due() != null)
        .sorted(Comparator.comparing(timer -> java.util.Objects.requireNonNull(timer.due())));
  }

  /** The open task of this element. */
  Optional<Active> task(String element) {
    return tasks().stream().filter(task -> task.element().equals(element)).findFirst();
  }

  List<Active> tasks() {
    return state.waits().stream().filter(wait -> wait.kind() == Active.Kind.TASK).toList();
  }

  /** A message or a signal comes; false when nothing waits for it. */
  boolean arrives(Outside.Arrival arrival) {
    for (Active wait : state.waits()) {
      Effect asked = awaited.get(wait.waitId());
      if (arrival instanceof Outside.Arrival.Message message
          && asked instanceof Effect.AwaitMessage awaits
          && awaits.message().equals(message.name())
          && (message.key() == null || message.key().equals(awaits.key()))) {
        send(new Command.MessageArrived(wait.waitId(), message.data()));
        return true;
      }
      if (arrival instanceof Outside.Arrival.Signal(String name, Position at)
          && asked instanceof Effect.AwaitSignal awaits
          && awaits.signal().equals(name)) {
        send(new Command.SignalReceived(name));
        return true;
      }
    }
    return false;
  }

  /** The open calls of other processes and services. */
  List<Active> calls() {
    return state.waits().stream().filter(wait -> wait.kind() == Active.Kind.CHILD).toList();
  }

  /** What was called ends. */
  void returns(Active call, Outside.Return end) {
    send(
        end.error() == null
            ? new Command.ChildEnded(call.waitId(), end.outcome(), end.data())
            : new Command.BusinessError(call.waitId(), end.error()));
  }

  /** Lets time pass until a timer is due, and fires it. */
  void fire(Active timer) {
    Instant due = timer.due();
    now = due != null && due.isAfter(now) ? due : now;
    send(new Command.TimerFired(timer.waitId()));
  }

  /** Lets time pass; every timer that becomes due on the way fires. */
  void passUntil(Instant until) {
    Optional<Active> due = dueBy(until);
    while (due.isPresent() && !isOver()) {
      fire(due.get());
      due = dueBy(until);
    }
    now = until.isAfter(now) ? until : now;
  }

  private Optional<Active> dueBy(Instant until) {
    return timers()
        .filter(timer -> !java.util.Objects.requireNonNull(timer.due()).isAfter(until))
        .findFirst();
  }
}
