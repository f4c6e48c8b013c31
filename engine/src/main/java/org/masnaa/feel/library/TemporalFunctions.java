package org.masnaa.feel.library;

import static org.masnaa.feel.library.Arguments.number;
import static org.masnaa.feel.library.Arguments.string;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.ZoneTime;
import org.masnaa.feel.library.Library.Table;
import org.masnaa.feel.value.Numbers;
import org.masnaa.feel.value.Temporal;
import org.masnaa.feel.value.TemporalText;

/** Functions that make and read dates and times (DMN 1.5, clauses 10.3.4.1 and 10.3.4.8). */
final class TemporalFunctions {

  private TemporalFunctions() {}

  static void addTo(Table table) {
    table.add("date(from: string) -> date", (a, _) -> TemporalText.date(string(a[0])));
    table.add("date(from: date or date and time) -> date", (a, _) -> dateOf(a[0]));
    table.add(
        "date(year: number, month: number, day: number) -> date",
        (a, _) -> date(number(a[0]), number(a[1]), number(a[2])));
    table.add("time(from: string) -> time", (a, _) -> TemporalText.time(string(a[0])));
    table.add("time(from: date or date and time) -> time", (a, _) -> timeOf(a[0]));
    table.add("time(from: time) -> time", (a, _) -> a[0]);
    table.add(
        "time(hour: number, minute: number, second: number, offset?: days|null) -> time",
        (a, _) -> time(number(a[0]), number(a[1]), number(a[2]), a[3]));
    table.add(
        "date and time(from: string) -> date and time",
        (a, _) -> TemporalText.dateTime(string(a[0])));
    table.add(
        "date and time(from: date or date and time) -> date and time", (a, _) -> moment(a[0]));
    table.add(
        "date and time(date: date or date and time, time: time) -> date and time",
        (a, _) -> moment(dateOf(a[0]), a[1]));
    table.add(
        "years and months duration(from: date or date and time, to: date or date and time) -> any",
        (a, _) -> monthsBetween(dateOf(a[0]), dateOf(a[1])));
    table.add(
        "day of year(date: date or date and time) -> number",
        (a, _) -> BigDecimal.valueOf(dateOf(a[0]).getDayOfYear()));
    table.add(
        "day of week(date: date or date and time) -> string",
        (a, _) -> dateOf(a[0]).getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    table.add(
        "month of year(date: date or date and time) -> string",
        (a, _) -> dateOf(a[0]).getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    table.add(
        "week of year(date: date or date and time) -> number",
        (a, _) -> BigDecimal.valueOf(dateOf(a[0]).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
    table.add("now() -> date and time", (_, budget) -> budget.now());
    table.add("today() -> date", (_, budget) -> today(budget.now()));
  }

  private static @Nullable LocalDate today(@Nullable ZonedDateTime now) {
    return now == null ? null : now.toLocalDate();
  }

  private static LocalDate dateOf(@Nullable Object value) {
    return switch (value) {
      case LocalDate date -> date;
      case LocalDateTime moment -> moment.toLocalDate();
      case ZonedDateTime moment -> moment.toLocalDate();
      case null, default -> throw new IllegalStateException("not a date");
    };
  }

  private static @Nullable LocalDate date(BigDecimal year, BigDecimal month, BigDecimal day) {
    Integer y = Numbers.whole(year);
    Integer m = Numbers.whole(month);
    Integer d = Numbers.whole(day);
    if (y == null || m == null || d == null || Math.abs((long) y) > 999_999_999) {
      return null;
    }
    try {
      return LocalDate.of(y, m, d);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Object timeOf(@Nullable Object value) {
    return switch (value) {
      case LocalDateTime moment -> moment.toLocalTime();
      case ZonedDateTime moment -> TemporalText.withZone(moment.toLocalTime(), moment.getZone());
      case null, default -> LocalTime.MIDNIGHT.atOffset(ZoneOffset.UTC);
    };
  }

  private static @Nullable Object time(
      BigDecimal hour, BigDecimal minute, BigDecimal second, @Nullable Object offset) {
    Integer h = Numbers.whole(hour);
    Integer m = Numbers.whole(minute);
    boolean valid =
        h != null
            && m != null
            && second.signum() >= 0
            && second.compareTo(BigDecimal.valueOf(60)) < 0;
    if (!valid || h == null || m == null || h < 0 || h > 23 || m < 0 || m > 59) {
      return null;
    }
    BigDecimal nanos = second.movePointRight(9).setScale(0, RoundingMode.DOWN);
    LocalTime time = LocalTime.of(h, m).plusNanos(nanos.longValue());
    if (!(offset instanceof Duration distance)) {
      return time;
    }
    long seconds = distance.getSeconds();
    return Math.abs(seconds) > 18 * 3_600 || distance.getNano() != 0
        ? null
        : time.atOffset(ZoneOffset.ofTotalSeconds((int) seconds));
  }

  private static Object moment(@Nullable Object value) {
    return switch (value) {
      case LocalDateTime moment -> moment;
      case ZonedDateTime moment -> moment;
      case null, default -> dateOf(value).atStartOfDay(ZoneOffset.UTC);
    };
  }

  private static @Nullable Object moment(LocalDate date, @Nullable Object time) {
    return switch (time) {
      case LocalTime local -> date.atTime(local);
      case OffsetTime at -> zoned(date, at.toLocalTime(), at.getOffset());
      case ZoneTime at -> zoned(date, at.time(), at.zone());
      case null, default -> null;
    };
  }

  private static ZonedDateTime zoned(LocalDate date, LocalTime time, ZoneId zone) {
    return ZonedDateTime.of(date, time, zone);
  }

  private static @Nullable Object monthsBetween(LocalDate from, LocalDate to) {
    return Temporal.months(ChronoUnit.MONTHS.between(from, to));
  }
}
