package org.masnaa.form;

import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.masnaa.form.Answer.Calendar;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;

/** What a person is told to do about a date. */
final class DateMessages {

  private DateMessages() {}

  static AnswerProblem part(Question question, String field, String part) {
    LocalText message =
        switch (part) {
          case "day" -> new LocalText("أدخل اليوم رقماً، مثل 7.", "Enter the day, such as 7.");
          default ->
              new LocalText("أدخل الشهر رقماً من 1 إلى 12.", "Enter the month, from 1 to 12.");
        };
    return problem(question, field, part, message);
  }

  static AnswerProblem year(Question question, String field, Calendar calendar) {
    LocalText message =
        switch (calendar) {
          case GREGORIAN ->
              new LocalText(
                  "أدخل السنة الميلادية بأربعة أرقام، من "
                      + DateAnswer.FIRST_GREGORIAN
                      + " إلى "
                      + DateAnswer.LAST_GREGORIAN
                      + "، أو اختر التقويم الهجري.",
                  "Enter the Gregorian year with four digits, from "
                      + DateAnswer.FIRST_GREGORIAN
                      + " to "
                      + DateAnswer.LAST_GREGORIAN
                      + ", or choose the Hijri calendar.");
          case HIJRI ->
              new LocalText(
                  "أدخل السنة الهجرية بأربعة أرقام، من "
                      + DateAnswer.FIRST_HIJRI
                      + " إلى "
                      + DateAnswer.LAST_HIJRI
                      + "، أو اختر التقويم الميلادي.",
                  "Enter the Hijri year with four digits, from "
                      + DateAnswer.FIRST_HIJRI
                      + " to "
                      + DateAnswer.LAST_HIJRI
                      + ", or choose the Gregorian calendar.");
        };
    return problem(question, field, "year", message);
  }

  static AnswerProblem day(Question question, String field, int days) {
    return problem(
        question,
        field,
        "day",
        new LocalText(
            "أدخل يوماً من 1 إلى " + days + "؛ فهذا عدد أيام الشهر.",
            "Enter a day from 1 to " + days + "; the month has no more."));
  }

  static AnswerProblem outside(
      Question question, String field, @Nullable LocalDate min, @Nullable LocalDate max) {
    String ar = between(Language.AR, min, max);
    String en = between(Language.EN, min, max);
    return problem(question, field, "day", new LocalText(ar, en));
  }

  private static String between(
      Language language, @Nullable LocalDate min, @Nullable LocalDate max) {
    boolean arabic = language == Language.AR;
    if (min != null && max != null) {
      return arabic
          ? "أدخل تاريخاً من " + date(min, language) + " إلى " + date(max, language) + "."
          : "Enter a date from " + date(min, language) + " to " + date(max, language) + ".";
    }
    if (min != null) {
      return arabic
          ? "أدخل تاريخاً لا يسبق " + date(min, language) + "."
          : "Enter a date not before " + date(min, language) + ".";
    }
    String limit = max == null ? "" : date(max, language);
    return arabic
        ? "أدخل تاريخاً لا يتجاوز " + limit + "."
        : "Enter a date not after " + limit + ".";
  }

  static AnswerProblem order(Question question, LocalDate from) {
    return problem(
        question,
        question.id() + ".to",
        "day",
        new LocalText(
            "أدخل تاريخ نهاية لا يسبق " + date(from, Language.AR) + ".",
            "Enter an end date that is not before " + date(from, Language.EN) + "."));
  }

  private static AnswerProblem problem(
      Question question, String field, String part, LocalText message) {
    return new AnswerProblem(question.id(), field + "." + part, "answer.date-" + part, message);
  }

  private static String date(LocalDate date, Language language) {
    DateTimeFormatter format = DateTimeFormatter.ofPattern("d MMMM y", language.locale());
    String gregorian = format.format(date);
    String hijri = format.format(HijrahDate.from(date));
    return language == Language.AR
        ? gregorian + "م (" + hijri + "هـ)"
        : gregorian + " (" + hijri + " AH)";
  }
}
