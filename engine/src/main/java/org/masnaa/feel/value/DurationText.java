package org.masnaa.feel.value;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes durations as XML Schema does: days and time, or years and months, never both.
 */
public final class DurationText {

  private static final int LONGEST = 60;

  private final String text;
  private int at;
  private long years = -1;
  private long months = -1;
  private long days = -1;
  private long seconds = -1;
  private int nanos;

  private DurationText(String text) {
    this.text = text;
  }

  /** A {@link Duration} or a {@link Period}; null when the text is neither. */
  public static @Nullable Object parse(String text) {
    return text.length() > LONGEST ? null : new DurationText(text).read();
  }

  private @Nullable Object read() {
    boolean negative = take('-');
    if (!take('P') || !readDate() || (take('T') && !readTime()) || at != text.length()) {
      return null;
    }
    boolean hasMonths = years >= 0 || months >= 0;
    boolean hasTime = days >= 0 || seconds >= 0;
    if (hasMonths == hasTime) {
      return null;
    }
    if (hasMonths) {
      long total = Math.max(years, 0) * 12 + Math.max(months, 0);
      return Temporal.months(negative ? -total : total);
    }
    Duration length = Duration.ofSeconds(Math.max(days, 0) * 86_400 + Math.max(seconds, 0), nanos);
    return negative ? length.negated() : length;
  }

  private boolean readDate() {
    int rank = 0;
    while (at < text.length() && isDigit()) {
      long value = number();
      char unit = at < text.length() ? text.charAt(at++) : 0;
      int next = "YMD".indexOf(unit) + 1;
      if (value < 0 || next <= rank) {
        return false;
      }
      rank = next;
      switch (unit) {
        case 'Y' -> years = value;
        case 'M' -> months = value;
        default -> days = value;
      }
    }
    return true;
  }

  private boolean readTime() {
    int rank = 0;
    seconds = 0;
    while (at < text.length() && isDigit()) {
      long value = number();
      boolean fraction = take('.');
      if (fraction) {
        readFraction();
      }
      char unit = at < text.length() ? text.charAt(at++) : 0;
      int next = "HMS".indexOf(unit) + 1;
      if (value < 0 || next <= rank || (fraction && unit != 'S')) {
        return false;
      }
      rank = next;
      seconds += value * (unit == 'H' ? 3_600 : unit == 'M' ? 60 : 1);
    }
    return rank > 0;
  }

  private void readFraction() {
    int read = 0;
    while (at < text.length() && isDigit()) {
      if (read < 9) {
        nanos = nanos * 10 + (text.charAt(at) - '0');
        read++;
      }
      at++;
    }
    for (; read < 9; read++) {
      nanos *= 10;
    }
  }

  /** At most twelve digits, so that sums stay within a long; -1 when there are more. */
  private long number() {
    int start = at;
    long value = 0;
    while (at < text.length() && isDigit()) {
      value = at - start < 12 ? value * 10 + (text.charAt(at) - '0') : -1;
      at++;
    }
    return at - start > 12 ? -1 : value;
  }

  private boolean isDigit() {
    char c = text.charAt(at);
    return c >= '0' && c <= '9';
  }

  private boolean take(char c) {
    if (at < text.length() && text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  /** {@code P1DT2H}; zero is {@code PT0S}. */
  public static String text(Duration duration) {
    BigInteger total = Temporal.nanos(duration);
    if (total.signum() == 0) {
      return "PT0S";
    }
    BigInteger[] split = total.abs().divideAndRemainder(BigInteger.valueOf(1_000_000_000L));
    long whole = split[0].longValueExact();
    StringBuilder out = new StringBuilder(total.signum() < 0 ? "-P" : "P");
    part(out, whole / 86_400, 'D');
    long rest = whole % 86_400;
    if (rest != 0 || split[1].signum() != 0) {
      out.append('T');
      part(out, rest / 3_600, 'H');
      part(out, rest % 3_600 / 60, 'M');
      if (split[1].signum() != 0) {
        String fraction = String.format("%09d", split[1].longValueExact()).replaceAll("0+$", "");
        out.append(rest % 60).append('.').append(fraction).append('S');
      } else {
        part(out, rest % 60, 'S');
      }
    }
    return out.toString();
  }

  private static void part(StringBuilder out, long value, char unit) {
    if (value != 0) {
      out.append(value).append(unit);
    }
  }

  /** {@code P1Y2M}; zero is {@code P0M}. */
  public static String text(Period period) {
    long total = period.toTotalMonths();
    if (total == 0) {
      return "P0M";
    }
    StringBuilder out = new StringBuilder(total < 0 ? "-P" : "P");
    part(out, Math.abs(total) / 12, 'Y');
    part(out, Math.abs(total) % 12, 'M');
    return out.toString();
  }
}
