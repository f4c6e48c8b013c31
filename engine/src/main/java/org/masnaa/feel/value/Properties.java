package org.masnaa.feel.value;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.FeelRange;
import org.masnaa.feel.ZoneTime;

/** Properties of dates, times, durations and ranges (DMN 1.5, tables 65 and 66). */
public final class Properties {

  /** All names of properties, those with spaces too. */
  public static final Set<String> NAMES =
      Set.of(
          "year",
          "month",
          "day",
          "weekday",
          "hour",
          "minute",
          "second",
          "time offset",
          "timezone",
          "years",
          "months",
          "days",
          "hours",
          "minutes",
          "seconds",
          "start",
          "end",
          "start included",
          "end included");

  private Properties() {}

  /** The property of a value; null when it has none of that name. */
  public static @Nullable Object of(Object value, String name) {
    return switch (value) {
      case LocalDate date -> ofDate(date, name);
      case LocalTime time -> ofTime(time, null, name);
      case OffsetTime time -> ofTime(time.toLocalTime(), time.getOffset(), name);
      case ZoneTime time -> ofTime(time.time(), time.zone(), name);
      case LocalDateTime moment -> ofDateTime(moment, null, name);
      case ZonedDateTime moment -> ofDateTime(moment.toLocalDateTime(), moment.getZone(), name);
      case Duration duration -> ofDuration(duration, name);
      case Period period -> ofPeriod(period, name);
      case FeelRange range -> ofRange(range, name);
      default -> null;
    };
  }

  private static @Nullable Object ofDate(LocalDate date, String name) {
    return switch (name) {
      case "year" -> BigDecimal.valueOf(date.getYear());
      case "month" -> BigDecimal.valueOf(date.getMonthValue());
      case "day" -> BigDecimal.valueOf(date.getDayOfMonth());
      case "weekday" -> BigDecimal.valueOf(date.getDayOfWeek().getValue());
      // a date is its midnight UTC where a time is asked of it
      case "hour", "minute", "second" -> BigDecimal.ZERO;
      case "time offset" -> Duration.ZERO;
      default -> null;
    };
  }

  private static @Nullable Object ofDateTime(
      LocalDateTime moment, @Nullable ZoneId zone, String name) {
    return switch (name) {
      case "year", "month", "day", "weekday" -> ofDate(moment.toLocalDate(), name);
      case "time offset" ->
          zone == null ? null : offset(ZonedDateTime.of(moment, zone).getOffset());
      default -> ofTime(moment.toLocalTime(), zone, name);
    };
  }

  private static @Nullable Object ofTime(LocalTime time, @Nullable ZoneId zone, String name) {
    return switch (name) {
      case "hour" -> BigDecimal.valueOf(time.getHour());
      case "minute" -> BigDecimal.valueOf(time.getMinute());
      case "second" -> BigDecimal.valueOf(time.getSecond());
      case "time offset" ->
          zone == null ? null : offset(Temporal.offsetTime(new ZoneTime(time, zone)).getOffset());
      case "timezone" -> zone == null || zone instanceof ZoneOffset ? null : zone.getId();
      default -> null;
    };
  }

  private static Duration offset(ZoneOffset offset) {
    return Duration.ofSeconds(offset.getTotalSeconds());
  }

  private static @Nullable Object ofDuration(Duration duration, String name) {
    boolean negative = duration.isNegative();
    Duration length = negative ? duration.negated() : duration;
    long part;
    switch (name) {
      case "days" -> part = length.toDaysPart();
      case "hours" -> part = length.toHoursPart();
      case "minutes" -> part = length.toMinutesPart();
      case "seconds" -> part = length.toSecondsPart();
      default -> {
        return null;
      }
    }
    return BigDecimal.valueOf(negative ? -part : part);
  }

  private static @Nullable Object ofPeriod(Period period, String name) {
    return switch (name) {
      case "years" -> BigDecimal.valueOf(period.toTotalMonths() / 12);
      case "months" -> BigDecimal.valueOf(period.toTotalMonths() % 12);
      default -> null;
    };
  }

  private static @Nullable Object ofRange(FeelRange range, String name) {
    return switch (name) {
      case "start" -> range.start();
      case "end" -> range.end();
      case "start included" -> range.startIncluded();
      case "end included" -> range.endIncluded();
      default -> null;
    };
  }
}
