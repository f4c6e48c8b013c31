package org.masnaa.app.cases;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.cases.content.CaseValues;
import org.masnaa.dmn.DecisionTrace;
import org.masnaa.dmn.RuleTrace;
import org.masnaa.feel.PartValue;

/** Explanations as JSON and back. */
final class ExplanationJson {

  private ExplanationJson() {}

  static Map<String, @Nullable Object> write(Explained explained) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("decision", explained.decision());
    json.put("value", explained.value());
    json.put("trace", explained.trace().stream().map(ExplanationJson::trace).toList());
    return CaseValues.fields(json);
  }

  private static Map<String, @Nullable Object> trace(DecisionTrace trace) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("decision", trace.decision());
    json.put("inputs", storable(trace.inputs()));
    json.put("value", storable(trace.value()));
    json.put("rules", trace.rules().stream().map(ExplanationJson::rule).toList());
    json.put("parts", trace.parts().stream().map(ExplanationJson::part).toList());
    return json;
  }

  private static Map<String, @Nullable Object> part(PartValue part) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("text", part.text());
    json.put("value", storable(part.value()));
    return json;
  }

  private static Map<String, @Nullable Object> rule(RuleTrace rule) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("row", BigDecimal.valueOf(rule.row()));
    json.put("id", rule.id());
    json.put("fired", rule.fired());
    json.put("failed", rule.failedInputs());
    json.put("notes", rule.annotations());
    json.put("outputs", storable(rule.outputs()));
    return json;
  }

  /** Functions and ranges, which are values of FEEL too, are kept as the text that shows them. */
  private static @Nullable Object storable(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case List<?> list -> list.stream().map(ExplanationJson::storable).toList();
      case Map<?, ?> map -> {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        map.forEach((name, field) -> fields.put(String.valueOf(name), storable(field)));
        yield fields;
      }
      default -> CaseValues.isStorable(value) ? value : value.toString();
    };
  }

  static Explained read(String element, Instant at, Map<String, @Nullable Object> stored) {
    Map<String, @Nullable Object> json = CaseValues.context(stored);
    return new Explained(
        element,
        text(json.get("decision")),
        at,
        json.get("value"),
        maps(json.get("trace")).stream().map(ExplanationJson::readTrace).toList());
  }

  private static DecisionTrace readTrace(Map<String, @Nullable Object> json) {
    return new DecisionTrace(
        text(json.get("decision")),
        map(json.get("inputs")),
        json.get("value"),
        maps(json.get("rules")).stream().map(ExplanationJson::readRule).toList(),
        maps(json.get("parts")).stream()
            .map(part -> new PartValue(text(part.get("text")), part.get("value")))
            .toList());
  }

  private static RuleTrace readRule(Map<String, @Nullable Object> json) {
    Map<String, String> notes = new LinkedHashMap<>();
    map(json.get("notes")).forEach((name, note) -> notes.put(name, text(note)));
    List<String> failed =
        json.get("failed") instanceof List<?> list
            ? list.stream().map(ExplanationJson::text).toList()
            : List.of();
    return new RuleTrace(
        json.get("row") instanceof BigDecimal row ? row.intValueExact() : 0,
        text(json.get("id")),
        Boolean.TRUE.equals(json.get("fired")),
        failed,
        notes,
        map(json.get("outputs")));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  @SuppressWarnings("unchecked") // JSON objects have text keys
  private static Map<String, @Nullable Object> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
  }

  private static List<Map<String, @Nullable Object>> maps(@Nullable Object value) {
    return value instanceof List<?> list
        ? list.stream().map(ExplanationJson::map).toList()
        : List.of();
  }
}
