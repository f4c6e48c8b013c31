package org.masnaa.app.cases.content;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * FEEL values as JSON and back without loss. JSON has no dates, so these travel as an object with
 * one field whose name starts with a dollar sign; a context's own name that starts so gets a second
 * one.
 */
public final class CaseValues {

  private CaseValues() {}

  public static @Nullable Object toJson(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case String s -> s;
      case Boolean b -> b;
      case BigDecimal n -> n;
      case LocalDate d -> tagged("date", d);
      case LocalTime t -> tagged("time", t);
      case OffsetTime t -> tagged("offset-time", t);
      case LocalDateTime t -> tagged("date-time", t);
      case OffsetDateTime t -> tagged("offset-date-time", t);
      case ZonedDateTime t -> tagged("zoned-date-time", t);
      case Duration d -> tagged("duration", d);
      case Period p -> tagged("period", p);
      case List<?> list -> items(list);
      case Map<?, ?> map -> fields(map);
      default ->
          throw new IllegalArgumentException(
              "A value of " + value.getClass().getName() + " cannot be part of a case");
    };
  }

  /** Whether {@link #toJson} takes a value that is neither a list nor a context. */
  public static boolean isStorable(Object value) {
    return value instanceof String
        || value instanceof Boolean
        || value instanceof BigDecimal
        || value instanceof Temporal
        || value instanceof TemporalAmount;
  }

  private static List<@Nullable Object> items(List<?> list) {
    List<@Nullable Object> json = new ArrayList<>(list.size());
    list.forEach(item -> json.add(toJson(item)));
    return json;
  }

  public static Map<String, @Nullable Object> fields(Map<?, ?> map) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    map.forEach((name, field) -> {
      String text = String.valueOf(name);
      json.put(text.startsWith("$") ? "$" + text : text, toJson(field));
    });
    return json;
  }

  private static Map<String, String> tagged(String type, Object value) {
    return Map.of("$" + type, value.toString());
  }

  public static @Nullable Object fromJson(@Nullable Object json) {
    return switch (json) {
      case null -> null;
      case Integer n -> BigDecimal.valueOf(n);
      case Long n -> BigDecimal.valueOf(n);
      case BigInteger n -> new BigDecimal(n);
      case List<?> list -> {
        List<@Nullable Object> values = new ArrayList<>(list.size());
        list.forEach(item -> values.add(fromJson(item)));
        yield Collections.unmodifiableList(values);
      }
      case Map<?, ?> map -> map.size() == 1 ? taggedOrContext(map) : context(map);
      default -> json;
    };
  }

  /** The context written by {@link #fields}. */
  public static Map<String, @Nullable Object> context(Map<?, ?> json) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    json.forEach((name, value) -> {
      String text = String.valueOf(name);
      values.put(text.startsWith("$$") ? text.substring(1) : text, fromJson(value));
    });
    return Collections.unmodifiableMap(values);
  }

  private static Object taggedOrContext(Map<?, ?> map) {
    String tag = String.valueOf(map.keySet().iterator().next());
    if (!tag.startsWith("$") || tag.startsWith("$$")) {
      return context(map);
    }
    String text = String.valueOf(map.values().iterator().next());
    return switch (tag) {
      case "$date" -> LocalDate.parse(text);
      case "$time" -> LocalTime.parse(text);
      case "$offset-time" -> OffsetTime.parse(text);
      case "$date-time" -> LocalDateTime.parse(text);
      case "$offset-date-time" -> OffsetDateTime.parse(text);
      case "$zoned-date-time" -> ZonedDateTime.parse(text);
      case "$duration" -> Duration.parse(text);
      case "$period" -> Period.parse(text);
      default -> throw new IllegalArgumentException("unknown kind of value: " + tag);
    };
  }
}
