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
        case QuestionType.ManyOf manyOf -> answers.put(id, chosen(id, fields));
        case QuestionType.Date date -> answers.put(id, date(id, fields));
        case QuestionType.Composed composed -> answers.put(id, parts(id, composed, fields));
        case QuestionType.Line t -> answers.put(id, typed(id, fields));
        case QuestionType.LongText t -> answers.put(id, typed(id, fields));
        case QuestionType.YesNo t -> answers.put(id, typed(id, fields));
        case QuestionType.OneOf t -> answers.put(id, typed(id, fields));
        case QuestionType.Country t -> answers.put(id, typed(id, fields));
        case QuestionType.Confirmed t -> answers.put(id, typed(id, fields));
        case QuestionType.Attached attached -> {}
        case QuestionType.Told told -> {}
        case QuestionType.Group group -> {}
      }
    }
    return new Answers(answers);
  }

  private static Answer typed(String field, Map<String, List<String>> fields) {
    return new Answer.Typed(first(field, fields));
  }

  private static Answer chosen(String field, Map<String, List<String>> fields) {
    return new Answer.Chosen(
        fields.getOrDefault(field, List.of()).stream()
            .filter(value -> !value.isEmpty())
            .distinct()
            .toList());
  }

  private static Answer date(String id, Map<String, List<String>> fields) {
    return new Answer.DateParts(
        first(id + ".day", fields),
        first(id + ".month", fields),
        first(id + ".year", fields),
        Calendar.of(first(id + ".calendar", fields)));
  }

  private static Answer parts(
      String id, QuestionType.Composed type, Map<String, List<String>> fields) {
    Map<String, String> parts = new LinkedHashMap<>();
    PartNames.of(type).forEach(part -> parts.put(part, first(id + "." + part, fields)));
    return new Answer.Parts(parts);
  }

  private static String first(String field, Map<String, List<String>> fields) {
    List<String> values = fields.getOrDefault(field, List.of());
    return values.isEmpty() ? "" : values.getFirst();
  }
}
