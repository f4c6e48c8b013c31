package org.masnaa.app.cases;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.catalogue.Published;
import org.masnaa.flow.Active;
import org.masnaa.legal.LegalClock;
import org.masnaa.legal.Term;
import org.masnaa.legal.WorkingCalendar;
import org.springframework.stereotype.Component;

/**
 * When a service promises to be done, by the legal clock, which stands while the applicant is
 * awaited.
 */
@Component
class PromiseClock {

  private final TaskStore tasks;
  private final WorkingCalendar calendar;
  private final InstantSource clock;

  PromiseClock(TaskStore tasks, WorkingCalendar calendar, InstantSource clock) {
    this.tasks = tasks;
    this.calendar = calendar;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  LocalDate today(Instant now) {
    return calendar.date(now);
  }

  WorkingCalendar calendar() {
    return calendar;
  }

  /**
   * When a case is due after a command; null while the clock stands, when the case is over, or when
   * nothing is promised. Earlier tasks are read only when the command opened or closed one.
   */
  @Nullable Instant due(CaseRecord file, Published service, StepWrites writes, Instant now) {
    Term promise = service.content().service().terms().promise();
    if (promise == null || file.state().isOver()) {
      return null;
    }
    Set<String> closed = writes.gone(file.state(), EnumSet.of(Active.Kind.TASK));
    LegalClock legal = LegalClock.start(file.progress().submittedAt(), promise);
    if (!writes.isStart()) {
      if (closed.isEmpty() && writes.tasks.isEmpty()) {
        return file.progress().dueAt();
      }
      for (Task task : tasks.ofCase(file.id())) {
        boolean endsNow = task.closedAt() == null && closed.contains(task.waitId());
        legal = wait(legal, task.role(), task.openedAt(), endsNow ? now : task.closedAt());
      }
    }
    for (StepWrites.OpenedTask task : writes.tasks.values()) {
      legal = wait(legal, task.role(), now, null);
    }
    return legal.due(calendar).orElse(null);
  }

  private static LegalClock wait(
      LegalClock clock, String role, Instant opened, @Nullable Instant closed) {
    if (!role.equals(Task.APPLICANT) && !role.startsWith(Task.PARTY)) {
      return clock;
    }
    LegalClock standing = clock.pause(opened);
    return closed == null ? standing : standing.resume(closed);
  }

  /** The legal clock of a case, from the times at which the applicant had to act. */
  static LegalClock clock(CaseRecord file, Term promise, List<Task> tasks) {
    LegalClock clock = LegalClock.start(file.progress().submittedAt(), promise);
    for (Task task : tasks) {
      clock = wait(clock, task.role(), task.openedAt(), task.closedAt());
    }
    return clock;
  }
}
