package org.masnaa.service;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.masnaa.form.Answer;
import org.masnaa.form.Answer.Calendar;
import org.masnaa.form.Answer.StoredFile;
import org.masnaa.form.Answers;
import org.masnaa.form.FileKind;
import org.masnaa.form.Question;
import org.masnaa.form.QuestionType;
import org.masnaa.source.YamlNode;

/** Answers written in an example as a person would have given them. */
final class GivenAnswers {

  private static final long USUAL_BYTES = 100_000;

  private GivenAnswers() {}

  static Answer of(Question question, YamlNode node) {
    return switch (node) {
      case YamlNode.Scalar scalar -> scalar(question.type(), scalar);
      case YamlNode.Sequence sequence -> several(question.type(), sequence);
      case YamlNode.Mapping mapping -> mapping(question.type(), mapping);
    };
  }

  private static Answer scalar(QuestionType type, YamlNode.Scalar scalar) {
    String text = scalar.isNull() ? "" : scalar.text();
    return switch (type) {
      case QuestionType.YesNo t -> truth(scalar);
      case QuestionType.Confirmed t -> truth(scalar);
      case QuestionType.Date t -> date(text);
      case QuestionType.ManyOf t -> new Answer.Chosen(text.isEmpty() ? List.of() : List.of(text));
      case QuestionType.Attached t ->
          new Answer.Files(text.isEmpty() ? List.of() : List.of(file(text)));
      case QuestionType.Line t -> new Answer.Typed(text);
      case QuestionType.LongText t -> new Answer.Typed(text);
      case QuestionType.OneOf t -> new Answer.Typed(text);
      case QuestionType.Country t -> new Answer.Typed(text);
      case QuestionType.Composed t -> new Answer.Typed(text);
      case QuestionType.Told t -> new Answer.Typed(text);
      case QuestionType.Group t -> new Answer.Typed(text);
    };
  }

  private static Answer truth(YamlNode.Scalar scalar) {
    return new Answer.Typed(scalar.truth().map(yes -> yes ? "yes" : "no").orElseGet(scalar::text));
  }

  private static Answer.DateParts date(String text) {
    try {
      LocalDate date = LocalDate.parse(text);
      return new Answer.DateParts(
          Integer.toString(date.getDayOfMonth()),
          Integer.toString(date.getMonthValue()),
          Integer.toString(date.getYear()),
          Calendar.GREGORIAN);
    } catch (DateTimeParseException e) {
      return new Answer.DateParts(text, "", "", Calendar.GREGORIAN);
    }
  }

  private static Answer several(QuestionType type, YamlNode.Sequence sequence) {
    if (type instanceof QuestionType.Group group) {
      return items(group, sequence);
    }
    Stream<String> texts =
        sequence.items().stream()
            .filter(YamlNode.Scalar.class::isInstance)
            .map(item -> ((YamlNode.Scalar) item).text());
    return type instanceof QuestionType.Attached
        ? new Answer.Files(texts.map(GivenAnswers::file).toList())
        : new Answer.Chosen(texts.toList());
  }

  /** A file by its name alone; the kind follows the ending, the size is a usual one. */
  private static StoredFile file(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    String mediaType =
        Stream.of(FileKind.values())
            .filter(kind -> kind.extensions().contains(ending))
            .map(FileKind::mediaType)
            .findFirst()
            .orElse("application/octet-stream");
    return new StoredFile("example", name, mediaType, USUAL_BYTES);
  }

  private static Answer mapping(QuestionType type, YamlNode.Mapping mapping) {
    return switch (type) {
      case QuestionType.Attached attached -> held(mapping);
      case QuestionType.Period period -> new Answer.Parts(parts("", mapping));
      case QuestionType.Address address -> new Answer.Parts(parts("", mapping));
      case QuestionType.Name name -> new Answer.Parts(parts("", mapping));
      case QuestionType.Person person -> new Answer.Parts(parts("", mapping));
      default ->
          new Answer.DateParts(
              text(mapping, "day"),
              text(mapping, "month"),
              text(mapping, "year"),
              Calendar.of(text(mapping, "calendar")));
    };
  }

  /** A document that the person holds already: {@code {held: entity/service/output}}. */
  private static Answer held(YamlNode.Mapping mapping) {
    String output = text(mapping, "held");
    return new Answer.Held("example", output, output);
  }

  /** The fields of parts by dotted name; a date is written as one and becomes its numbers. */
  private static Map<String, String> parts(String prefix, YamlNode.Mapping mapping) {
    Map<String, String> parts = new LinkedHashMap<>();
    for (YamlNode.Entry entry : mapping.entries()) {
      String name = prefix + entry.key();
      if (entry.value() instanceof YamlNode.Mapping inner) {
        parts.putAll(parts(name + ".", inner));
      } else if (entry.value() instanceof YamlNode.Scalar scalar && isDate(scalar.text())) {
        Answer.DateParts date = date(scalar.text());
        parts.put(name + ".day", date.day());
        parts.put(name + ".month", date.month());
        parts.put(name + ".year", date.year());
      } else if (entry.value() instanceof YamlNode.Scalar scalar && !scalar.isNull()) {
        parts.put(name, scalar.text());
      }
    }
    return parts;
  }

  private static boolean isDate(String text) {
    return text.matches("\\d{4}-\\d{2}-\\d{2}");
  }

  private static Answer items(QuestionType.Group group, YamlNode.Sequence sequence) {
    List<Answer.Item> items = new ArrayList<>();
    for (YamlNode node : sequence.items()) {
      Map<String, Answer> answers = new LinkedHashMap<>();
      if (node instanceof YamlNode.Mapping mapping) {
        for (Question question : group.questions()) {
          YamlNode value = mapping.value(question.id());
          if (value != null) {
            answers.put(question.id(), of(question, value));
          }
        }
      }
      items.add(new Answer.Item(Integer.toString(items.size() + 1), new Answers(answers)));
    }
    return new Answer.Items(items);
  }

  private static String text(YamlNode.Mapping mapping, String key) {
    return mapping.value(key) instanceof YamlNode.Scalar scalar ? scalar.text() : "";
  }
}
