package org.masnaa.service;

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
import org.masnaa.source.Problems;
import org.masnaa.source.YamlNode;

/** Values written in YAML as the values that FEEL knows, by the type they should have. */
final class GivenValues {

  private final Problems problems;

  GivenValues(Problems problems) {
    this.problems = problems;
  }

  /** The value; null also where it does not fit, with a problem. */
  @Nullable Object value(YamlNode node, FeelType type) {
    return switch (node) {
      case YamlNode.Scalar scalar when scalar.isNull() -> null;
      case YamlNode.Scalar scalar -> scalar(scalar, type);
      case YamlNode.Sequence sequence -> list(sequence, type);
      case YamlNode.Mapping mapping -> context(mapping, type);
    };
  }

  private @Nullable Object scalar(YamlNode.Scalar scalar, FeelType type) {
    Object value =
        switch (type) {
          case FeelType.Basic basic -> basic(scalar, basic);
          case FeelType.ContextOf(Map<String, FeelType> fields) -> firstField(scalar, fields);
          case FeelType.ListOf list -> null;
          case FeelType.RangeOf range -> null;
          case FeelType.FunctionOf function -> null;
        };
    if (value == null) {
      problems.add(ServiceProblems.valueOfOtherType(scalar.at(), scalar.text(), type));
    }
    return value;
  }

  /** One value for a record is its first field; the others are not known. */
  private @Nullable Object firstField(YamlNode.Scalar scalar, Map<String, FeelType> fields) {
    Map<String, @Nullable Object> context = new LinkedHashMap<>();
    for (Map.Entry<String, FeelType> field : fields.entrySet()) {
      context.put(field.getKey(), context.isEmpty() ? scalar(scalar, field.getValue()) : null);
    }
    return context.isEmpty() ? null : Collections.unmodifiableMap(context);
  }

  private static @Nullable Object basic(YamlNode.Scalar scalar, FeelType.Basic type) {
    return switch (type) {
      case NUMBER -> scalar.number().orElse(null);
      case STRING -> scalar.text();
      case BOOLEAN -> truth(scalar);
      case DATE -> date(scalar.text());
      case ANY -> guess(scalar);
      case TIME -> time(scalar.text());
      case NULL, DATE_TIME, DAYS_AND_TIME, YEARS_AND_MONTHS -> null;
    };
  }

  private static @Nullable Boolean truth(YamlNode.Scalar scalar) {
    return switch (scalar.text()) {
      case "yes" -> true;
      case "no" -> false;
      default -> scalar.truth().orElse(null);
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

  private static Object guess(YamlNode.Scalar scalar) {
    BigDecimal number = scalar.number().orElse(null);
    if (number != null) {
      return number;
    }
    if (scalar.truth().isPresent()) {
      return scalar.truth().get();
    }
    LocalDate date = scalar.quoted() ? null : date(scalar.text());
    return date == null ? scalar.text() : date;
  }

  private @Nullable Object list(YamlNode.Sequence sequence, FeelType type) {
    FeelType of =
        switch (type) {
          case FeelType.ListOf(FeelType item) -> item;
          case FeelType.Basic basic when basic == FeelType.Basic.ANY -> FeelType.ANY;
          default -> null;
        };
    if (of == null) {
      problems.add(ServiceProblems.valueOfOtherType(sequence.at(), "[…]", type));
      return null;
    }
    List<@Nullable Object> values = new ArrayList<>();
    for (YamlNode item : sequence.items()) {
      values.add(value(item, of));
    }
    return Collections.unmodifiableList(values);
  }

  private @Nullable Object context(YamlNode.Mapping mapping, FeelType type) {
    Map<String, FeelType> fields =
        switch (type) {
          case FeelType.ContextOf(Map<String, FeelType> known) -> known;
          case FeelType.Basic basic when basic == FeelType.Basic.ANY -> Map.of();
          default -> null;
        };
    if (fields == null) {
      problems.add(ServiceProblems.valueOfOtherType(mapping.at(), "{…}", type));
      return null;
    }
    Map<String, @Nullable Object> context = new LinkedHashMap<>();
    fields.keySet().forEach(field -> context.put(field, null));
    for (YamlNode.Entry entry : mapping.entries()) {
      if (!fields.isEmpty() && !fields.containsKey(entry.key())) {
        problems.add(
            ServiceProblems.unknownWord(entry.at(), entry.key(), List.copyOf(fields.keySet())));
      } else {
        FeelType fieldType = fields.getOrDefault(entry.key(), FeelType.ANY);
        context.put(entry.key(), value(entry.value(), fieldType));
      }
    }
    return Collections.unmodifiableMap(context);
  }
}
