package org.masnaa.form;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;

/** How values in several parts read to a person. */
final class ComposedText {

  private static final LocalText COMMA = new LocalText("، ", ", ");

  private ComposedText() {}

  static String of(QuestionType.Composed type, Map<?, ?> parts, Language language) {
    return switch (type) {
      case QuestionType.Date date -> Shown.value(parts, language);
      case QuestionType.Period period ->
          part("من ", "From ", Shown.value(parts.get("from"), language), language)
              + part(" إلى ", " to ", Shown.value(parts.get("to"), language), language);
      case QuestionType.Address address -> address(parts, language);
      case QuestionType.Name name -> Shown.value(parts, language);
      case QuestionType.Person person ->
          Isolated.line(
              List.of(
                  Shown.value(parts.get("name"), language),
                  Isolated.code(Objects.toString(parts.get("id"), ""))),
              COMMA.in(language),
              language);
    };
  }

  private static String address(Map<?, ?> parts, Language language) {
    if (parts.get("text") instanceof String text) {
      String country = Countries.name(Objects.toString(parts.get("country"), "")).in(language);
      return text.replace("\n", COMMA.in(language)) + COMMA.in(language) + country;
    }
    return Stream.of(
            part("مبنى ", "Building ", parts.get("building"), language),
            part("شارع ", "Street ", parts.get("street"), language),
            part("منطقة ", "Zone ", parts.get("zone"), language),
            part("وحدة ", "Unit ", parts.get("unit"), language))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(COMMA.in(language)));
  }

  private static String part(String ar, String en, @Nullable Object value, Language language) {
    return value == null ? "" : new LocalText(ar, en).in(language) + value;
  }

  /** The answers of one item one after the other. */
  static String item(QuestionType.Group group, @Nullable Object item, Language language) {
    Map<?, ?> values = item instanceof Map<?, ?> map ? map : Map.of();
    List<String> texts =
        group.questions().stream()
            .map(question -> Shown.question(question, values.get(question.id()), language))
            .filter(text -> !text.isEmpty())
            .toList();
    return Isolated.line(texts, COMMA.in(language), language);
  }
}
