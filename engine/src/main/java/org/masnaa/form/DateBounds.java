package org.masnaa.form;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Expression;

/** Checks a date against bounds that may depend on the case. */
final class DateBounds {

  private DateBounds() {}

  /** What to do, or null when the date is within its bounds. */
  static @Nullable AnswerProblem check(
      Question question, Object value, Function<Expression, @Nullable Object> evaluate) {
    String id = question.id();
    return switch (question.type()) {
      case QuestionType.Date type when value instanceof LocalDate date ->
          check(question, id, date, bound(type.min(), evaluate), bound(type.max(), evaluate));
      case QuestionType.Period type when value instanceof Map<?, ?> ends -> {
        LocalDate min = bound(type.min(), evaluate);
        LocalDate max = bound(type.max(), evaluate);
        AnswerProblem from = check(question, id + ".from", ends.get("from"), min, max);
        yield from != null ? from : check(question, id + ".to", ends.get("to"), min, max);
      }
      default -> null;
    };
  }

  private static @Nullable AnswerProblem check(
      Question question,
      String field,
      @Nullable Object value,
      @Nullable LocalDate min,
      @Nullable LocalDate max) {
    if (!(value instanceof LocalDate date)) {
      return null;
    }
    boolean outside = (min != null && date.isBefore(min)) || (max != null && date.isAfter(max));
    return outside ? DateMessages.outside(question, field, min, max) : null;
  }

  private static @Nullable LocalDate bound(
      @Nullable Expression bound, Function<Expression, @Nullable Object> evaluate) {
    return bound != null && evaluate.apply(bound) instanceof LocalDate date ? date : null;
  }
}
