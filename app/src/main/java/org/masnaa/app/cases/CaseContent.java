package org.masnaa.app.cases;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.cases.content.CaseValues;
import org.masnaa.app.registers.AttributeValue;
import org.masnaa.form.Answers;
import org.masnaa.text.LocalText;

/**
 * What is known in a case; stored encrypted as one piece.
 *
 * @param answers as the person gave them
 * @param values the answers that count, by question, as rules see them
 * @param known what registers said, by attribute, with source and date
 * @param results what decisions, jobs and people added, by name
 */
record CaseContent(
    Answers answers,
    Map<String, @Nullable Object> values,
    Map<String, AttributeValue> known,
    Map<String, @Nullable Object> results) {

  // Written out because the compact form loses that a value may be null.
  CaseContent(
      Answers answers,
      Map<String, @Nullable Object> values,
      Map<String, AttributeValue> known,
      Map<String, @Nullable Object> results) {
    this.answers = answers;
    this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    this.known = Collections.unmodifiableMap(new LinkedHashMap<>(known));
    this.results = Collections.unmodifiableMap(new LinkedHashMap<>(results));
  }

  static CaseContent empty() {
    return new CaseContent(Answers.none(), Map.of(), Map.of(), Map.of());
  }

  /** With more results; a name written again gets the new value. */
  CaseContent plus(Map<String, @Nullable Object> more) {
    if (more.isEmpty()) {
      return this;
    }
    Map<String, @Nullable Object> all = new LinkedHashMap<>(results);
    all.putAll(more);
    return new CaseContent(answers, values, known, all);
  }

  CaseContent withAnswers(Answers changed) {
    return new CaseContent(changed, values, known, results);
  }

  CaseContent withKnown(Map<String, AttributeValue> read) {
    return new CaseContent(answers, values, read, results);
  }

  Map<String, @Nullable Object> toJson() {
    Map<String, Object> attributes = new LinkedHashMap<>();
    known.forEach((name, attribute) -> attributes.put(name, attribute(attribute)));
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("answers", answers.toData());
    json.put("values", CaseValues.fields(values));
    json.put("known", attributes);
    json.put("results", CaseValues.fields(results));
    return json;
  }

  static CaseContent fromJson(Map<String, ? extends @Nullable Object> json) {
    Map<String, AttributeValue> known = new LinkedHashMap<>();
    object(json, "known")
        .forEach((name, value) -> known.put(String.valueOf(name), attribute((Map<?, ?>) value)));
    Map<String, Object> answers = new LinkedHashMap<>();
    object(json, "answers").forEach((name, value) -> answers.put(String.valueOf(name), value));
    return new CaseContent(
        Answers.ofData(answers),
        CaseValues.context(object(json, "values")),
        known,
        CaseValues.context(object(json, "results")));
  }

  private static Map<String, @Nullable Object> attribute(AttributeValue value) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("value", CaseValues.toJson(value.value()));
    json.put("ar", value.register().ar());
    json.put("en", value.register().en());
    json.put("asOf", value.asOf().toString());
    if (!value.reached()) {
      json.put("reached", false);
    }
    return json;
  }

  private static AttributeValue attribute(Map<?, ?> json) {
    return new AttributeValue(
        CaseValues.fromJson(json.get("value")),
        new LocalText(String.valueOf(json.get("ar")), String.valueOf(json.get("en"))),
        Instant.parse(String.valueOf(json.get("asOf"))),
        !Boolean.FALSE.equals(json.get("reached")));
  }

  private static Map<?, ?> object(Map<String, ? extends @Nullable Object> json, String name) {
    return json.get(name) instanceof Map<?, ?> map ? map : Map.of();
  }
}
