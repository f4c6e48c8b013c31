package org.masnaa.bench.engines;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Results of any engine in one form, so that they can be compared. */
final class Plain {

  private static final int DIGITS = 12;

  private Plain() {}

  /**
   * The result in plain Java.
   *
   * @param names the decisions that matter in the result of a model
   */
  static Object of(@Nullable Object result, List<String> names) {
    if (!names.isEmpty() && result instanceof Map<?, ?> map) {
      Map<String, Object> chosen = new TreeMap<>();
      names.forEach(name -> chosen.put(name, of(map.get(name), List.of())));
      return chosen;
    }
    return switch (result) {
      case null -> "null";
      case scala.math.BigDecimal number -> of(number.bigDecimal(), List.of());
      case Number number -> rounded(new BigDecimal(number.toString()));
      case com.gs.dmn.runtime.Context context -> of(context.getBindings(), List.of());
      case Map<?, ?> map -> {
        Map<String, Object> plain = new TreeMap<>();
        map.forEach((name, value) -> plain.put(String.valueOf(name), of(value, List.of())));
        yield plain;
      }
      case List<?> list -> list.stream().map(item -> of(item, List.of())).toList();
      default -> result;
    };
  }

  private static BigDecimal rounded(BigDecimal number) {
    return number.round(new MathContext(DIGITS)).stripTrailingZeros();
  }
}
