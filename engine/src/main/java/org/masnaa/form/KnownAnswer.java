package org.masnaa.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.masnaa.form.Answer.Calendar;

/** A value that is known, from a register or a rule, as the answer a person would have given. */
final class KnownAnswer {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private KnownAnswer() {}

  /** The answer, or null when the value does not fit the type or nobody may give it beforehand. */
  static @Nullable Answer of(QuestionType type, @Nullable Object value) {
    return switch (type) {
      case QuestionType.Line line -> line(value);
      case QuestionType.LongText text -> line(value);
      case QuestionType.OneOf oneOf -> line(value);
      case QuestionType.Country country -> line(value);
      case QuestionType.YesNo yesNo ->
          value instanceof Boolean truth ? new Answer.Typed(truth ? "yes" : "no") : null;
      case QuestionType.ManyOf manyOf ->
          value instanceof List<?> chosen
              ? new Answer.Chosen(
                  chosen.stream().filter(String.class::isInstance).map(String.class::cast).toList())
              : null;
      case QuestionType.Date date -> {
        LocalDate day = day(value);
        yield day == null ? null : parts(day);
      }
      case QuestionType.Composed composed ->
          value instanceof Map<?, ?> map ? parts(composed, map) : null;
      case QuestionType.Group group -> value instanceof List<?> items ? items(group, items) : null;
      case QuestionType.Confirmed confirmed -> null;
      case QuestionType.Attached attached -> null;
      case QuestionType.Told told -> null;
    };
  }

  /**
   * The answer that a program gives in place of a person, in the shapes of {@link AnswerSchema};
   * null when it is none.
   */
  static @Nullable Answer given(QuestionType type, @Nullable Object value) {
    return type instanceof QuestionType.Confirmed
        ? value instanceof Boolean truth ? new Answer.Typed(truth ? "yes" : "") : null
        : of(type, value);
  }

  private static @Nullable LocalDate day(@Nullable Object value) {
    return switch (value) {
      case LocalDate date -> date;
      case String text when text.matches("\\d{4}-\\d{2}-\\d{2}") -> calendarDay(text);
      case null, default -> null;
    };
  }

  private static @Nullable LocalDate calendarDay(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private static @Nullable Answer line(@Nullable Object value) {
    return switch (value) {
      case String text -> new Answer.Typed(text);
      case BigDecimal number -> new Answer.Typed(number.toPlainString());
      case Integer number -> new Answer.Typed(number.toString());
      case LocalTime time -> new Answer.Typed(TIME.format(time));
      case null, default -> null;
    };
  }

  private static Answer.DateParts parts(LocalDate date) {
    return new Answer.DateParts(
        Integer.toString(date.getDayOfMonth()),
        Integer.toString(date.getMonthValue()),
        Integer.toString(date.getYear()),
        Calendar.GREGORIAN);
  }

  private static Answer parts(QuestionType.Composed type, Map<?, ?> map) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String part : PartNames.of(type)) {
      Object value = part(map, part);
      fields.put(part, value == null ? "" : value.toString());
    }
    return new Answer.Parts(fields);
  }

  /** A part by its dotted name; those of a date are its numbers. */
  private static @Nullable Object part(Map<?, ?> map, String name) {
    Object value = map;
    for (String step : name.split("\\.", -1)) {
      value =
          switch (value) {
            case Map<?, ?> context -> context.get(step);
            case null -> null;
            default -> {
              LocalDate day = day(value);
              yield day == null ? null : part(day, step);
            }
          };
    }
    return value instanceof BigDecimal number ? number.toPlainString() : value;
  }

  private static String part(LocalDate date, String part) {
    Answer.DateParts parts = parts(date);
    return switch (part) {
      case "day" -> parts.day();
      case "month" -> parts.month();
      case "year" -> parts.year();
      default -> parts.calendar().keyword();
    };
  }

  private static Answer items(QuestionType.Group group, List<?> items) {
    List<Answer.Item> known = new ArrayList<>();
    for (Object item : items) {
      Map<String, Answer> answers = new LinkedHashMap<>();
      Map<?, ?> values = item instanceof Map<?, ?> map ? map : Map.of();
      for (Question question : group.questions()) {
        Answer answer = given(question.type(), values.get(question.id()));
        if (answer != null) {
          answers.put(question.id(), answer);
        }
      }
      known.add(new Answer.Item(Objects.toString(known.size() + 1), new Answers(answers)));
    }
    return new Answer.Items(known);
  }
}
