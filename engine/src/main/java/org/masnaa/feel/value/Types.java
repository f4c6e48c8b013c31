package org.masnaa.feel.value;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.FeelFunction;
import org.masnaa.feel.FeelRange;
import org.masnaa.feel.FeelType;
import org.masnaa.feel.FeelType.Basic;
import org.masnaa.feel.FeelType.ContextOf;
import org.masnaa.feel.FeelType.FunctionOf;
import org.masnaa.feel.FeelType.ListOf;
import org.masnaa.feel.FeelType.RangeOf;
import org.masnaa.feel.ZoneTime;

/** Which values belong to which type, and the implicit conversions (DMN 1.5, 10.3.2.9.4). */
public final class Types {

  private Types() {}

  /** {@code instance of}: null is an instance of nothing but {@code Null}. */
  public static boolean instance(@Nullable Object value, FeelType type) {
    if (value == null) {
      return type == Basic.NULL;
    }
    return conforms(value, type);
  }

  /** Whether a value belongs to a type; null belongs to every type. */
  public static boolean conforms(@Nullable Object value, FeelType type) {
    if (value == null) {
      return true;
    }
    return switch (type) {
      case Basic basic -> basic(value, basic);
      case ListOf(FeelType of) -> value instanceof List<?> list && allConform(list, of);
      case ContextOf context -> value instanceof Map<?, ?> map && fieldsConform(map, context);
      case RangeOf(FeelType of) ->
          value instanceof FeelRange range
              && conforms(range.start(), of)
              && conforms(range.end(), of);
      case FunctionOf function ->
          value instanceof FeelFunction callee && conforms(callee.type(), function);
    };
  }

  private static boolean allConform(List<?> list, FeelType of) {
    if (of == Basic.ANY) {
      return true;
    }
    for (Object item : list) {
      if (!conforms(item, of)) {
        return false;
      }
    }
    return true;
  }

  private static boolean fieldsConform(Map<?, ?> map, ContextOf context) {
    for (Map.Entry<String, FeelType> field : context.fields().entrySet()) {
      Object value = map.get(field.getKey());
      if (value == null ? !map.containsKey(field.getKey()) : !conforms(value, field.getValue())) {
        return false;
      }
    }
    return true;
  }

  private static boolean basic(Object value, Basic type) {
    return switch (type) {
      case ANY -> true;
      case NULL -> false;
      case NUMBER -> value instanceof BigDecimal;
      case STRING -> value instanceof String;
      case BOOLEAN -> value instanceof Boolean;
      case DATE -> value instanceof LocalDate;
      case TIME ->
          value instanceof LocalTime || value instanceof OffsetTime || value instanceof ZoneTime;
      case DATE_TIME -> value instanceof LocalDateTime || value instanceof ZonedDateTime;
      case DAYS_AND_TIME -> value instanceof Duration;
      case YEARS_AND_MONTHS -> value instanceof Period;
    };
  }

  /** Whether every value of one type belongs to the other (DMN 1.5, 10.3.2.9.3). */
  public static boolean conforms(FeelType type, FeelType to) {
    if (to == Basic.ANY || type == Basic.NULL || type.equals(to)) {
      return true;
    }
    return switch (to) {
      case Basic _ -> false;
      case ListOf(FeelType of) -> type instanceof ListOf(FeelType item) && conforms(item, of);
      case RangeOf(FeelType of) -> type instanceof RangeOf(FeelType item) && conforms(item, of);
      case ContextOf wanted ->
          type instanceof ContextOf given
              && wanted.fields().entrySet().stream()
                  .allMatch(field -> {
                    FeelType of = given.fields().get(field.getKey());
                    return of != null && conforms(of, field.getValue());
                  });
      case FunctionOf wanted -> type instanceof FunctionOf given && functions(given, wanted);
    };
  }

  private static boolean functions(FunctionOf given, FunctionOf wanted) {
    if (given.parameters().size() != wanted.parameters().size()
        || !conforms(given.result(), wanted.result())) {
      return false;
    }
    for (int i = 0; i < given.parameters().size(); i++) {
      if (!conforms(wanted.parameters().get(i), given.parameters().get(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Fits a value to a type: a list of one item to the item, a value to a list of one, a date to a
   * date and time.
   *
   * @return the fitted value, or null when it does not fit
   */
  public static @Nullable Object fit(@Nullable Object value, FeelType type) {
    if (value == null || type == Basic.ANY || conforms(value, type)) {
      return value;
    }
    if (type instanceof ListOf(FeelType of)) {
      return value instanceof List<?> list ? fitItems(list, of) : wrapped(fit(value, of));
    }
    if (value instanceof List<?> list && list.size() == 1) {
      return fit(list.getFirst(), type);
    }
    return type == Basic.DATE_TIME && value instanceof LocalDate date
        ? date.atStartOfDay(ZoneOffset.UTC)
        : null;
  }

  private static @Nullable Object wrapped(@Nullable Object item) {
    return item == null ? null : List.of(item);
  }

  private static @Nullable Object fitItems(List<?> list, FeelType of) {
    List<@Nullable Object> fitted = new ArrayList<>(list.size());
    for (Object item : list) {
      Object value = fit(item, of);
      if (value == null && item != null) {
        return null;
      }
      fitted.add(value);
    }
    return Collections.unmodifiableList(fitted);
  }
}
