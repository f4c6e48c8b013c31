package org.masnaa.adopt.twin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of variables as both sides can be compared by. */
final class Values {

  private Values() {}

  /** Names and values by turns. */
  static Map<String, @Nullable Object> map(@Nullable Object... pairs) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(String.valueOf(pairs[i]), pairs[i + 1]);
    }
    return map;
  }

  /** A value of Java as FEEL has it: there is one kind of number. */
  static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case BigDecimal number -> plain(number);
      case Number number -> plain(new BigDecimal(number.toString()));
      case List<?> list -> {
        List<@Nullable Object> all = new ArrayList<>();
        list.forEach(item -> all.add(plain(item)));
        yield all;
      }
      case Map<?, ?> map -> {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        map.forEach((key, item) -> all.put(String.valueOf(key), plain(item)));
        yield all;
      }
      default -> value;
    };
  }

  private static Object plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  static Map<String, @Nullable Object> plain(Map<String, ? extends @Nullable Object> values) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    values.forEach((name, value) -> all.put(name, plain(value)));
    return all;
  }
}
