package org.masnaa.flow;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.legal.WorkingCalendar;

/**
 * Tries every way through a process, on the same steps that run the cases. Data is left out: at a
 * choice every answer is tried, a list has none, one or two items, every wait may end at any time.
 */
public final class Prover {

  /** Most states that are tried. */
  public static final int MAX_STATES = 20_000;

  /** More tokens and waits than this at one time are taken for a number without bound. */
  private static final int MAX_ACTIVE = 25;

  /** Most elements of a path that are told. */
  private static final int MAX_PATH = 60;

  private static final Moment MOMENT =
      new Moment(Instant.EPOCH, WorkingCalendar.fridaySaturday(ZoneOffset.UTC, Set.of()));

  /** How a state was reached first, and where one can go from it. */
  private static final class Reached {
    private final State state;
    private final @Nullable Reached from;
    private final List<String> path;
    private final Set<String> before = new HashSet<>();

    Reached(State state, @Nullable Reached from, List<String> path) {
      this.state = state;
      this.from = from;
      this.path = path;
    }
  }

  private final ProcessModel process;
  private final Map<String, Reached> states = new LinkedHashMap<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final Set<String> seen = new HashSet<>();
  private final Map<String, Proof.Flaw> flaws = new LinkedHashMap<>();
  private final Set<String> beside;
  private @Nullable String limit;

  private Prover(ProcessModel process) {
    this.process = process;
    this.beside = Circles.besides(process);
  }

  /** Proves a process sound, finds what is wrong, or says that it was too much to try. */
  public static Proof prove(ProcessModel process) {
    return new Prover(process).run();
  }

  private Proof run() {
    for (List<String> circle : Circles.withoutWait(process)) {
      flaw(Proof.Flaw.Kind.ENDLESS_LOOP, circle.getFirst(), circle);
    }
    if (!flaws.isEmpty()) {
      return new Proof.Unsound(List.copyOf(flaws.values()));
    }
    states.put("", new Reached(State.initial(), null, List.of()));
    open.add("");
    while (!open.isEmpty() && limit == null) {
      String key = open.remove();
      Reached here = states.get(key);
      if (here != null) {
        explore(key, here);
      }
    }
    if (limit == null) {
      endless();
      unreached();
    }
    if (!flaws.isEmpty()) {
      return new Proof.Unsound(List.copyOf(flaws.values()));
    }
    return limit == null
        ? new Proof.Sound(states.size())
        : new Proof.Undecided(states.size(), limit);
  }

  private void explore(String key, Reached here) {
    if (here.state.status() == Status.NEW) {
      process.start().ifPresent(s -> tryAll(key, here, new Command.Start(), null));
      for (Element element : process.elements()) {
        if (element instanceof Element.StartEvent start
            && start.node().parent() == null
            && !(start.definition() instanceof EventDefinition.None)) {
          tryAll(key, here, new Command.StartAt(start.id(), Map.of()), null);
        }
      }
      return;
    }
    for (Active wait : here.state.waits()) {
      answers(wait).forEach((command, firing) -> tryAll(key, here, command, firing.orElse(null)));
    }
  }

  /** Everything the outside may answer to a wait. */
  private Map<Command, Optional<Formula>> answers(Active wait) {
    Map<Command, Optional<Formula>> commands = new LinkedHashMap<>();
    String id = wait.waitId();
    Command regular =
        switch (wait.kind()) {
          case TASK ->
              new Command.TaskCompleted(
                  id, Map.of("outcome", outcome(wait), "reasons", List.of("any")));
          case JOB -> new Command.JobSucceeded(id, Map.of());
          case DECISION -> new Command.DecisionMade(id, null);
          case TIMER -> new Command.TimerFired(id);
          case MESSAGE -> new Command.MessageArrived(id, Map.of());
          case SIGNAL -> new Command.SignalReceived(process.signal(wait.element()));
          case CHILD -> new Command.ChildEnded(id, null, Map.of());
          default -> new Command.DataChanged();
        };
    commands.put(
        regular,
        Formulas.of(process.require(wait.element())).stream()
            .filter(f -> wait.kind() == Active.Kind.CONDITION)
            .findFirst());
    if (wait.kind() == Active.Kind.TASK
        || wait.kind() == Active.Kind.JOB
        || wait.kind() == Active.Kind.CHILD) {
      for (String code : Circles.errorsCaughtAround(process, wait.element())) {
        commands.put(new Command.BusinessError(id, code), Optional.empty());
      }
    }
    return commands;
  }

  private String outcome(Active wait) {
    return process.userTask(wait.element()).map(t -> t.outcomes().getFirst()).orElse("");
  }

