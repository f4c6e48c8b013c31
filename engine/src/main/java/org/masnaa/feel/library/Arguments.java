package org.masnaa.feel.library;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.FeelFunction;
import org.masnaa.feel.FeelRange;

/** Typed reading of arguments whose kinds the signature has already made sure of. */
final class Arguments {

  private Arguments() {}

  static BigDecimal number(@Nullable Object value) {
    if (value instanceof BigDecimal number) {
      return number;
    }
    throw wrong();
  }

  static String string(@Nullable Object value) {
    if (value instanceof String text) {
      return text;
    }
    throw wrong();
  }

  static List<?> list(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list;
    }
    throw wrong();
  }

  @SuppressWarnings("unchecked") // contexts have text keys everywhere in the engine
  static Map<String, @Nullable Object> context(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return (Map<String, @Nullable Object>) map;
    }
    throw wrong();
  }

  static FeelRange range(@Nullable Object value) {
    if (value instanceof FeelRange range) {
      return range;
    }
    throw wrong();
  }

  static FeelFunction function(@Nullable Object value) {
    if (value instanceof FeelFunction function) {
      return function;
    }
    throw wrong();
  }

  private static IllegalStateException wrong() {
    return new IllegalStateException("an argument does not fit its signature");
  }
}
