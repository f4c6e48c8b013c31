package org.masnaa.flow.oracle;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.masnaa.flow.Active;
import org.masnaa.flow.BpmnReader;
import org.masnaa.flow.Command;
import org.masnaa.flow.Effect;
import org.masnaa.flow.Event;
import org.masnaa.flow.Moment;
import org.masnaa.flow.ProcessModel;
import org.masnaa.flow.State;
import org.masnaa.flow.Status;
import org.masnaa.flow.Step;
import org.masnaa.legal.WorkingCalendar;
import org.masnaa.source.Problems;

/** Our engine, with a shell around it that keeps cases and the cases they call. */
final class OurWalker implements Walker {

  /** Takes a case from one state to the next, as {@code Flow.step} does. */
  interface Stepper {
    Step step(
        ProcessModel process,
        State state,
        Command command,
        Map<String, ? extends @Nullable Object> data,
        Moment moment);
  }

  private static final WorkingCalendar CALENDAR =
      WorkingCalendar.fridaySaturday(ZoneId.of("UTC"), Set.of());

  /** One case of the family: that of the main process, or one that was called. */
  private static final class Case {
    final ProcessModel process;
    final @Nullable Case caller;
    final String callerWait;
    final Map<String, @Nullable Object> data = new HashMap<>();
    State state = State.initial();
    @Nullable String error;

    Case(ProcessModel process, @Nullable Case caller, String callerWait) {
      this.process = process;
      this.caller = caller;
      this.callerWait = callerWait;
    }
  }

  private record Said(Case to, Command command) {}

  private final Map<String, ProcessModel> processes = new LinkedHashMap<>();
  private final Set<String> activities;
  private final Map<String, Model.Place> places;
  private final Collection<String> conditions;
  private final Choices choices;
  private final Stepper stepper;
  private final List<Case> cases = new ArrayList<>();
  private final List<String> completed = new ArrayList<>();
  private final Deque<Said> ahead = new ArrayDeque<>();

  OurWalker(Model model, Choices choices, Stepper stepper) {
    this.activities = model.activities();
    this.places = model.places();
    this.conditions = model.conditions();
    this.choices = choices;
    this.stepper = stepper;
    BpmnText.of(model, BpmnText.Dialect.OURS)
        .forEach((id, xml) -> processes.put(id, read(id, xml)));
  }

  private static ProcessModel read(String id, String xml) {
    Problems problems = new Problems();
    ProcessModel process =
        BpmnReader.read(id + ".bpmn", xml.getBytes(StandardCharsets.UTF_8), problems);
    if (process == null) {
      throw new IllegalStateException(problems.sorted() + "\n" + xml);
    }
    return process;
  }

  @Override
  public void start() {
    begin("main", null, "");
    run();
  }

  private void begin(String process, @Nullable Case caller, String callerWait) {
    Case begun = new Case(Objects.requireNonNull(processes.get(process)), caller, callerWait);
    cases.add(begun);
    ahead.add(new Said(begun, new Command.Start()));
  }

  private void run() {
    for (Said said = ahead.poll(); said != null; said = ahead.poll()) {
      if (!said.to().state.isOver()) {
        step(said.to(), said.command());
      }
    }
  }

  private void step(Case on, Command command) {
    conditions.forEach(name -> on.data.put(name, choices.is(name)));
    Moment moment = new Moment(choices.now(), CALENDAR);
    switch (stepper.step(on.process, on.state, command, on.data, moment)) {
      case Step.Advanced(var state, var events, var effects, var data) -> {
        on.state = state;
        on.data.putAll(data);
        events.forEach(this::note);
        effects.forEach(effect -> carryOut(on, effect));
        if (state.status() == Status.ENDED && on.caller != null) {
          Command end =
              on.error == null
                  ? new Command.ChildEnded(on.callerWait, null, Map.of())
                  : new Command.BusinessError(on.callerWait, on.error);
          ahead.addFirst(new Said(on.caller, end));
        }
      }
      case Step.Refused refused ->
          // A case that is called may have gone on without the signal meant for all.
          throwUnless(command instanceof Command.SignalReceived, () -> command + ": " + refused);
    }
  }

