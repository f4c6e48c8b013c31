package org.masnaa.app.cases;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.registers.AttributeValue;
import org.masnaa.service.AttributeCatalogue;

/** What rules see of a case: answers, attributes, results and today's date, by name. */
final class CaseData {

  private CaseData() {}

  static Map<String, @Nullable Object> of(CaseRecord file, LocalDate today) {
    return of(file.content(), today);
  }

  static Map<String, @Nullable Object> of(CaseContent content, LocalDate today) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("today", today);
    data.putAll(known(content));
    return data;
  }

  /** What does not change from day to day: answers, attributes and results. */
  static Map<String, @Nullable Object> known(CaseContent content) {
    Map<String, @Nullable Object> data =
        new LinkedHashMap<>(AttributeCatalogue.contexts(values(content.known())));
    data.putAll(content.values());
    data.putAll(content.results());
    return data;
  }

  /**
   * What a case gives to one that waits for it: answers and results. What registers said stays with
   * the service that may read it.
   */
  static Map<String, @Nullable Object> result(CaseContent content) {
    Map<String, @Nullable Object> result = new LinkedHashMap<>(content.values());
    result.putAll(content.results());
    result.keySet().removeIf(name -> name.startsWith("@"));
    return result;
  }

  /** The bare values of attributes. */
  static Map<String, @Nullable Object> values(Map<String, AttributeValue> known) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    known.forEach((name, attribute) -> values.put(name, attribute.value()));
    return values;
  }
}
