package org.masnaa.legal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;

/** A length of time as a law or a designer writes it. */
public sealed interface Term {

  /** The most days, hours or years a term may name; longer ones are taken for a slip. */
  int MAX_COUNT = 10_000;

  /** Whole working days; the day of the event itself does not count. */
  record WorkingDays(int days) implements Term {}

  /** Time that passes only while the office works. */
  record WorkingHours(int hours) implements Term {}

  /** Time that always passes, weekends included: ISO 8601 such as {@code P1M} or {@code PT4H}. */
  record Elapsed(Period period, Duration duration) implements Term {}

  /**
   * Reads {@code "5 working days"}, {@code "3 working hours"} or an ISO 8601 duration.
   *
   * @return empty if the text is none of these, is negative, or passes {@link #MAX_COUNT}
   */
  static Optional<Term> parse(String text) {
    String trimmed = text.strip();
    if (trimmed.startsWith("P") && trimmed.length() > 1) {
      return iso(trimmed);
    }
    String[] words = trimmed.toLowerCase(Locale.ROOT).split("\\s+", 4);
    if (words.length != 3 || !words[1].equals("working") || !words[0].matches("[0-9]{1,5}")) {
      return Optional.empty();
    }
    int count = Integer.parseInt(words[0]);
    if (count > MAX_COUNT) {
      return Optional.empty();
    }
    return switch (words[2]) {
      case "day", "days" -> Optional.of(new WorkingDays(count));
      case "hour", "hours" -> Optional.of(new WorkingHours(count));
      default -> Optional.empty();
    };
  }

  @SuppressWarnings("JavaPeriodGetDays") // the months are bounded on the line before
  private static Optional<Term> iso(String text) {
    try {
      int time = text.indexOf('T');
      String date = time < 0 ? text : text.substring(0, time);
      Period period = date.equals("P") && time > 0 ? Period.ZERO : Period.parse(date);
      Duration duration = time < 0 ? Duration.ZERO : Duration.parse("P" + text.substring(time));
      boolean negative = period.isNegative() || duration.isNegative();
      boolean tooLong =
          period.toTotalMonths() > 12L * MAX_COUNT
              || period.getDays() > 366L * MAX_COUNT
              || duration.toDays() > 366L * MAX_COUNT;
      return negative || tooLong ? Optional.empty() : Optional.of(new Elapsed(period, duration));
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }
}
