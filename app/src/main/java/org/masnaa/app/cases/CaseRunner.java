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
import org.masnaa.flow.State;
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

    /** The case moved; it is stored as it now is. */
    record Moved(CaseRecord file) implements Result {}

    /** The case is as it was. */
    record Refused(Refusal reason, String detail) implements Result {}
  }

  private final Catalogue catalogue;
  private final Decider decider;
  private final Effects effects;
  private final StepStore steps;
  private final CaseLog log;
  private final PromiseClock promises;
  private final Wake wake;

  CaseRunner(
      Catalogue catalogue,
      Decider decider,
      Effects effects,
      StepStore steps,
      CaseLog log,
      PromiseClock promises,
      Wake wake) {
    this.catalogue = catalogue;
    this.decider = decider;
    this.effects = effects;
    this.steps = steps;
    this.log = log;
    this.promises = promises;
    this.wake = wake;
  }

  /**
   * Carries out a command. A case that has not started is stored for the first time.
   *
   * @param by who gave it, for the log
   */
  Result run(CaseRecord file, Command command, Actor by) {
    return switch (step(file, command, promises.now())) {
      case Step.Advanced advanced -> new Result.Moved(carryOn(file, advanced, by));
      case Step.Refused refused -> new Result.Refused(refused.reason(), refused.detail());
    };
  }

  /** Stores a case with a step that was made, and with the decisions that it asks for. */
  CaseRecord carryOn(CaseRecord file, Step.Advanced first, Actor by) {
    Published service = catalogue.version(file.service(), file.version());
    Instant now = promises.now();
    StepWrites writes = new StepWrites(file.state());
    List<Event> events = new ArrayList<>();
    Deque<Command> commands = new ArrayDeque<>();
    CaseRecord current = file;
    Step next = first;
    while (next != null) {
      switch (next) {
        case Step.Refused refused ->
            throw new IllegalStateException(
                "the process refused its own decision: "
                    + refused.reason()
                    + " "
                    + refused.detail());
        case Step.Advanced advanced -> {
          current = current.after(advanced, now);
          events.addAll(advanced.events());
          commands.addAll(collect(current, service, advanced.effects(), writes, now));
        }
      }
      next = commands.isEmpty() ? null : step(current, commands.pop(), now);
    }
    return store(current, service, writes, events, by, now);
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

  /** Keeps what the outside has to do, and decides what is to be decided. */
  private List<Command> collect(
      CaseRecord file, Published service, List<Effect> asked, StepWrites writes, Instant now) {
    List<Command> decided = new ArrayList<>();
    for (Effect effect : asked) {
      if (effect instanceof Effect.RunDecision decision) {
        decided.add(decider.decide(file, service, decision, writes, now));
      } else {
        effects.collect(file, effect, writes);
      }
    }
    return decided;
  }

  private CaseRecord store(
      CaseRecord file,
      Published service,
      StepWrites writes,
      List<Event> events,
      Actor by,
      Instant now) {
    State state = file.state();
    writes.settle(state);
    effects.end(file, CaseData.result(file.content()), writes);
    CaseRecord timed = file.dueAt(promises.due(file, service, writes, now));
    steps.write(timed, writes, name(by), now);
    log.append(timed, service, events, by, now);
    if (writes.wakesMachines() || (state.isOver() && file.origin().caller() != null)) {
      wake.afterCommit();
    }
    return timed;
  }

  private static String name(Actor by) {
    return by instanceof Actor.Officer officer ? officer.id().value() : by.role();
  }
}
