package org.masnaa.flow;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.masnaa.legal.WorkingCalendar;

/** Plays one case by hand: keeps state, data, clock, events and effects as a shell would. */
final class Play {

  static final Instant MORNING = Instant.parse("2026-12-06T06:00:00Z");
  static final WorkingCalendar CALENDAR =
      WorkingCalendar.fridaySaturday(ZoneId.of("Asia/Qatar"), Set.of());

  final ProcessModel process;
  final Map<String, @Nullable Object> data = new LinkedHashMap<>();
  final List<Event> events = new ArrayList<>();
  final List<Effect> effects = new ArrayList<>();
  State state = State.initial();
  Instant now = MORNING;

  Play(String model) {
    this(ModelText.model(model));
  }

  Play(ProcessModel process) {
    this.process = process;
  }

  static Play started(String model) {
    Play play = new Play(model);
    play.start();
    return play;
  }

  Play start() {
    return does(new Command.Start());
  }

  Play with(String name, @Nullable Object value) {
    data.put(name, value);
    return this;
  }

  /** Carries out a command that must not be refused; checks that the events tell the same story. */
  Play does(Command command) {
    switch (tries(command)) {
      case Step.Advanced(var after, var happened, var wanted, var written) -> {
        State folded = state;
        for (Event event : happened) {
          folded = folded.after(event);
        }
        if (!folded.equals(after)) {
          throw new AssertionError("events give " + folded + "\nbut the state is " + after);
        }
        state = after;
        events.addAll(happened);
        effects.clear();
        effects.addAll(wanted);
        data.putAll(written);
      }
      case Step.Refused refused -> throw new AssertionError(command + ": " + refused);
    }
    return this;
  }

  Step tries(Command command) {
    return Flow.step(process, state, command, data, new Moment(now, CALENDAR));
  }

  @Nullable Refusal refusal(Command command) {
    return tries(command) instanceof Step.Refused(Refusal reason, String detail) ? reason : null;
  }

  Play complete(String task) {
    return does(new Command.TaskCompleted(wait(task), Map.of()));
  }

  Play decide(String task, String outcome) {
    return does(new Command.TaskCompleted(wait(task), Map.of("outcome", outcome)));
  }

  Play succeed(String job) {
    return does(new Command.JobSucceeded(wait(job), Map.of()));
  }

  Play fire(String timer) {
    return does(new Command.TimerFired(wait(timer)));
  }

  Play later(Duration time) {
    now = now.plus(time);
    return this;
  }

  /** The id of the oldest open wait at an element. */
  String wait(String element) {
    return state.waits().stream()
        .filter(w -> w.element().equals(element))
        .findFirst()
        .orElseThrow(() -> new AssertionError(element + " is not open: " + open()))
        .waitId();
  }

  /** The elements with an open wait. */
  Set<String> open() {
    Set<String> open = new TreeSet<>();
    state.waits().forEach(w -> open.add(w.element()));
    return open;
  }

  List<String> path() {
    return Event.path(events);
  }

  List<StopReason> stops() {
    List<StopReason> stops = new ArrayList<>();
    state.stops().forEach(s -> stops.add(java.util.Objects.requireNonNull(s.stop())));
    return stops;
  }
}