  private static void throwUnless(boolean fine, Supplier<String> what) {
    if (!fine) {
      throw new IllegalStateException(what.get());
    }
  }

  private void note(Event event) {
    if ((event.kind() == Event.Kind.COMPLETED || event.kind() == Event.Kind.PASSED)
        && activities.contains(event.element())) {
      completed.add(event.element());
    }
  }

  private void carryOut(Case on, Effect effect) {
    switch (effect) {
      case Effect.StartChild child -> begin(child.element().called(), on, child.waitId());
      case Effect.CancelChild(String wait) ->
          cases.stream()
              .filter(each -> each.caller == on && each.callerWait.equals(wait))
              .filter(each -> !each.state.isOver())
              .toList()
              .forEach(this::withdraw);
      case Effect.Broadcast(String element, String signal) ->
          cases.stream()
              .filter(each -> each != on && !each.state.isOver())
              .forEach(each -> ahead.add(new Said(each, new Command.SignalReceived(signal))));
      case Effect.ErrorLeft(String element, String code) -> on.error = code;
      default -> {}
    }
  }

  /** A case that was called in the same step has not begun yet. */
  private void withdraw(Case called) {
    ahead.removeIf(said -> said.to() == called);
    if (called.state.status() == Status.NEW) {
      cases.remove(called);
    } else {
      step(called, new Command.Withdraw("withdrawn"));
    }
  }

  private record Found(Case in, Active active) {}

  private Found find(Open open) {
    for (Case each : cases) {
      for (Active wait : each.state.waits()) {
        if (open(each.state, wait).equals(open)) {
          return new Found(each, wait);
        }
      }
    }
    throw new IllegalStateException("not open: " + open);
  }

  private static Open open(State state, Active wait) {
    List<Integer> rounds = new ArrayList<>();
    for (Active at = wait; at != null; ) {
      Active above = parent(state, at);
      if (above != null
          && above.kind() == Active.Kind.LOOP
          && above.element().equals(at.element())) {
        rounds.addFirst(at.index());
      }
      at = above;
    }
    return new Open(wait.element(), rounds);
  }

  private static @Nullable Active parent(State state, Active active) {
    return state.active().stream()
        .filter(each -> each.id() == active.parent())
        .findFirst()
        .orElse(null);
  }

  @Override
  public void answer(Open open, Answer answer) {
    Found found = find(open);
    String id = found.active().waitId();
    Command command =
        switch (answer) {
          case Answer.Failed(String code) -> new Command.BusinessError(id, code);
          case Answer.Done() ->
              switch (found.active().kind()) {
                case TASK -> new Command.TaskCompleted(id, Map.of());
                case JOB -> new Command.JobSucceeded(id, Map.of());
                case TIMER -> new Command.TimerFired(id);
                case MESSAGE -> new Command.MessageArrived(id, Map.of());
                case SIGNAL ->
                    new Command.SignalReceived(
                        Objects.requireNonNull(places.get(open.element())).name());
                default -> throw new IllegalStateException("cannot answer " + found.active());
              };
        };
    if (command instanceof Command.SignalReceived) {
      cases.stream()
          .filter(each -> !each.state.isOver())
          .forEach(each -> ahead.add(new Said(each, command)));
    } else {
      ahead.add(new Said(found.in(), command));
    }
    run();
  }

  @Override
  public Instant due(Open timer) {
    return Objects.requireNonNull(find(timer).active().due());
  }

  @Override
  public List<Open> open() {
    List<Open> open = new ArrayList<>();
    for (Case each : cases) {
      each.state.waits().stream()
          .filter(wait -> wait.kind() != Active.Kind.CHILD)
          .forEach(wait -> open.add(open(each.state, wait)));
    }
    open.sort(null);
    return open;
  }

  @Override
  public List<String> completed() {
    List<String> since = List.copyOf(completed);
    completed.clear();
    return since;
  }

  @Override
  public boolean over() {
    return cases.getFirst().state.isOver();
  }
}
