package org.masnaa.app.cases;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.masnaa.app.catalogue.Catalogue;
import org.masnaa.app.catalogue.Published;
import org.masnaa.app.shared.Actor;
import org.masnaa.flow.Command;
import org.masnaa.flow.Effect;
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

    /** The case moved; it is stored as it now is. */
    record Moved(CaseRecord file) implements Result {}

    /** The case is as it was. */
    record Refused(Refusal reason, String detail) implements Result {}
  }

  private final Catalogue catalogue;
  private final Decider decider;
  private final Effects effects;
  private final CaseLog log;
  private final WorkingCalendar calendar;
  private final InstantSource clock;

  CaseRunner(
      Catalogue catalogue,
      Decider decider,
      Effects effects,
      CaseLog log,
      WorkingCalendar calendar,
      InstantSource clock) {
    this.catalogue = catalogue;
    this.decider = decider;
    this.effects = effects;
    this.log = log;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * Carries out a command.
   *
   * @param by who gave it, for the log
   */
  Result run(CaseRecord file, Command command, Actor by) {
    Published service = catalogue.version(file.service(), file.version());
    Instant now = clock.instant();
    Deque<Command> commands = new ArrayDeque<>(List.of(command));
    CaseRecord current = file;
    boolean first = true;
    while (!commands.isEmpty()) {
      Step step =
          Flow.step(
              service.content().process(),
              current.state(),
              commands.pop(),
              CaseData.of(current, calendar.date(now)),
              new Moment(now, calendar));
      switch (step) {
        case Step.Refused refused -> {
          if (!first) {
            throw new IllegalStateException(
                "the process refused its own decision: "
                    + refused.reason()
                    + " "
                    + refused.detail());
          }
          return new Result.Refused(refused.reason(), refused.detail());
        }
        case Step.Advanced advanced -> {
          first = false;
          current = current.after(advanced, now);
          log.append(current, service, advanced.events(), by, now);
          commands.addAll(carryOut(current, service, advanced.effects(), by, now));
        }
      }
    }
    CaseRecord timed = current.dueAt(effects.due(current, service, now));
    effects.store(timed);
    return new Result.Moved(timed);
  }

  /** Stores what the outside has to do, and decides what is to be decided. */
  private List<Command> carryOut(
      CaseRecord file, Published service, List<Effect> asked, Actor by, Instant now) {
    List<Command> decided = new ArrayList<>();
    for (Effect effect : asked) {
      if (effect instanceof Effect.RunDecision decision) {
        decided.add(decider.decide(file, service, decision, now));
      } else {
        effects.carryOut(file, effect, by, now);
      }
    }
    return decided;
  }
}
