package org.masnaa.form;

import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Expression;

/** Checks a date against bounds that may depend on the case. */
final class DateBounds {

  private DateBounds() {}

  /** What to do, or null when the date is within its bounds. */
  static @Nullable AnswerProblem check(
      Question question,
      QuestionType.Date type,
      Object value,
      Function<Expression, @Nullable Object> evaluate) {
    if (!(value instanceof LocalDate date)) {
      return null;
    }
    LocalDate min = bound(type.min(), evaluate);
    LocalDate max = bound(type.max(), evaluate);
    boolean outside = (min != null && date.isBefore(min)) || (max != null && date.isAfter(max));
    return outside ? Messages.dateOutside(question, min, max) : null;
  }

  private static @Nullable LocalDate bound(
      @Nullable Expression bound, Function<Expression, @Nullable Object> evaluate) {
    return bound != null && evaluate.apply(bound) instanceof LocalDate date ? date : null;
  }
}
