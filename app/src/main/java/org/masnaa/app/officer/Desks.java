package org.masnaa.app.officer;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.cases.QueueItem;
import org.masnaa.app.cases.Task;
import org.masnaa.app.identity.Identity;
import org.masnaa.app.identity.OfficerProfile;
import org.masnaa.app.registers.PersonSummary;
import org.masnaa.app.registers.Registers;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.OfficerId;
import org.masnaa.app.shared.PersonId;
import org.masnaa.app.shared.page.CaseTexts;
import org.masnaa.app.shared.page.PageReply;
import org.masnaa.legal.WorkingCalendar;
import org.masnaa.text.LocalText;
import org.springframework.stereotype.Component;

/** Who sits at the desk, and what the queue shows of a task. */
@Component
final class Desks {

  private final Identity identity;
  private final Registers registers;
  private final CaseTexts words;
  private final WorkingCalendar calendar;
  private final InstantSource clock;

  Desks(
      Identity identity,
      Registers registers,
      CaseTexts words,
      WorkingCalendar calendar,
      InstantSource clock) {
    this.identity = identity;
    this.registers = registers;
    this.words = words;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Where the files of a case are handed out to officers. */
  static String files(CaseId caseId) {
    return "/work/cases/" + caseId + "/files";
  }

  static String path(CaseId caseId, String waitId) {
    return "/work/tasks/" + caseId + "/" + waitId;
  }

  /** The officer; where the method is open to officers only, there is one. */
  Actor.Officer officer() {
    if (identity.current() instanceof Actor.Officer officer) {
      return officer;
    }
    throw PageReply.notFound();
  }

  QueueRow row(QueueItem item, Actor.Officer me) {
    Task task = item.task();
    return new QueueRow(
        path(task.caseId(), task.waitId()),
        item.summary().reference(),
        name(item.person()),
        item.summary().service().content().service().title(),
        words.element(item.summary().service().content(), task.element()),
        clock(task.dueAt(), item.clock()),
        holder(task, me));
  }

  LocalText name(PersonId person) {
    return registers
        .person(person)
        .map(PersonSummary::name)
        .orElse(new LocalText(person.value(), person.value()));
  }

  /** How an officer is called; empty when the directory does not know them any more. */
  @Nullable LocalText name(OfficerId officer) {
    return identity.officer(officer).map(OfficerProfile::name).orElse(null);
  }

  /**
   * The time left for a task.
   *
   * @param legal the clock of its case, which rests while the applicant is awaited; null when the
   *     service promises nothing
   */
  LegalClock clock(@Nullable Instant due, org.masnaa.legal.@Nullable LegalClock legal) {
    Instant now = clock.instant();
    int rested = legal == null ? 0 : legal.rested(now, calendar);
    boolean paused = legal != null && legal.paused();
    if (due == null) {
      return new LegalClock(null, 0, rested, paused);
    }
    int days =
        due.isBefore(now)
            ? -Math.max(1, calendar.workingDays(calendar.date(due), calendar.date(now)))
            : calendar.workingDays(calendar.date(now), calendar.date(due));
    return new LegalClock(due, days, rested, paused);
  }

  QueueRow.Holder holder(Task task, Actor.Officer me) {
    OfficerId holder = task.claimedBy();
    if (holder == null) {
      return new QueueRow.Holder.Nobody();
    }
    return holder.equals(me.id())
        ? new QueueRow.Holder.Me()
        : new QueueRow.Holder.Other(name(holder));
  }
}
