package org.masnaa.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.form.Answer.Calendar;

/** A register's value as the answer a person would have given. */
final class RegisterAnswer {

  private RegisterAnswer() {}

  /** The answer, or null when the value does not fit the type. */
  static @Nullable Answer of(QuestionType type, Object value) {
    return switch (value) {
      case String text
          when type instanceof QuestionType.Text
              || type instanceof QuestionType.LongText
              || type instanceof QuestionType.OneOf ->
          new Answer.Typed(text);
      case BigDecimal number -> new Answer.Typed(number.toPlainString());
      case Boolean truth -> new Answer.Typed(truth ? "yes" : "no");
      case LocalDate date ->
          new Answer.DateParts(
              Integer.toString(date.getDayOfMonth()),
              Integer.toString(date.getMonthValue()),
              Integer.toString(date.getYear()),
              Calendar.GREGORIAN);
      case List<?> chosen when type instanceof QuestionType.ManyOf ->
          new Answer.Chosen(
              chosen.stream().filter(String.class::isInstance).map(String.class::cast).toList());
      default -> null;
    };
  }
}
