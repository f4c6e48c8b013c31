package org.masnaa.flow;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.legal.Term;
import org.masnaa.legal.WorkingCalendar;

/** Turns what a timer says into an instant. */
final class Times {

  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private Times() {}

  /** When a term from now is over; null if that is later than any date in use. */
  static @Nullable Instant after(Term term, Moment moment) {
    try {
      return usable(moment.calendar().after(moment.now(), term));
    } catch (DateTimeException | ArithmeticException e) {
      return null;
    }
  }

  /** The instant that a FEEL value means: a duration from now, or a date and time. */
  static @Nullable Instant of(@Nullable Object value, Moment moment) {
    return switch (value) {
      case Duration duration -> positive(new Term.Elapsed(Period.ZERO, duration), moment);
      case Period period -> positive(new Term.Elapsed(period, Duration.ZERO), moment);
      case LocalDate date -> usable(date.atStartOfDay(moment.calendar().zone()).toInstant());
      case LocalDateTime at -> usable(at.atZone(moment.calendar().zone()).toInstant());
      case OffsetDateTime at -> usable(at.toInstant());
      case ZonedDateTime at -> usable(at.toInstant());
      case String text -> {
        Term term = Term.parse(text).orElse(null);
        yield term != null ? after(term, moment) : date(text, moment.calendar());
      }
      case null, default -> null;
    };
  }

  /** Whether a text is a date, or a date and time, in ISO 8601. */
  static boolean isDate(String text) {
    return date(text, WorkingCalendar.fridaySaturday(ZoneOffset.UTC, Set.of())) != null;
  }

  static @Nullable Instant date(String text, WorkingCalendar calendar) {
    try {
      if (!text.contains("T")) {
        return usable(LocalDate.parse(text).atStartOfDay(calendar.zone()).toInstant());
      }
      return switch (DateTimeFormatter.ISO_DATE_TIME.parseBest(
          text, ZonedDateTime::from, LocalDateTime::from)) {
        case ZonedDateTime at -> usable(at.toInstant());
        case LocalDateTime at -> usable(at.atZone(calendar.zone()).toInstant());
        default -> null;
      };
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable Instant positive(Term.Elapsed term, Moment moment) {
    return term.period().isNegative() || term.duration().isNegative() ? null : after(term, moment);
  }

  private static @Nullable Instant usable(Instant instant) {
    return instant.isAfter(LATEST) ? null : instant;
  }
}
