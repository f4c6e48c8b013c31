package org.masnaa.legal;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which days and hours count as working time, as data of the country or the entity.
 *
 * @param zone where the office stands
 * @param weekend days that never count; not all seven
 * @param holidays dates that do not count
 * @param hours the working hours of a working day; null when the whole day counts
 */
public record WorkingCalendar(
    ZoneId zone, Set<DayOfWeek> weekend, Set<LocalDate> holidays, @Nullable WorkingHours hours) {

  /** How many days in a row without a working day are taken for a mistake in the data. */
  private static final int MAX_REST = 400;

  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

  public WorkingCalendar {
    weekend = Set.copyOf(weekend);
    holidays = Set.copyOf(holidays);
    if (weekend.size() == DayOfWeek.values().length) {
      throw new IllegalArgumentException("a calendar needs a working day");
    }
  }

  /** Friday and Saturday off, whole days count. */
  public static WorkingCalendar fridaySaturday(ZoneId zone, Set<LocalDate> holidays) {
    return new WorkingCalendar(zone, Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY), holidays, null);
  }

  public boolean isWorkingDay(LocalDate date) {
    return !weekend.contains(date.getDayOfWeek()) && !holidays.contains(date);
  }

  /** The calendar day of an instant here. */
  public LocalDate date(Instant at) {
    return at.atZone(zone).toLocalDate();
  }

  /**
   * When a term that begins at {@code start} is over. Working days end at the close of the last of
   * them; the day of the start does not count.
   */
  public Instant after(Instant start, Term term) {
    return switch (term) {
      case Term.WorkingDays days -> close(dayAfter(date(start), days.days()));
      case Term.WorkingHours hours -> plusWorking(start, Duration.ofHours(hours.hours()));
      case Term.Elapsed elapsed ->
          start.atZone(zone).plus(elapsed.period()).toInstant().plus(elapsed.duration());
    };
  }

  /** The date {@code days} working days after {@code date}; with 0, the first one from it on. */
  public LocalDate dayAfter(LocalDate date, int days) {
    LocalDate day = days == 0 ? working(date) : date;
    for (int left = days; left > 0; left--) {
      day = working(day.plusDays(1));
    }
    return day;
  }

  /** How many working days lie after {@code from} up to and including {@code to}. */
  public int workingDays(LocalDate from, LocalDate to) {
    int count = 0;
    for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
      count += isWorkingDay(day) ? 1 : 0;
    }
    return count;
  }

  /** The instant at which {@code time} of working time has passed since {@code start}. */
  public Instant plusWorking(Instant start, Duration time) {
    Instant at = start;
    Duration left = time;
    for (LocalDate day = working(date(start)); ; day = working(day.plusDays(1))) {
      Instant from = later(at, open(day));
      Duration today = Duration.between(from, end(day));
      if (!today.isNegative() && today.compareTo(left) >= 0) {
        return from.plus(left);
      }
      left = today.isNegative() ? left : left.minus(today);
      at = end(day);
    }
  }

  /** The working time between two instants; negative if {@code to} is before {@code from}. */
  public Duration workingTime(Instant from, Instant to) {
    if (to.isBefore(from)) {
      return workingTime(to, from).negated();
    }
    Duration sum = Duration.ZERO;
    for (LocalDate day = date(from); !day.isAfter(date(to)); day = day.plusDays(1)) {
      if (isWorkingDay(day)) {
        Instant begin = later(from, open(day));
        Instant finish = to.isBefore(end(day)) ? to : end(day);
        sum = begin.isBefore(finish) ? sum.plus(Duration.between(begin, finish)) : sum;
      }
    }
    return sum;
  }

  /** The last moment of a day that still counts: closing time, or the last second of the day. */
  public Instant close(LocalDate day) {
    return at(day, hours == null ? LAST_SECOND : hours.to());
  }

  private Instant open(LocalDate day) {
    return hours == null ? day.atStartOfDay(zone).toInstant() : at(day, hours.from());
  }

  private Instant end(LocalDate day) {
    return hours == null ? day.plusDays(1).atStartOfDay(zone).toInstant() : at(day, hours.to());
  }

  private Instant at(LocalDate day, LocalTime time) {
    return ZonedDateTime.of(day, time, zone).toInstant();
  }

  private LocalDate working(LocalDate from) {
    for (int i = 0; i <= MAX_REST; i++) {
      if (isWorkingDay(from.plusDays(i))) {
        return from.plusDays(i);
      }
    }
    throw new IllegalStateException("no working day within " + MAX_REST + " days of " + from);
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
