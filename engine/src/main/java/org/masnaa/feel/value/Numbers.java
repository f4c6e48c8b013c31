package org.masnaa.feel.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers of 34 decimal digits with the exponents of IEEE 754 decimal128. */
public final class Numbers {

  /** 34 digits, half even. */
  public static final MathContext CONTEXT = MathContext.DECIMAL128;

  /** The largest exponent; a number beyond is an overflow, that is null. */
  public static final int MAX_EXPONENT = 6_144;

  private static final int MIN_EXPONENT = -6_176;

  private Numbers() {}

  /** The number, or null when it is beyond the range; one too small becomes zero. */
  public static @Nullable BigDecimal bounded(BigDecimal number) {
    int scale = number.scale();
    if (scale >= 0 && scale <= 4_000) {
      return number;
    }
    long exponent = (long) number.precision() - scale - 1;
    if (number.signum() != 0 && exponent > MAX_EXPONENT) {
      return null;
    }
    return exponent < MIN_EXPONENT || number.signum() == 0 ? BigDecimal.ZERO : number;
  }

  /** Reads a numeric literal, or null when it is none or beyond the range. */
  public static @Nullable BigDecimal parse(String text) {
    if (text.length() > 1_000) {
      return null;
    }
    try {
      return bounded(new BigDecimal(text, CONTEXT));
    } catch (NumberFormatException | ArithmeticException e) {
      return null;
    }
  }

  public static @Nullable BigDecimal add(BigDecimal a, BigDecimal b) {
    return bounded(a.add(b, CONTEXT));
  }

  public static @Nullable BigDecimal subtract(BigDecimal a, BigDecimal b) {
    return bounded(a.subtract(b, CONTEXT));
  }

  public static @Nullable BigDecimal multiply(BigDecimal a, BigDecimal b) {
    return bounded(a.multiply(b, CONTEXT));
  }

  public static @Nullable BigDecimal divide(BigDecimal a, BigDecimal b) {
    return b.signum() == 0 ? null : bounded(a.divide(b, CONTEXT));
  }

  /** {@code base ** exponent}; null where that is not a number. */
  public static @Nullable BigDecimal power(BigDecimal base, BigDecimal exponent) {
    if (base.signum() == 0) {
      return exponent.signum() < 0 ? null : exponent.signum() == 0 ? BigDecimal.ONE : base;
    }
    if (isWhole(exponent) && exponent.abs().compareTo(BigDecimal.valueOf(999_999_999)) <= 0) {
      return wholePower(base, exponent.intValueExact());
    }
    return realPower(base.doubleValue(), exponent.doubleValue());
  }

  private static @Nullable BigDecimal wholePower(BigDecimal base, int exponent) {
    // outside this range the result overflows anyhow, and the exact path would be slow
    double magnitude = exponent * Math.log10(Math.abs(base.doubleValue()));
    if (magnitude > MAX_EXPONENT + 1.0) {
      return null;
    }
    if (magnitude < MIN_EXPONENT - 40.0) {
      return BigDecimal.ZERO;
    }
    BigDecimal power = base.pow(Math.abs(exponent), CONTEXT);
    return bounded(exponent < 0 ? BigDecimal.ONE.divide(power, CONTEXT) : power);
  }

  private static @Nullable BigDecimal realPower(double base, double exponent) {
    return ofDouble(Math.pow(base, exponent));
  }

  /** A computed double as a decimal; null for infinities and NaN. */
  public static @Nullable BigDecimal ofDouble(double value) {
    return Double.isFinite(value) ? bounded(BigDecimal.valueOf(value)) : null;
  }

  public static boolean isWhole(BigDecimal number) {
    if (number.scale() <= 0 || number.signum() == 0) {
      return true;
    }
    return number.precision() > number.scale() && number.remainder(BigDecimal.ONE).signum() == 0;
  }

  /** The value as an int, or null when it is not whole or too large. */
  public static @Nullable Integer whole(BigDecimal number) {
    if (number.scale() == 0 && number.precision() <= 9) {
      return number.intValue();
    }
    return isWhole(number) && number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0
        ? number.intValue()
        : null;
  }

  /**
   * Rounds to a number of decimals.
   *
   * @return null when the result needs more digits than there are, or the scale is out of range
   */
  public static @Nullable BigDecimal round(BigDecimal number, int scale, RoundingMode mode) {
    if (scale < -6_111 || scale > 6_176) {
      return null;
    }
    if (number.scale() <= scale) {
      return number;
    }
    return number.setScale(scale, mode);
  }

  /** The text of a number: no exponent, no needless zeros. */
  public static String text(BigDecimal number) {
    if (number.signum() == 0) {
      return "0";
    }
    if (number.scale() == 0) {
      return number.toString();
    }
    return number.stripTrailingZeros().toPlainString();
  }

  /** Nanoseconds as a number of seconds. */
  public static BigDecimal seconds(BigInteger nanos) {
    return new BigDecimal(nanos, 9);
  }
}
