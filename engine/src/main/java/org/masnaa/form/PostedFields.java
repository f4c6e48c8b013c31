package org.masnaa.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.masnaa.form.Answer.Calendar;

/** Reads the fields that a browser posts for a page. */
final class PostedFields {

  private PostedFields() {}

  static Answers read(List<Question> asked, Map<String, List<String>> fields) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (Question question : asked) {
      String id = question.id();
      switch (question.type()) {
        case QuestionType.ManyOf manyOf ->
            answers.put(
                id,
                new Answer.Chosen(
                    fields.getOrDefault(id, List.of()).stream()
                        .filter(value -> !value.isEmpty())
                        .distinct()
                        .toList()));
        case QuestionType.Date date -> answers.put(id, date(id, fields));
        case QuestionType.File file -> {}
        case QuestionType.Fact fact -> {}
        case QuestionType.Text t -> answers.put(id, typed(id, fields));
        case QuestionType.LongText t -> answers.put(id, typed(id, fields));
        case QuestionType.WholeNumber t -> answers.put(id, typed(id, fields));
        case QuestionType.Decimal t -> answers.put(id, typed(id, fields));
        case QuestionType.Money t -> answers.put(id, typed(id, fields));
        case QuestionType.YesNo t -> answers.put(id, typed(id, fields));
        case QuestionType.OneOf t -> answers.put(id, typed(id, fields));
        case QuestionType.Declaration t -> answers.put(id, typed(id, fields));
      }
    }
    return new Answers(answers);
  }

  private static Answer typed(String field, Map<String, List<String>> fields) {
    return new Answer.Typed(first(field, fields));
  }

  private static Answer date(String id, Map<String, List<String>> fields) {
    Calendar calendar =
        first(id + ".calendar", fields).equals(Calendar.HIJRI.keyword())
            ? Calendar.HIJRI
            : Calendar.GREGORIAN;
    return new Answer.DateParts(
        first(id + ".day", fields),
        first(id + ".month", fields),
        first(id + ".year", fields),
        calendar);
  }

  private static String first(String field, Map<String, List<String>> fields) {
    List<String> values = fields.getOrDefault(field, List.of());
    return values.isEmpty() ? "" : values.getFirst();
  }
}
