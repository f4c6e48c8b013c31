package org.masnaa.feel.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.ZoneTime;

/** Arithmetic of dates, times and durations (DMN 1.5, table 50). */
public final class Temporal {

  private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000L);

  private Temporal() {}

  /** A time in a named zone as a time at an offset: today's offset cannot be known, so 1970's. */
  public static OffsetTime offsetTime(ZoneTime time) {
    ZoneOffset offset =
        time.zone() instanceof ZoneOffset fixed
            ? fixed
            : time.zone().getRules().getOffset(LocalDate.EPOCH.atTime(time.time()));
    return time.time().atOffset(offset);
  }

  /** {@code left + right} where at least one side is a date, time or duration. */
  public static @Nullable Object add(Object left, Object right) {
    try {
      return switch (right) {
        case Duration d -> plus(left, d);
        case Period p -> plus(left, p);
        default ->
            switch (left) {
              case Duration d -> plus(right, d);
              case Period p -> plus(right, p);
              default -> null;
            };
      };
    } catch (DateTimeException | ArithmeticException e) {
      return null;
    }
  }

  /** {@code left - right} where at least one side is a date, time or duration. */
  public static @Nullable Object subtract(Object left, Object right) {
    try {
      return switch (right) {
        case Duration d -> plus(left, d.negated());
        case Period p -> plus(left, p.negated());
        default -> between(left, right);
      };
    } catch (DateTimeException | ArithmeticException e) {
      return null;
    }
  }

  private static @Nullable Object plus(Object value, Duration duration) {
    return switch (value) {
      case Duration d -> d.plus(duration);
      case LocalDateTime t -> t.plus(duration);
      case ZonedDateTime t -> t.plus(duration);
      case LocalDate d -> d.atStartOfDay().plus(duration).toLocalDate();
      case LocalTime t -> t.plus(duration);
      case OffsetTime t -> t.plus(duration);
      case ZoneTime t -> new ZoneTime(t.time().plus(duration), t.zone());
      default -> null;
    };
  }

  private static @Nullable Object plus(Object value, Period period) {
    return switch (value) {
      case Period p -> months(Math.addExact(p.toTotalMonths(), period.toTotalMonths()));
      case LocalDateTime t -> t.plusMonths(period.toTotalMonths());
      case ZonedDateTime t -> t.plusMonths(period.toTotalMonths());
      case LocalDate d -> d.plusMonths(period.toTotalMonths());
      default -> null;
    };
  }

  private static @Nullable Object between(Object left, Object right) {
    if (left instanceof LocalTime a && right instanceof LocalTime b) {
      return Duration.between(b, a);
    }
    if (left instanceof LocalDateTime || right instanceof LocalDateTime) {
      return left instanceof LocalDateTime a && right instanceof LocalDateTime b
          ? Duration.between(b, a)
          : null;
    }
    ZonedDateTime a = instant(left);
    ZonedDateTime b = instant(right);
    if (a != null && b != null) {
      return Duration.between(b, a);
    }
    OffsetTime s = timeAtOffset(left);
    OffsetTime t = timeAtOffset(right);
    return s != null && t != null ? Duration.between(t, s) : null;
  }

  /** A moment; a date is its midnight UTC. */
  private static @Nullable ZonedDateTime instant(Object value) {
    return switch (value) {
      case ZonedDateTime t -> t;
      case LocalDate d -> d.atStartOfDay(ZoneOffset.UTC);
      default -> null;
    };
  }

  private static @Nullable OffsetTime timeAtOffset(Object value) {
    return switch (value) {
      case OffsetTime t -> t;
      case ZoneTime t -> offsetTime(t);
      default -> null;
    };
  }

  /** A duration of whole months, or null when there are too many. */
  public static @Nullable Period months(long months) {
    return Math.abs(months) > Integer.MAX_VALUE * 12L
        ? null
        : Period.of((int) (months / 12), (int) (months % 12), 0);
  }

  public static @Nullable Object multiply(Object duration, BigDecimal factor) {
    return switch (duration) {
      case Duration d -> ofNanos(new BigDecimal(nanos(d)).multiply(factor, Numbers.CONTEXT));
      case Period p ->
          ofMonths(BigDecimal.valueOf(p.toTotalMonths()).multiply(factor, Numbers.CONTEXT));
      default -> null;
    };
  }

  public static @Nullable Object divide(Object duration, Object divisor) {
    if (divisor instanceof BigDecimal number) {
      if (number.signum() == 0) {
        return null;
      }
      return switch (duration) {
        case Duration d -> ofNanos(new BigDecimal(nanos(d)).divide(number, Numbers.CONTEXT));
        case Period p ->
            ofMonths(BigDecimal.valueOf(p.toTotalMonths()).divide(number, Numbers.CONTEXT));
        default -> null;
      };
    }
    if (duration instanceof Duration a && divisor instanceof Duration b) {
      return Numbers.divide(new BigDecimal(nanos(a)), new BigDecimal(nanos(b)));
    }
    return duration instanceof Period a && divisor instanceof Period b
        ? Numbers.divide(
            BigDecimal.valueOf(a.toTotalMonths()), BigDecimal.valueOf(b.toTotalMonths()))
        : null;
  }

  public static @Nullable Object negate(Object duration) {
    try {
      return switch (duration) {
        case Duration d -> d.negated();
        case Period p -> p.negated();
        default -> null;
      };
    } catch (ArithmeticException e) {
      return null;
    }
  }

  /** The exact length in nanoseconds. */
  public static BigInteger nanos(Duration duration) {
    return BigInteger.valueOf(duration.getSeconds())
        .multiply(NANOS)
        .add(BigInteger.valueOf(duration.getNano()));
  }

  private static @Nullable Duration ofNanos(BigDecimal nanos) {
    if (nanos.precision() - nanos.scale() > 28) {
      return null;
    }
    BigInteger[] parts =
        nanos.setScale(0, RoundingMode.DOWN).toBigInteger().divideAndRemainder(NANOS);
    return parts[0].bitLength() > 62
        ? null
        : Duration.ofSeconds(parts[0].longValue(), parts[1].longValue());
  }

  private static @Nullable Period ofMonths(BigDecimal months) {
    return months.precision() - months.scale() > 12
        ? null
        : months(months.setScale(0, RoundingMode.DOWN).longValue());
  }
}
