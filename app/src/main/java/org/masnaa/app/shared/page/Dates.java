package org.masnaa.app.shared.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.chrono.HijrahDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.masnaa.text.Language;

/** Days and times as people read them: month by name, both calendars, Latin digits. */
public final class Dates {

  private record Formats(DateTimeFormatter day, DateTimeFormatter dayAndMonth) {}

  private static final Map<Language, Formats> FORMATS = new EnumMap<>(Language.class);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  static {
    // A pattern keeps the standard digits whatever the locale, and unlike a localized formatter
    // does not fall back from the Hijri to the ISO calendar.
    for (Language language : Language.values()) {
      FORMATS.put(
          language,
          new Formats(
              DateTimeFormatter.ofPattern("d MMMM y", language.locale()),
              DateTimeFormatter.ofPattern("d MMMM", language.locale())));
    }
  }

  private final ZoneId zone;
  private final Messages messages;

  public Dates(ZoneId zone, Messages messages) {
    this.zone = zone;
    this.messages = messages;
  }

  /** Such as {@code 23 نوفمبر 2026}. */
  public String gregorian(LocalDate day, Language language) {
    return formats(language).day().format(day);
  }

  /** Such as {@code 13 جمادى الآخرة 1448}; empty outside the years that Umm al-Qura covers. */
  public Optional<String> hijri(LocalDate day, Language language) {
    try {
      return Optional.of(formats(language).day().format(HijrahDate.from(day)));
    } catch (DateTimeException outsideTheTables) {
      return Optional.empty();
    }
  }

  /** Both calendars in one line, Gregorian first. */
  public String both(LocalDate day, Language language) {
    String gregorian = gregorian(day, language);
    return hijri(day, language)
        .map(hijri -> messages.text(language, "date.both", "gregorian", gregorian, "hijri", hijri))
        .orElse(gregorian);
  }

  public String both(Instant at, Language language) {
    return both(day(at), language);
  }

  public String gregorian(Instant at, Language language) {
    return gregorian(day(at), language);
  }

  /** Day and time of day, such as {@code 23 نوفمبر 2026، 10:14}. */
  public String withTime(Instant at, Language language) {
    return messages.text(
        language,
        "date.with-time",
        "date",
        gregorian(at, language),
        "time",
        TIME.format(at.atZone(zone)));
  }

  /** Without the year, for what is near. */
  public String near(LocalDate day, Language language) {
    return formats(language).dayAndMonth().format(day);
  }

  /** The day on which an instant falls in the country. */
  public LocalDate day(Instant at) {
    return at.atZone(zone).toLocalDate();
  }

  private static Formats formats(Language language) {
    return Objects.requireNonNull(FORMATS.get(language));
  }
}
