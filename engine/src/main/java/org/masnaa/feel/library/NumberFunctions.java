package org.masnaa.feel.library;

import static org.masnaa.feel.library.Arguments.number;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.library.Library.Table;
import org.masnaa.feel.value.Numbers;
import org.masnaa.feel.value.Temporal;

/** Functions on numbers (DMN 1.5, clause 10.3.4.5). */
final class NumberFunctions {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private NumberFunctions() {}

  static void addTo(Table table) {
    rounding(table, "decimal", RoundingMode.HALF_EVEN);
    rounding(table, "round up", RoundingMode.UP);
    rounding(table, "round down", RoundingMode.DOWN);
    rounding(table, "round half up", RoundingMode.HALF_UP);
    rounding(table, "round half down", RoundingMode.HALF_DOWN);
    wholeRounding(table, "floor", RoundingMode.FLOOR);
    wholeRounding(table, "ceiling", RoundingMode.CEILING);
    table.add("abs(n: number) -> number", (a, _) -> number(a[0]).abs());
    table.add("abs(n: duration) -> any", (a, _) -> absolute(a[0]));
    table.add(
        "modulo(dividend: number, divisor: number) -> number",
        (a, _) -> modulo(number(a[0]), number(a[1])));
    table.add("sqrt(number: number) -> number", (a, _) -> squareRoot(number(a[0])));
    table.add("log(number: number) -> number", (a, _) -> logarithm(number(a[0])));
    table.add(
        "exp(number: number) -> number",
        (a, _) -> Numbers.ofDouble(Math.exp(number(a[0]).doubleValue())));
    table.add("even(number: number) -> boolean", (a, _) -> divisibleByTwo(number(a[0])));
    table.add(
        "odd(number: number) -> boolean",
        (a, _) -> Numbers.isWhole(number(a[0])) && !divisibleByTwo(number(a[0])));
  }

  private static void rounding(Table table, String name, RoundingMode mode) {
    table.add(
        name + "(n: number, scale: number) -> number",
        (a, _) -> round(number(a[0]), number(a[1]), mode));
  }

  private static void wholeRounding(Table table, String name, RoundingMode mode) {
    table.add(name + "(n: number) -> number", (a, _) -> round(number(a[0]), BigDecimal.ZERO, mode));
    table.add(
        name + "(n: number, scale: number) -> number",
        (a, _) -> round(number(a[0]), number(a[1]), mode));
  }

  private static @Nullable BigDecimal round(BigDecimal n, BigDecimal scale, RoundingMode mode) {
    Integer digits = Numbers.whole(scale.setScale(0, RoundingMode.DOWN));
    return digits == null ? null : Numbers.round(n, digits, mode);
  }

  private static @Nullable Object absolute(@Nullable Object duration) {
    return switch (duration) {
      case Duration d when d.isNegative() -> Temporal.negate(d);
      case Period p when p.toTotalMonths() < 0 -> Temporal.negate(p);
      case null, default -> duration;
    };
  }

  /** {@code dividend - divisor * floor(dividend / divisor)}: the sign is the divisor's. */
  private static @Nullable BigDecimal modulo(BigDecimal dividend, BigDecimal divisor) {
    if (divisor.signum() == 0) {
      return null;
    }
    BigDecimal quotient = dividend.divide(divisor, Numbers.CONTEXT);
    if (quotient.precision() - quotient.scale() > 34) {
      return null;
    }
    BigDecimal whole = quotient.setScale(0, RoundingMode.FLOOR);
    return Numbers.bounded(dividend.subtract(divisor.multiply(whole), Numbers.CONTEXT));
  }

  private static @Nullable BigDecimal squareRoot(BigDecimal n) {
    return n.signum() < 0 ? null : n.sqrt(Numbers.CONTEXT);
  }

  private static @Nullable BigDecimal logarithm(BigDecimal n) {
    if (n.signum() <= 0) {
      return null;
    }
    // the exponent apart, so that numbers beyond the range of a double work too
    int exponent = n.precision() - n.scale();
    double mantissa = n.movePointLeft(exponent).doubleValue();
    return Numbers.ofDouble(Math.log(mantissa) + exponent * Math.log(10));
  }

  private static boolean divisibleByTwo(BigDecimal n) {
    if (!Numbers.isWhole(n)) {
      return false;
    }
    return n.scale() < 0 || n.remainder(TWO).signum() == 0;
  }
}
