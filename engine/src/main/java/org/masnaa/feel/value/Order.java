package org.masnaa.feel.value;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.ZoneTime;

/** Order of values of one kind (DMN 1.5, table 54). */
public final class Order {

  /** The answer for values that have no order between them. */
  public static final int NONE = Integer.MIN_VALUE;

  private Order() {}

  /**
   * Compares two values.
   *
   * @return negative, zero or positive; {@link #NONE} when they cannot be compared
   */
  public static int compare(@Nullable Object left, @Nullable Object right) {
    if (left instanceof BigDecimal a && right instanceof BigDecimal b) {
      return a.compareTo(b);
    }
    if (left instanceof String a && right instanceof String b) {
      return texts(a, b);
    }
    return left == null || right == null ? NONE : others(left, right);
  }

  private static int others(Object left, Object right) {
    return switch (left) {
      case LocalDate a when right instanceof LocalDate b -> a.compareTo(b);
      case LocalDateTime a when right instanceof LocalDateTime b -> a.compareTo(b);
      case ZonedDateTime a when right instanceof ZonedDateTime b ->
          a.toInstant().compareTo(b.toInstant());
      case Duration a when right instanceof Duration b -> a.compareTo(b);
      case Period a when right instanceof Period b ->
          Long.compare(a.toTotalMonths(), b.toTotalMonths());
      case LocalTime a when right instanceof LocalTime b -> a.compareTo(b);
      case OffsetTime a -> zonedTimes(a, right);
      case ZoneTime a -> zonedTimes(Temporal.offsetTime(a), right);
      default -> NONE;
    };
  }

  private static int zonedTimes(OffsetTime left, Object right) {
    return switch (right) {
      case OffsetTime b -> Long.compare(utcNanos(left), utcNanos(b));
      case ZoneTime b -> Long.compare(utcNanos(left), utcNanos(Temporal.offsetTime(b)));
      default -> NONE;
    };
  }

  private static long utcNanos(OffsetTime time) {
    return time.toLocalTime().toNanoOfDay() - time.getOffset().getTotalSeconds() * 1_000_000_000L;
  }

  /** By code points, which differs from Java's order beyond the basic plane. */
  private static int texts(String a, String b) {
    int common = Math.min(a.length(), b.length());
    for (int i = 0; i < common; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        boolean surrogates = Character.isSurrogate(x) != Character.isSurrogate(y);
        return surrogates ? (Character.isSurrogate(x) ? 1 : -1) : Character.compare(x, y);
      }
    }
    return Integer.compare(a.length(), b.length());
  }
}
