package org.masnaa.legal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The time that the law or a promise gives the entity. It stands still while the applicant or
 * another entity is awaited.
 *
 * @param started when it began
 * @param promise how long it runs
 * @param pauses in order, not overlapping; only the last may still be open
 */
public record LegalClock(Instant started, Term promise, List<Pause> pauses) {

  /**
   * A time that does not count.
   *
   * @param until null while it lasts
   */
  public record Pause(Instant from, @Nullable Instant until) {}

  public LegalClock {
    pauses = List.copyOf(pauses);
  }

  public static LegalClock start(Instant at, Term promise) {
    return new LegalClock(at, promise, List.of());
  }

  public boolean paused() {
    return !pauses.isEmpty() && pauses.getLast().until() == null;
  }

  /** The clock stopped at an instant; unchanged if it already stands. */
  public LegalClock pause(Instant at) {
    if (paused()) {
      return this;
    }
    List<Pause> longer = new ArrayList<>(pauses);
    longer.add(new Pause(at, null));
    return new LegalClock(started, promise, longer);
  }

  /** The clock running again from an instant; unchanged if it was not paused. */
  public LegalClock resume(Instant at) {
    if (!paused()) {
      return this;
    }
    List<Pause> ended = new ArrayList<>(pauses);
    ended.set(ended.size() - 1, new Pause(pauses.getLast().from(), at));
    return new LegalClock(started, promise, ended);
  }

  /** When the time is over, or empty while the clock stands. */
  public Optional<Instant> due(WorkingCalendar calendar) {
    return paused() ? Optional.empty() : Optional.of(dueIfResumed(Instant.MIN, calendar));
  }

  /** When the time would be over if a pause that still lasts ended at {@code at}. */
  public Instant dueIfResumed(Instant at, WorkingCalendar calendar) {
    return switch (promise) {
      case Term.WorkingDays days -> {
        int longer = days.days() + rested(at, calendar);
        yield calendar.after(started, new Term.WorkingDays(longer));
      }
      case Term.WorkingHours hours -> {
        Duration sum = Duration.ofHours(hours.hours());
        for (Pause pause : pauses) {
          sum = sum.plus(calendar.workingTime(pause.from(), end(pause, at)));
        }
        yield calendar.plusWorking(started, sum);
      }
      case Term.Elapsed elapsed -> {
        Instant due = calendar.after(started, elapsed);
        for (Pause pause : pauses) {
          due = due.plus(Duration.between(pause.from(), end(pause, at)));
        }
        yield due;
      }
    };
  }

  /** The working days that did not count until an instant. */
  public int rested(Instant at, WorkingCalendar calendar) {
    return pauses.stream()
        .mapToInt(pause ->
            calendar.workingDays(calendar.date(pause.from()), calendar.date(end(pause, at))))
        .sum();
  }

  /** The working time left at an instant; negative when late. */
  public Duration remaining(Instant at, WorkingCalendar calendar) {
    return calendar.workingTime(at, dueIfResumed(at, calendar));
  }

  public boolean late(Instant at, WorkingCalendar calendar) {
    return at.isAfter(dueIfResumed(at, calendar));
  }

  private static Instant end(Pause pause, Instant now) {
    Instant until = pause.until();
    if (until != null) {
      return until;
    }
    return now.isBefore(pause.from()) ? pause.from() : now;
  }
}
