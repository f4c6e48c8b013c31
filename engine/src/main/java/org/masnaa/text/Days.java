package org.masnaa.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Days as people read them: the month by its name, in both calendars, with Latin digits. */
public final class Days {

  private Days() {}

  /** Such as {@code 23 نوفمبر 2026}. */
  public static String gregorian(LocalDate day, Language language) {
    return format("d MMMM y", language).format(day);
  }

  /** Without the year, for what is near. */
  public static String near(LocalDate day, Language language) {
    return format("d MMMM", language).format(day);
  }

  /** Such as {@code 13 جمادى الآخرة 1448}; empty outside the years that Umm al-Qura covers. */
  public static Optional<String> hijri(LocalDate day, Language language) {
    try {
      return Optional.of(format("d MMMM y", language).format(HijrahDate.from(day)));
    } catch (DateTimeException outsideTheTables) {
      return Optional.empty();
    }
  }

  /** Both calendars in one line, Gregorian first. */
  public static String both(LocalDate day, Language language) {
    String gregorian = gregorian(day, language);
    String era = language == Language.AR ? "هـ" : "AH";
    return hijri(day, language)
        .map(hijri -> gregorian + " (" + hijri + " " + era + ")")
        .orElse(gregorian);
  }

  // A pattern keeps the standard digits whatever the locale, and unlike a localized formatter does
  // not fall back from the Hijri to the ISO calendar.
  private static DateTimeFormatter format(String pattern, Language language) {
    return DateTimeFormatter.ofPattern(pattern, language.locale());
  }
}
