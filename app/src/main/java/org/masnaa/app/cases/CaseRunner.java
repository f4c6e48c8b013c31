package org.masnaa.app.cases;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.masnaa.app.cases.jobs.Wake;
import org.masnaa.app.catalogue.Catalogue;
import org.masnaa.app.catalogue.Published;
import org.masnaa.app.shared.Actor;
import org.masnaa.flow.Command;
import org.masnaa.flow.Effect;
import org.masnaa.flow.Event;
import org.masnaa.flow.Flow;
import org.masnaa.flow.Moment;
import org.masnaa.flow.Refusal;
import org.masnaa.flow.Step;
import org.masnaa.legal.WorkingCalendar;
import org.springframework.stereotype.Component;

/**
 * Carries out a command on a case and all that follows from it without the outside: decisions are
 * made in the same transaction, so that a service which needs no person ends with the command that
 * began it. The caller holds the transaction and the lock on the case.
 */
@Component
class CaseRunner {

  /** What became of a command. */
  sealed interface Result {

    /** The case moves. */
    record Moved(Advance advance) implements Result {}

    /** The case is as it was. */
    record Refused(Refusal reason, String detail) implements Result {}
  }

  private final Catalogue catalogue;
  private final AtOnce atOnce;
  private final Effects effects;
  private final StepStore steps;
  private final CaseLog log;
  private final PromiseClock promises;
  private final Wake wake;

  CaseRunner(
      Catalogue catalogue,
      AtOnce atOnce,
      Effects effects,
      StepStore steps,
      CaseLog log,
      PromiseClock promises,
      Wake wake) {
    this.catalogue = catalogue;
    this.atOnce = atOnce;
    this.effects = effects;
    this.steps = steps;
    this.log = log;
    this.promises = promises;
    this.wake = wake;
  }

  /**
   * Carries out a command and stores what it did. A case that has not started is stored for the
   * first time.
   *
   * @param by who gave it, for the log
   */
  Result run(CaseRecord file, Command command, Actor by) {
    Result result = advance(file, command, by);
    if (result instanceof Result.Moved(Advance advance)) {
      store(List.of(advance));
    }
    return result;
  }

  /** Carries out a command without storing the case; {@link #store} does. */
  Result advance(CaseRecord file, Command command, Actor by) {
    return switch (step(file, command, promises.now())) {
      case Step.Advanced advanced -> new Result.Moved(carryOn(file, advanced, by));
      case Step.Refused refused -> new Result.Refused(refused.reason(), refused.detail());
    };
  }

  /** A step that was made, with the decisions and jobs that it asks for and that need nobody. */
  Advance carryOn(CaseRecord file, Step.Advanced first, Actor by) {
    Published service = catalogue.version(file.service(), file.version());
    Instant now = promises.now();
    StepWrites writes = new StepWrites(file.state());
    List<Event> events = new ArrayList<>();
    Deque<Command> commands = new ArrayDeque<>();
    CaseRecord current = file;
    Step next = first;
    while (next != null) {
      switch (next) {
        case Step.Refused(Refusal reason, String detail) -> {
          // Two branches may be answered at once, and the first answer may end the other branch.
          if (reason != Refusal.WAIT_NOT_OPEN && reason != Refusal.OVER) {
            throw new IllegalStateException(
                "the process refused its own answer: " + reason + " " + detail);
          }
        }
        case Step.Advanced advanced -> {
          current = current.after(advanced, now);
          events.addAll(advanced.events());
          commands.addAll(collect(current, service, advanced.effects(), writes, now));
        }
      }
      next = commands.isEmpty() ? null : step(current, commands.pop(), now);
    }
    writes.settle(current.state());
    effects.end(current, CaseData.result(current.content()), writes);
    CaseRecord timed = current.dueAt(promises.due(current, service, writes, now));
    return new Advance(timed, service, writes, events, by, now);
  }

  /** Stores cases with what commands did to them, all in the same statements. */
  void store(List<Advance> advances) {
    steps.write(advances);
    log.append(advances);
    if (advances.stream().anyMatch(Advance::wakesMachines)) {
      wake.afterCommit();
    }
  }

  Instant now() {
    return promises.now();
  }

  WorkingCalendar calendar() {
    return promises.calendar();
  }

  private Step step(CaseRecord file, Command command, Instant now) {
    Published service = catalogue.version(file.service(), file.version());
    return Flow.step(
        service.content().process(file.origin().process()),
        file.state(),
        command,
        CaseData.of(file, promises.today(now)),
        new Moment(now, promises.calendar()));
  }

  /** Keeps what the outside has to do, and does what needs no outside. */
  private List<Command> collect(
      CaseRecord file, Published service, List<Effect> asked, StepWrites writes, Instant now) {
    List<Command> done = new ArrayList<>();
    for (Effect effect : asked) {
      atOnce
          .answer(file, service, effect, writes, now)
          .ifPresentOrElse(done::add, () -> effects.collect(file, effect, writes));
    }
    return done;
  }
}
