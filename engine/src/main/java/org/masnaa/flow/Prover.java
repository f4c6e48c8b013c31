package org.masnaa.flow;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

  private static final Moment MOMENT =
      new Moment(Instant.EPOCH, WorkingCalendar.fridaySaturday(ZoneOffset.UTC, Set.of()));

  private final ProcessModel process;
  private final Map<String, Reached> states = new LinkedHashMap<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final Set<String> seen = new HashSet<>();
  private final Findings findings;
  private final Bystanders bystanders;
  private @Nullable String limit;

  private Prover(ProcessModel process) {
    this.process = process;
    this.bystanders = new Bystanders(process);
    this.findings = new Findings(process, states.values(), seen);
  }

  /**
   * Proves a process by itself: messages it does not send must come from a party that is drawn.
   *
   * @see #prove(ProcessModel, Set)
   */
  public static Proof prove(ProcessModel process) {
    return prove(process, process.sent());
  }

  /**
   * Proves a process sound, finds what is wrong, or says that it was too much to try.
   *
   * @param sent the names of the messages that it and the processes around it send
   */
  public static Proof prove(ProcessModel process, Set<String> sent) {
    return new Prover(process).run(sent);
  }

  private Proof run(Set<String> sent) {
    if (findings.circles()) {
      return new Proof.Unsound(findings.flaws());
    }
    states.put("", new Reached("", State.initial(), null, List.of()));
    open.add("");
    while (!open.isEmpty() && limit == null) {
      Reached here = states.get(open.remove());
      if (here != null) {
        explore(here);
      }
    }
    if (limit == null) {
      findings.complete(sent);
    }
    if (!findings.flaws().isEmpty()) {
      return new Proof.Unsound(findings.flaws());
    }
    return limit == null
        ? new Proof.Sound(states.size())
        : new Proof.Undecided(states.size(), limit);
  }

  private void explore(Reached here) {
    if (here.state().status() == Status.NEW) {
      process.start().ifPresent(s -> tryAll(here, new Command.Start(), null));
      for (Element element : process.elements()) {
        if (element instanceof Element.StartEvent start
            && start.node().parent() == null
            && !(start.definition() instanceof EventDefinition.None)) {
          tryAll(here, new Command.StartAt(start.id(), Map.of()), null);
        }
      }
      return;
    }
    for (Active wait : here.state().waits()) {
      if (!bystanders.isBusy(wait, here.state())) {
        answers(wait).forEach((command, firing) -> tryAll(here, command, firing.orElse(null)));
      }
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
    if (wait.kind() == Active.Kind.JOB || wait.kind() == Active.Kind.CHILD) {
      for (String code : Circles.errorsCaughtAround(process, wait.element())) {
        commands.put(new Command.BusinessError(id, code), Optional.empty());
      }
    }
    return commands;
  }

  private String outcome(Active wait) {
    return process.userTask(wait.element()).map(t -> t.outcomes().getFirst()).orElse("");
  }

  private void tryAll(Reached here, Command command, @Nullable Formula firing) {
    List<Integer> tape = List.of();
    while (tape != null && limit == null) {
      TapeJudge judge = new TapeJudge(tape, MOMENT, firing);
      Step step = Flow.step(process, here.state(), command, Map.of(), MOMENT, judge);
      if (judge.isIncomplete()) {
        limit = "choices in one step: " + TapeJudge.MAX_CHOICES;
      } else {
        switch (step) {
          case Step.Advanced advanced -> reached(here, advanced);
          case Step.Refused(Refusal reason, String detail) -> limit = reason + " at " + detail;
        }
      }
      tape = judge.next();
    }
  }

  private void reached(Reached here, Step.Advanced advanced) {
    List<String> path = Event.path(advanced.events());
    advanced.events().forEach(event -> seen.add(event.element()));
    path.forEach(element -> seen.add(Findings.done(element)));
    String next = Circles.key(advanced.state(), process);
    Reached there = states.get(next);
    if (there == null) {
      if (states.size() >= MAX_STATES || advanced.state().active().size() > MAX_ACTIVE) {
        limit = states.size() >= MAX_STATES ? "states: " + MAX_STATES : "tokens: " + MAX_ACTIVE;
        return;
      }
      there = new Reached(next, advanced.state(), here, path);
      states.put(next, there);
      findings.look(there);
      if (!advanced.state().isOver()) {
        open.add(next);
      }
    }
    there.before().add(here.key());
  }
}
