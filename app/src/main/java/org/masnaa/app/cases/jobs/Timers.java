package org.masnaa.app.cases.jobs;

import java.time.InstantSource;
import java.util.List;
import org.masnaa.app.cases.jobs.CaseDesk.Told;
import org.masnaa.flow.Command;
import org.masnaa.flow.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fires timers whose time has come. A timer goes with the step that it causes, in one transaction,
 * so it fires once, whatever clocks do and however many programs look.
 */
@Component
public class Timers {

  private final TimerStore store;
  private final CaseDesk desk;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  Timers(TimerStore store, CaseDesk desk, TransactionTemplate transaction, InstantSource clock) {
    this.store = store;
    this.desk = desk;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Timers that are due, the longest overdue first. */
  public List<DueTimer> due(int most) {
    return store.due(clock.instant(), most);
  }

  /** Fires a timer; one whose case is being worked on is left to the next look. */
  public boolean fire(DueTimer timer) {
    return Boolean.TRUE.equals(
        transaction.execute(status -> {
          Told told = desk.tellIfFree(timer.caseId(), new Command.TimerFired(timer.waitId()));
          // By the clock of this moment it may not be due any more; then it keeps waiting.
          if (told instanceof Told.Refused(Refusal reason) && reason != Refusal.NOT_DUE) {
            store.remove(timer);
          }
          return told instanceof Told.Moved;
        }));
  }
}
