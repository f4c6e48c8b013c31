package org.masnaa.form;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.form.Answer.Calendar;
import org.masnaa.form.Answer.StoredFile;
import org.masnaa.text.LocalText;

/** Answers as plain data and back. */
final class AnswerData {

  private AnswerData() {}

  static Map<String, Object> write(Answers answers) {
    Map<String, Object> data = new LinkedHashMap<>();
    answers.byQuestion().forEach((question, answer) -> data.put(question, write(answer)));
    return data;
  }

  private static Object write(Answer answer) {
    return switch (answer) {
      case Answer.Typed typed -> typed.text();
      case Answer.Chosen chosen -> chosen.values();
      case Answer.DateParts date ->
          Map.of(
              "day", date.day(),
              "month", date.month(),
              "year", date.year(),
              "calendar", date.calendar().keyword());
      case Answer.Parts parts -> Map.of("parts", parts.fields());
      case Answer.Files files ->
          Map.of("files", files.files().stream().map(AnswerData::write).toList());
      case Answer.Held held -> write(held);
      case Answer.Items items ->
          Map.of("items", items.items().stream().map(AnswerData::write).toList());
    };
  }

  private static Map<String, Object> write(Answer.Held held) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("held", held.document());
    data.put("output", held.output());
    data.put("title", held.title());
    Answer.Origin origin = held.origin();
    if (origin != null) {
      data.put("ar", origin.source().ar());
      data.put("en", origin.source().en());
      data.put("at", origin.at().toString());
    }
    return data;
  }

  private static Map<String, Object> write(StoredFile file) {
    return Map.of(
        "id", file.id(), "name", file.name(), "type", file.mediaType(), "bytes", file.bytes());
  }

  private static Map<String, Object> write(Answer.Item item) {
    return Map.of("key", item.key(), "answers", write(item.answers()));
  }

  static Answers read(Map<String, ?> data) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    data.forEach((question, value) -> answers.put(question, read(value)));
    return new Answers(answers);
  }

  private static Answer read(@Nullable Object value) {
    return switch (value) {
      case String text -> new Answer.Typed(text);
      case List<?> values -> new Answer.Chosen(values.stream().map(AnswerData::text).toList());
      case Map<?, ?> map when map.get("files") instanceof List<?> files ->
          new Answer.Files(files.stream().map(AnswerData::file).toList());
      case Map<?, ?> map when map.get("items") instanceof List<?> items ->
          new Answer.Items(items.stream().map(AnswerData::item).toList());
      case Map<?, ?> map when map.get("parts") instanceof Map<?, ?> parts -> parts(parts);
      case Map<?, ?> map when map.get("held") instanceof String document ->
          new Answer.Held(document, text(map.get("output")), text(map.get("title")), origin(map));
      case Map<?, ?> map ->
          new Answer.DateParts(
              text(map.get("day")),
              text(map.get("month")),
              text(map.get("year")),
              Calendar.of(text(map.get("calendar"))));
      case null, default -> throw new IllegalArgumentException("not an answer");
    };
  }

  private static Answer.@Nullable Origin origin(Map<?, ?> map) {
    return map.get("at") instanceof String at
        ? new Answer.Origin(
            new LocalText(text(map.get("ar")), text(map.get("en"))), Instant.parse(at))
        : null;
  }

  private static Answer parts(Map<?, ?> parts) {
    Map<String, String> fields = new LinkedHashMap<>();
    parts.forEach((name, value) -> fields.put(text(name), text(value)));
    return new Answer.Parts(fields);
  }

  private static Answer.Item item(@Nullable Object value) {
    if (value instanceof Map<?, ?> map && map.get("answers") instanceof Map<?, ?> answers) {
      Map<String, Object> data = new LinkedHashMap<>();
      answers.forEach((question, answer) -> data.put(text(question), answer));
      return new Answer.Item(text(map.get("key")), read(data));
    }
    throw new IllegalArgumentException("not an item of a group");
  }

  private static StoredFile file(@Nullable Object value) {
    if (value instanceof Map<?, ?> map && map.get("bytes") instanceof Number bytes) {
      return new StoredFile(
          text(map.get("id")), text(map.get("name")), text(map.get("type")), bytes.longValue());
    }
    throw new IllegalArgumentException("not a file of an answer");
  }

  private static String text(@Nullable Object value) {
    if (value instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("not a text of an answer");
  }
}
