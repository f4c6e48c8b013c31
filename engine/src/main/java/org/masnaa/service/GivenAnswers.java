package org.masnaa.service;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;
import org.masnaa.form.Answer;
import org.masnaa.form.Answer.Calendar;
import org.masnaa.form.Answer.StoredFile;
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
      case YamlNode.Mapping mapping -> parts(mapping);
    };
  }

  private static Answer scalar(QuestionType type, YamlNode.Scalar scalar) {
    String text = scalar.isNull() ? "" : scalar.text();
    return switch (type) {
      case QuestionType.YesNo t -> truth(scalar);
      case QuestionType.Declaration t -> truth(scalar);
      case QuestionType.Date t -> date(text);
      case QuestionType.ManyOf t -> new Answer.Chosen(text.isEmpty() ? List.of() : List.of(text));
      case QuestionType.File t ->
          new Answer.Files(text.isEmpty() ? List.of() : List.of(file(text)));
      case QuestionType.Text t -> new Answer.Typed(text);
      case QuestionType.LongText t -> new Answer.Typed(text);
      case QuestionType.WholeNumber t -> new Answer.Typed(text);
      case QuestionType.Decimal t -> new Answer.Typed(text);
      case QuestionType.Money t -> new Answer.Typed(text);
      case QuestionType.OneOf t -> new Answer.Typed(text);
      case QuestionType.Fact t -> new Answer.Typed(text);
    };
  }

  private static Answer truth(YamlNode.Scalar scalar) {
    return new Answer.Typed(scalar.truth().map(yes -> yes ? "yes" : "no").orElseGet(scalar::text));
  }

  private static Answer date(String text) {
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
    Stream<String> texts =
        sequence.items().stream()
            .filter(YamlNode.Scalar.class::isInstance)
            .map(item -> ((YamlNode.Scalar) item).text());
    return type instanceof QuestionType.File
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

  private static Answer parts(YamlNode.Mapping mapping) {
    return new Answer.DateParts(
        text(mapping, "day"),
        text(mapping, "month"),
        text(mapping, "year"),
        text(mapping, "calendar").equals(Calendar.HIJRI.keyword())
            ? Calendar.HIJRI
            : Calendar.GREGORIAN);
  }

  private static String text(YamlNode.Mapping mapping, String key) {
    return mapping.value(key) instanceof YamlNode.Scalar scalar ? scalar.text() : "";
  }
}
