package org.masnaa.app.registers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.FeelType;

/** JSON as the values that FEEL knows, by the type they should have. */
final class TypedJson {

  private TypedJson() {}

  /** The value of the type; null where the JSON is something else. */
  static @Nullable Object value(@Nullable Object json, FeelType type) {
    return switch (type) {
      case FeelType.Basic basic -> basic(json, basic);
      case FeelType.ListOf(FeelType of) -> json instanceof List<?> list ? list(list, of) : null;
      case FeelType.ContextOf(Map<String, FeelType> fields) ->
          json instanceof Map<?, ?> map ? record(map, fields) : null;
      case FeelType.RangeOf range -> null;
      case FeelType.FunctionOf function -> null;
    };
  }

  /** The fields of a record, each of its type; a field that is not there is null. */
  static Map<String, @Nullable Object> record(Map<?, ?> json, Map<String, FeelType> fields) {
    Map<String, @Nullable Object> record = new LinkedHashMap<>();
    fields.forEach((name, type) -> record.put(name, value(json.get(name), type)));
    return Collections.unmodifiableMap(record);
  }

  private static @Nullable Object basic(@Nullable Object json, FeelType.Basic type) {
    if (json == null) {
      return null;
    }
    return switch (type) {
      case ANY -> any(json);
      case STRING -> json instanceof String text ? text : null;
      case NUMBER -> number(json);
      case BOOLEAN -> json instanceof Boolean truth ? truth : null;
      case DATE -> json instanceof String text ? date(text) : null;
      case TIME -> json instanceof String text ? time(text) : null;
      case NULL, DATE_TIME, DAYS_AND_TIME, YEARS_AND_MONTHS -> null;
    };
  }

  /** Of no type in particular: JSON's own types, numbers as decimals. */
  static @Nullable Object any(@Nullable Object json) {
    return switch (json) {
      case null -> null;
      case Number number -> number(number);
      case List<?> list -> list(list, FeelType.ANY);
      case Map<?, ?> map -> {
        Map<String, @Nullable Object> context = new LinkedHashMap<>();
        map.forEach((name, value) -> context.put(String.valueOf(name), any(value)));
        yield Collections.unmodifiableMap(context);
      }
      default -> json;
    };
  }

  private static List<@Nullable Object> list(List<?> json, FeelType of) {
    List<@Nullable Object> values = new ArrayList<>(json.size());
    json.forEach(item -> values.add(value(item, of)));
    return Collections.unmodifiableList(values);
  }

  private static @Nullable BigDecimal number(Object json) {
    return switch (json) {
      case BigDecimal number -> number;
      case Number number -> new BigDecimal(number.toString());
      default -> null;
    };
  }

  private static @Nullable LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static @Nullable LocalTime time(String text) {
    try {
      return LocalTime.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
