package org.masnaa.app.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.catalogue.Published;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.EntityId;
import org.masnaa.flow.Effect;
import org.masnaa.legal.LegalClock;
import org.masnaa.legal.Term;
import org.masnaa.legal.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Stores what a step asks of the outside, in the transaction of the step. */
@Component
class Effects {

  private final CaseStore cases;
  private final TaskStore tasks;
  private final JobStore jobs;
  private final TimerStore timers;
  private final WorkingCalendar calendar;

  Effects(
      CaseStore cases,
      TaskStore tasks,
      JobStore jobs,
      TimerStore timers,
      WorkingCalendar calendar) {
    this.cases = cases;
    this.tasks = tasks;
    this.jobs = jobs;
    this.timers = timers;
    this.calendar = calendar;
  }

  void carryOut(CaseRecord file, Effect effect, Actor by, Instant now) {
    EntityId entity = file.service().entity();
    switch (effect) {
      case Effect.OpenTask open ->
          tasks.open(
              file, open.waitId(), open.element().id(), open.element().role(), now, open.due());
      case Effect.CloseTask close ->
          tasks.close(
              file.id(),
              close.waitId(),
              now,
              by instanceof Actor.Officer officer ? officer.id().value() : by.role());
      case Effect.RunJob run ->
          jobs.add(
              file.id(),
              entity,
              new JobStore.Order(
                  run.waitId(), run.element().id(), run.element().job(), run.inputs()),
              now);
      case Effect.CancelJob cancel -> jobs.remove(file.id(), cancel.waitId());
      case Effect.SetTimer set -> timers.set(file.id(), entity, set.waitId(), set.due());
      case Effect.ClearTimer clear -> timers.clear(file.id(), clear.waitId());
      case Effect.RunDecision decision ->
          throw new IllegalArgumentException("a decision is made at once, not stored");
      case Effect.AwaitMessage e -> throw notPublished(e.element());
      case Effect.AwaitSignal e -> throw notPublished(e.element());
      case Effect.SendMessage e -> throw notPublished(e.element());
      case Effect.Broadcast e -> throw notPublished(e.element());
      case Effect.StartChild e -> throw notPublished(e.element().id());
      case Effect.StopAwaiting e -> throw notPublished(e.waitId());
      case Effect.CancelChild e -> throw notPublished(e.waitId());
    }
  }

  /** The check of packages refuses what lets cases speak with each other. */
  private static IllegalStateException notPublished(String where) {
    return new IllegalStateException("a package with this element is not published: " + where);
  }

  void store(CaseRecord file) {
    cases.update(file);
  }

  /**
   * When the service promises to be done, by the legal clock, which stands while the applicant is
   * awaited; null while it stands, when the case is over, or when nothing is promised.
   */
  @Nullable Instant due(CaseRecord file, Published service, Instant now) {
    Term promise = service.content().service().terms().promise();
    if (promise == null || file.state().isOver()) {
      return null;
    }
    return clock(file, promise, tasks.ofCase(file.id())).due(calendar).orElse(null);
  }

  /** The legal clock of a case, from the times at which the applicant had to act. */
  static LegalClock clock(CaseRecord file, Term promise, List<Task> tasks) {
    LegalClock clock = LegalClock.start(file.progress().submittedAt(), promise);
    for (Task task : tasks) {
      if (task.role().equals(Task.APPLICANT)) {
        clock = clock.pause(task.openedAt());
        Instant closed = task.closedAt();
        clock = closed == null ? clock : clock.resume(closed);
      }
    }
    return clock;
  }
}
