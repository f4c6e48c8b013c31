package org.masnaa.form;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.masnaa.form.Answer.Calendar;
import org.masnaa.form.Answer.DateParts;
import org.masnaa.form.AnswerReader.Good;
import org.masnaa.form.AnswerReader.Nothing;
import org.masnaa.form.AnswerReader.Read;
import org.masnaa.form.AnswerReader.Wrong;

/** Reads dates in the Gregorian and in the Umm al-Qura calendar. */
final class DateAnswer {

  static final int FIRST_HIJRI = 1300;
  static final int LAST_HIJRI = 1600;
  static final int FIRST_GREGORIAN = 1850;
  static final int LAST_GREGORIAN = 2200;

  private DateAnswer() {}

  /** The date, or what to do about one of the fields that begin with {@code field}. */
  static Read read(Question question, String field, DateParts parts) {
    OptionalInt day = number(parts.day());
    OptionalInt month = number(parts.month());
    OptionalInt year = number(parts.year());
    if (day.isEmpty()) {
      return new Wrong(DateMessages.part(question, field, "day"));
    }
    if (month.isEmpty() || month.getAsInt() < 1 || month.getAsInt() > 12) {
      return new Wrong(DateMessages.part(question, field, "month"));
    }
    if (year.isEmpty() || !isYear(year.getAsInt(), parts.calendar())) {
      return new Wrong(DateMessages.year(question, field, parts.calendar()));
    }
    int days = lengthOfMonth(year.getAsInt(), month.getAsInt(), parts.calendar());
    if (day.getAsInt() < 1 || day.getAsInt() > days) {
      return new Wrong(DateMessages.day(question, field, days));
    }
    return new Good(date(year.getAsInt(), month.getAsInt(), day.getAsInt(), parts.calendar()));
  }

  /** Both days of a period as {@code {from, to}}. */
  static Read period(Question question, Answer.Parts parts) {
    Map<String, Object> value = new LinkedHashMap<>();
    for (String end : List.of("from", "to")) {
      switch (read(question, question.id() + "." + end, parts.date(end))) {
        case Good(Object date) -> value.put(end, date);
        case Wrong wrong -> {
          return wrong;
        }
        case Nothing nothing -> {
          return nothing;
        }
      }
    }
    return value.get("from") instanceof LocalDate from
            && value.get("to") instanceof LocalDate to
            && to.isBefore(from)
        ? new Wrong(DateMessages.order(question, from))
        : new Good(Collections.unmodifiableMap(value));
  }

  private static boolean isYear(int year, Calendar calendar) {
    return switch (calendar) {
      case GREGORIAN -> year >= FIRST_GREGORIAN && year <= LAST_GREGORIAN;
      case HIJRI -> year >= FIRST_HIJRI && year <= LAST_HIJRI;
    };
  }

  private static int lengthOfMonth(int year, int month, Calendar calendar) {
    return switch (calendar) {
      case GREGORIAN -> YearMonth.of(year, month).lengthOfMonth();
      case HIJRI -> HijrahChronology.INSTANCE.date(year, month, 1).lengthOfMonth();
    };
  }

  private static LocalDate date(int year, int month, int day, Calendar calendar) {
    return switch (calendar) {
      case GREGORIAN -> LocalDate.of(year, month, day);
      case HIJRI -> LocalDate.from(HijrahDate.of(year, month, day));
    };
  }

  private static OptionalInt number(String typed) {
    String digits = Digits.ascii(typed).replaceAll("[\\s\\p{Z}\\u200E\\u200F\\u061C]", "");
    return digits.matches("[0-9]{1,4}")
        ? OptionalInt.of(Integer.parseInt(digits))
        : OptionalInt.empty();
  }
}
