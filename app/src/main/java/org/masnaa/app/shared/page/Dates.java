package org.masnaa.app.shared.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.masnaa.text.Days;
import org.masnaa.text.Language;

/** Days and times as people read them: month by name, both calendars, Latin digits. */
public final class Dates {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final ZoneId zone;
  private final Messages messages;

  public Dates(ZoneId zone, Messages messages) {
    this.zone = zone;
    this.messages = messages;
  }

  /** Such as {@code 23 نوفمبر 2026}. */
  public String gregorian(LocalDate day, Language language) {
    return Days.gregorian(day, language);
  }

  /** Such as {@code 13 جمادى الآخرة 1448}; empty outside the years that Umm al-Qura covers. */
  public Optional<String> hijri(LocalDate day, Language language) {
    return Days.hijri(day, language);
  }

  /** Both calendars in one line, Gregorian first. */
  public String both(LocalDate day, Language language) {
    return Days.both(day, language);
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
    return Days.near(day, language);
  }

  /** The country's zone. */
  public ZoneId zone() {
    return zone;
  }

  /** The day on which an instant falls in the country. */
  public LocalDate day(Instant at) {
    return at.atZone(zone).toLocalDate();
  }
}