  private void tryAll(String key, Reached here, Command command, @Nullable Formula firing) {
    List<Integer> tape = List.of();
    while (tape != null && limit == null) {
      TapeJudge judge = new TapeJudge(tape, MOMENT, firing);
      Step step = Flow.step(process, here.state, command, Map.of(), MOMENT, judge);
      if (judge.isIncomplete()) {
        limit = "choices in one step: " + TapeJudge.MAX_CHOICES;
      } else {
        switch (step) {
          case Step.Advanced advanced -> reached(key, here, advanced);
          case Step.Refused(Refusal reason, String detail) -> limit = reason + " at " + detail;
        }
      }
      tape = judge.next();
    }
  }

  private void reached(String key, Reached here, Step.Advanced advanced) {
    List<String> path = Event.path(advanced.events());
    advanced.events().forEach(event -> seen.add(event.element()));
    advanced.events().stream()
        .filter(e -> e.kind() == Event.Kind.COMPLETED || e.kind() == Event.Kind.PASSED)
        .forEach(event -> seen.add("done " + event.element()));
    String next = Circles.key(advanced.state());
    Reached there = states.get(next);
    if (there == null) {
      if (states.size() >= MAX_STATES || advanced.state().active().size() > MAX_ACTIVE) {
        limit = states.size() >= MAX_STATES ? "states: " + MAX_STATES : "tokens: " + MAX_ACTIVE;
        return;
      }
      there = new Reached(advanced.state(), here, path);
      states.put(next, there);
      judge(there);
      if (!advanced.state().isOver()) {
        open.add(next);
      }
    }
    there.before.add(key);
  }

  private void judge(Reached reached) {
    Set<String> places = new HashSet<>();
    for (Active active : reached.state.active()) {
      if (active.stop() == StopReason.JOIN_STARVED) {
        String join =
            process.flow(active.element()).map(SequenceFlow::target).orElse(active.element());
        flaw(Proof.Flaw.Kind.DEADLOCK, join, path(reached));
      }
      boolean single =
          active.kind() != Active.Kind.COMPENSABLE
              && !beside.contains(active.element())
              && process.element(active.element()).isPresent()
              && !GraphCheck.isEventSubProcess(process.require(active.element()));
      String place = active.parent() + " " + active.element() + " " + active.index();
      if (single && !places.add(place)) {
        flaw(Proof.Flaw.Kind.NOT_JOINED, active.element(), path(reached));
      }
    }
  }

  /** What lies behind a flaw is not reached because of it, so it is told only without one. */
  private void unreached() {
    if (!flaws.isEmpty()) {
      return;
    }
    for (Element element : process.elements()) {
      boolean border =
          element instanceof Element.BoundaryEvent b
              && !(b.definition() instanceof EventDefinition.Compensation);
      boolean listens = element instanceof Element.StartEvent;
      String mark = border || listens ? "done " + element.id() : element.id();
      boolean undo =
          element instanceof Element.BoundaryEvent b
              && b.definition() instanceof EventDefinition.Compensation;
      if (!undo && !seen.contains(mark)) {
        flaw(Proof.Flaw.Kind.NEVER_REACHED, element.id(), List.of());
      }
    }
  }

  /** Finds states from which no end can be reached. */
  private void endless() {
    Set<String> good = new LinkedHashSet<>();
    Deque<String> back = new ArrayDeque<>();
    states.forEach((key, reached) -> {
      if (reached.state.isOver()) {
        good.add(key);
        back.add(key);
      }
    });
    while (!back.isEmpty()) {
      Reached reached = states.get(back.remove());
      if (reached != null) {
        for (String before : reached.before) {
          if (good.add(before)) {
            back.add(before);
          }
        }
      }
    }
    for (Map.Entry<String, Reached> each : states.entrySet()) {
      Reached reached = each.getValue();
      boolean starved =
          reached.state.active().stream().anyMatch(a -> a.stop() == StopReason.JOIN_STARVED);
      boolean begun = reached.state.status() != Status.NEW;
      if (begun && !good.contains(each.getKey()) && !starved && flaws.isEmpty()) {
        String at = reached.state.waits().isEmpty() ? process.id() : place(reached.state);
        flaw(Proof.Flaw.Kind.CANNOT_END, at, path(reached));
        return;
      }
    }
  }

  private static String place(State state) {
    return state.waits().getFirst().element();
  }

  private void flaw(Proof.Flaw.Kind kind, String element, List<String> path) {
    flaws.putIfAbsent(kind + " " + element, new Proof.Flaw(kind, element, path));
  }

  private static List<String> path(Reached reached) {
    List<List<String>> parts = new ArrayList<>();
    for (Reached at = reached; at != null; at = at.from) {
      parts.add(at.path);
    }
    List<String> whole = new ArrayList<>();
    parts.reversed().forEach(whole::addAll);
    return List.copyOf(whole.subList(Math.max(0, whole.size() - MAX_PATH), whole.size()));
  }
}
