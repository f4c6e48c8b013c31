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
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.masnaa.legal.Term;
import org.masnaa.legal.WorkingCalendar;

/** Turns what a timer says into an instant. */
final class Times {

  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private static final Pattern CYCLE =
      Pattern.compile("R([1-9][0-9]{0,5})?/(?:([0-9]{4}-[^/]{1,60})/)?(P[^/]{1,60})");

  /** A repetition that began longer ago than this many rounds is taken for a slip. */
  private static final int MAX_ROUNDS = 50_000;

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
        yield term != null
            ? after(term, moment)
            : cycle(text)
                .map(every -> first(every, moment))
                .orElseGet(() -> date(text, moment.calendar()));
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

  /** A repetition in ISO 8601, such as {@code R3/PT24H} or {@code R/2027-01-31T09:00Z/P1M}. */
  static Optional<EventDefinition.TimerValue.Every> cycle(String text) {
    Matcher matcher = CYCLE.matcher(text.strip());
    Optional<Term> term = matcher.matches() ? Term.parse(matcher.group(3)) : Optional.empty();
    String from = term.isPresent() ? matcher.group(2) : null;
    boolean usable = term.isPresent() && !isZero(term.get()) && (from == null || isDate(from));
    String times = usable ? matcher.group(1) : null;
    return usable
        ? Optional.of(
            new EventDefinition.TimerValue.Every(
                term.get(), times == null ? null : Integer.valueOf(times), from))
        : Optional.empty();
  }

  /** When a repetition fires next: a term from now, or in step with its first time. */
  static @Nullable Instant first(EventDefinition.TimerValue.Every every, Moment moment) {
    Instant start = every.from() == null ? null : date(every.from(), moment.calendar());
    if (start == null) {
      return after(every.term(), moment);
    }
    if (every.term() instanceof Term.Elapsed(Period period, Duration each) && period.isZero()) {
      Duration past = Duration.between(start, moment.now());
      long rounds = past.isNegative() ? 0 : past.dividedBy(each) + 1;
      return usable(start.plus(each.multipliedBy(rounds)));
    }
    Instant next = start;
    for (int round = 0; round < MAX_ROUNDS && !next.isAfter(moment.now()); round++) {
      next = moment.calendar().after(next, every.term());
    }
    return next.isAfter(moment.now()) ? usable(next) : null;
  }

  private static boolean isZero(Term term) {
    return switch (term) {
      case Term.WorkingDays days -> days.days() == 0;
      case Term.WorkingHours hours -> hours.hours() == 0;
      case Term.Elapsed e -> e.period().isZero() && e.duration().isZero();
    };
  }
}
