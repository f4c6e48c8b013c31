package org.masnaa.feel.library;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.FeelFunction;
import org.masnaa.feel.FeelRange;
import org.masnaa.feel.FeelType;
import org.masnaa.feel.FeelType.Basic;
import org.masnaa.feel.FeelType.ContextOf;
import org.masnaa.feel.FeelType.FunctionOf;
import org.masnaa.feel.FeelType.ListOf;
import org.masnaa.feel.FeelType.RangeOf;
import org.masnaa.feel.value.Types;

/** What a parameter of a built-in takes. */
enum Kind {
  ANY("any", FeelType.ANY, v -> true),
  NUMBER("number", FeelType.NUMBER, v -> v instanceof BigDecimal),
  STRING("string", FeelType.STRING, v -> v instanceof String),
  BOOLEAN("boolean", FeelType.BOOLEAN, v -> v instanceof Boolean),
  DATE("date", FeelType.DATE, v -> v instanceof LocalDate),
  TIME("time", FeelType.TIME, v -> Types.conforms(v, FeelType.TIME)),
  DATE_TIME("date and time", FeelType.DATE_TIME, v -> Types.conforms(v, FeelType.DATE_TIME)),
  DAY("date or date and time", FeelType.ANY, Kind::isDay),
  DAYS("days", FeelType.DAYS_AND_TIME, v -> v instanceof Duration),
  DURATION("duration", FeelType.ANY, v -> v instanceof Duration || v instanceof Period),
  LIST("list", FeelType.list(FeelType.ANY), v -> v instanceof List<?>),
  CONTEXT("context", FeelType.context(Map.of()), v -> v instanceof Map<?, ?>),
  RANGE("range", FeelType.range(FeelType.ANY), v -> v instanceof FeelRange),
  FUNCTION("function", FeelType.ANY, v -> v instanceof FeelFunction);

  private final String word;
  private final FeelType type;
  private final Predicate<Object> accepts;

  Kind(String word, FeelType type, Predicate<Object> accepts) {
    this.word = word;
    this.type = type;
    this.accepts = accepts;
  }

  private static boolean isDay(Object value) {
    return value instanceof LocalDate
        || value instanceof LocalDateTime
        || value instanceof ZonedDateTime;
  }

  static Kind of(String word) {
    for (Kind kind : values()) {
      if (kind.word.equals(word)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no kind " + word);
  }

  FeelType type() {
    return type;
  }

  /** The value as this kind, a list of one taken as its item and the reverse; null if it is not. */
  @Nullable Object fit(Object value) {
    if (accepts.test(value)) {
      return value;
    }
    if (this == LIST) {
      return List.of(value);
    }
    return value instanceof List<?> list
            && list.size() == 1
            && list.getFirst() != null
            && accepts.test(list.getFirst())
        ? list.getFirst()
        : null;
  }

  /** Whether a value of this static type may fit. */
  boolean mayTake(FeelType given) {
    if (this == ANY || this == LIST || given == Basic.ANY || given instanceof ListOf) {
      return true;
    }
    return switch (this) {
      case CONTEXT -> given instanceof ContextOf;
      case RANGE -> given instanceof RangeOf;
      case FUNCTION -> given instanceof FunctionOf;
      case DAY -> given == Basic.DATE || given == Basic.DATE_TIME;
      case DURATION -> given == Basic.DAYS_AND_TIME || given == Basic.YEARS_AND_MONTHS;
      default -> given.equals(type);
    };
  }
}
