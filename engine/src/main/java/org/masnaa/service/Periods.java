package org.masnaa.service;

import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time in days, weeks, months or years, as a person writes them. */
final class Periods {

  private static final Pattern WORDS = Pattern.compile("([0-9]{1,4}) (day|week|month|year)s?");

  private Periods() {}

  /** Reads {@code 30 days}, {@code 10 years} or ISO 8601; empty for anything else. */
  static Optional<Period> parse(String text) {
    Matcher words = WORDS.matcher(text.strip());
    if (words.matches()) {
      int count = Integer.parseInt(words.group(1));
      return switch (words.group(2)) {
        case "day" -> Optional.of(Period.ofDays(count));
        case "week" -> Optional.of(Period.ofWeeks(count));
        case "month" -> Optional.of(Period.ofMonths(count));
        default -> Optional.of(Period.ofYears(count));
      };
    }
    try {
      Period period = text.startsWith("P") ? Period.parse(text) : Period.ZERO;
      return period.isNegative() || period.isZero() ? Optional.empty() : Optional.of(period);
    } catch (DateTimeParseException | ArithmeticException e) {
      return Optional.empty();
    }
  }
}
