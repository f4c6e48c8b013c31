package org.masnaa.feel.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.ZoneTime;

/** Reads dates, times, and dates and times as XML Schema writes them, zones included. */
public final class TemporalText {

  private static final int LONGEST = 100;

  private final String text;
  private int at;

  private TemporalText(String text) {
    this.text = text;
  }

  /** {@code 2026-01-31}; null when it is none. */
  public static @Nullable LocalDate date(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    TemporalText reader = new TemporalText(text);
    LocalDate date = reader.readDate();
    return date != null && reader.atEnd() ? date : null;
  }

  /** {@code 10:30:00}, with a zone or without; null when it is none. */
  public static @Nullable Object time(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    TemporalText reader = new TemporalText(text);
    LocalTime time = reader.readTime();
    if (time == null) {
      return null;
    }
    if (reader.atEnd()) {
      return time;
    }
    ZoneId zone = reader.readZone();
    return zone == null ? null : withZone(time, zone);
  }

  /** A time in a zone, in the form used everywhere: an offset time when the offset is fixed. */
  public static Object withZone(LocalTime time, ZoneId zone) {
    return zone instanceof ZoneOffset offset ? time.atOffset(offset) : new ZoneTime(time, zone);
  }

  /** {@code 2026-01-31T10:30:00}, with a zone or without, or a date alone; null when it is none. */
  public static @Nullable Object dateTime(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    TemporalText reader = new TemporalText(text);
    LocalDate date = reader.readDate();
    if (date == null) {
      return null;
    }
    if (reader.atEnd()) {
      return date.atStartOfDay();
    }
    if (!reader.take('T')) {
      return null;
    }
    LocalDateTime local = reader.readTimeOf(date);
    if (local == null || reader.atEnd()) {
      return local;
    }
    ZoneId zone = reader.readZone();
    return zone == null ? null : ZonedDateTime.of(local, zone);
  }

  /** The zone with this name or offset; null when there is none. */
  public static @Nullable ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private boolean atEnd() {
    return at == text.length();
  }

  private boolean take(char c) {
    if (at < text.length() && text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  /** Reads digits; -1 when there are fewer than {@code least} or more than {@code most}. */
  private int digits(int least, int most) {
    int start = at;
    int value = 0;
    while (at < text.length() && at - start < most && isDigit(text.charAt(at))) {
      value = value * 10 + (text.charAt(at++) - '0');
    }
    boolean more = at < text.length() && isDigit(text.charAt(at));
    return at - start < least || more ? -1 : value;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private @Nullable LocalDate readDate() {
    boolean negative = take('-');
    int start = at;
    int year = digits(4, 9);
    boolean paddedLongYear = at - start > 4 && text.charAt(start) == '0';
    if (year < 0 || paddedLongYear || !take('-')) {
      return null;
    }
    int month = digits(2, 2);
    if (month < 0 || !take('-')) {
      return null;
    }
    int day = digits(2, 2);
    if (day < 1 || day > 31 || month < 1 || month > 12) {
      return null;
    }
    int signed = negative ? -year : year;
    return day <= YearMonth.of(signed, month).lengthOfMonth()
        ? LocalDate.of(signed, month, day)
        : null;
  }

  private @Nullable LocalTime readTime() {
    LocalDateTime onADay = readTimeOf(LocalDate.EPOCH);
    return onADay == null ? null : onADay.toLocalTime();
  }

  /** A time on a date; 24:00:00 is the start of the next day. */
  private @Nullable LocalDateTime readTimeOf(LocalDate date) {
    int hour = digits(2, 2);
    if (hour < 0 || hour > 24 || !take(':')) {
      return null;
    }
    int minute = digits(2, 2);
    if (minute < 0 || minute > 59 || !take(':')) {
      return null;
    }
    int second = digits(2, 2);
    if (second < 0 || second > 59) {
      return null;
    }
    int nanos = take('.') ? fraction() : 0;
    if (nanos < 0) {
      return null;
    }
    if (hour == 24) {
      return minute == 0 && second == 0 && nanos == 0 && date.isBefore(LocalDate.MAX)
          ? date.plusDays(1).atStartOfDay()
          : null;
    }
    return date.atTime(hour, minute, second, nanos);
  }

  /** Nanoseconds; digits beyond the ninth are dropped. */
  private int fraction() {
    int start = at;
    int value = 0;
    while (at < text.length() && isDigit(text.charAt(at))) {
      if (at - start < 9) {
        value = value * 10 + (text.charAt(at) - '0');
      }
      at++;
    }
    if (at == start) {
      return -1;
    }
    for (int read = at - start; read < 9; read++) {
      value *= 10;
    }
    return value;
  }

  private @Nullable ZoneId readZone() {
    if (take('@')) {
      String name = text.substring(at);
      at = text.length();
      return name.isEmpty() || !Character.isLetter(name.charAt(0)) ? null : zone(name);
    }
    if (take('Z') || take('z')) {
      return atEnd() ? ZoneOffset.UTC : null;
    }
    int sign = take('+') ? 1 : take('-') ? -1 : 0;
    int hours = sign == 0 ? -1 : digits(2, 2);
    if (hours < 0 || hours > 18 || !take(':')) {
      return null;
    }
    int minutes = digits(2, 2);
    int seconds = take(':') ? digits(2, 2) : 0;
    boolean valid = minutes >= 0 && minutes <= 59 && seconds >= 0 && seconds <= 59 && atEnd();
    int total = hours * 3600 + minutes * 60 + seconds;
    return valid && total <= 18 * 3600 ? ZoneOffset.ofTotalSeconds(sign * total) : null;
  }
}
