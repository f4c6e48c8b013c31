package org.masnaa.service;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.form.Answer;
import org.masnaa.form.QuestionType;
import org.masnaa.source.YamlNode;

/** Values and answers as they are written in an example; {@link GivenAnswers} reads them again. */
final class GivenNodes {

  private GivenNodes() {}

  /** A text that stays one, whatever it looks like. */
  static YamlNode text(String text) {
    return new YamlNode.Scalar(Telling.NOWHERE, text, true, Telling.NOWHERE);
  }

  /** A number, a truth value, a date or null. */
  static YamlNode bare(String text) {
    return new YamlNode.Scalar(Telling.NOWHERE, text, false, Telling.NOWHERE);
  }

  static YamlNode names(List<String> names) {
    return list(names.stream().map(GivenNodes::text).toList());
  }

  static YamlNode list(List<YamlNode> items) {
    return new YamlNode.Sequence(Telling.NOWHERE, items);
  }

  static YamlNode.Mapping mapping(Map<String, YamlNode> keys) {
    List<YamlNode.Entry> entries = new ArrayList<>();
    keys.forEach((key, value) -> entries.add(new YamlNode.Entry(Telling.NOWHERE, key, value)));
    return new YamlNode.Mapping(Telling.NOWHERE, entries);
  }

  /** A value of an attribute. */
  static YamlNode value(@Nullable Object value) {
    return switch (value) {
      case null -> bare("null");
      case BigDecimal number -> bare(number.toPlainString());
      case Boolean truth -> bare(truth.toString());
      case List<?> items -> list(items.stream().map(GivenNodes::value).toList());
      case Map<?, ?> fields -> {
        Map<String, YamlNode> keys = new LinkedHashMap<>();
        fields.forEach((key, field) -> keys.put(String.valueOf(key), value(field)));
        yield mapping(keys);
      }
      case String text -> text(text);
      default -> bare(value.toString());
    };
  }

  static YamlNode answer(QuestionType type, Answer answer) {
    return switch (answer) {
      case Answer.Typed(String text) -> typed(type, text);
      case Answer.Chosen(List<String> values) -> names(values);
      case Answer.DateParts date -> date(date);
      case Answer.Parts parts -> parts(parts);
      case Answer.Files(List<Answer.StoredFile> files) ->
          names(files.stream().map(Answer.StoredFile::name).toList());
      case Answer.Held held -> mapping(Map.of("held", text(held.output())));
      case Answer.Items(List<Answer.Item> items) ->
          list(items.stream().map(item -> item(type, item)).toList());
    };
  }

  private static YamlNode typed(QuestionType type, String text) {
    boolean truth = type instanceof QuestionType.YesNo || type instanceof QuestionType.Confirmed;
    if (truth && (text.equals("yes") || text.equals("no"))) {
      return bare(text.equals("yes") ? "true" : "false");
    }
    boolean number =
        type instanceof QuestionType.WholeNumber
            || type instanceof QuestionType.Decimal
            || type instanceof QuestionType.Money
            || type instanceof QuestionType.Percent;
    return number && text.matches("[0-9]{1,15}(\\.[0-9]{1,6})?") ? bare(text) : text(text);
  }

  private static YamlNode date(Answer.DateParts date) {
    boolean plain =
        date.calendar() == Answer.Calendar.GREGORIAN
            && date.day().matches("[0-9]{1,2}")
            && date.month().matches("[0-9]{1,2}")
            && date.year().matches("[0-9]{4}");
    if (plain) {
      return bare(
          "%s-%02d-%02d"
              .formatted(
                  date.year(), Integer.parseInt(date.month()), Integer.parseInt(date.day())));
    }
    Map<String, YamlNode> keys = new LinkedHashMap<>();
    keys.put("day", text(date.day()));
    keys.put("month", text(date.month()));
    keys.put("year", text(date.year()));
    keys.put("calendar", text(date.calendar().keyword()));
    return mapping(keys);
  }

  /** Dotted names become mappings in mappings. */
  private static YamlNode parts(Answer.Parts parts) {
    Map<String, YamlNode> keys = new LinkedHashMap<>();
    Map<String, Map<String, String>> inner = new LinkedHashMap<>();
    parts
        .fields()
        .forEach((name, text) -> {
          int dot = name.indexOf('.');
          if (text.isBlank()) {
            return;
          }
          if (dot < 0) {
            keys.put(name, text(text));
          } else {
            inner
                .computeIfAbsent(name.substring(0, dot), first -> new LinkedHashMap<>())
                .put(name.substring(dot + 1), text);
          }
        });
    inner.forEach((name, fields) -> keys.put(name, parts(new Answer.Parts(fields))));
    return mapping(keys);
  }

  private static YamlNode item(QuestionType type, Answer.Item item) {
    Map<String, YamlNode> keys = new LinkedHashMap<>();
    if (type instanceof QuestionType.Group group) {
      group
          .questions()
          .forEach(question -> {
            Answer answer = item.answers().get(question.id());
            if (answer != null && !answer.isEmpty()) {
              keys.put(question.id(), answer(question.type(), answer));
            }
          });
    }
    return mapping(keys);
  }
}
