package org.masnaa.importing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One value of a JSON document, asked for what it should hold; what is missing or of another kind
 * is empty.
 */
record Tree(@Nullable Object value) {

  static final Tree NOTHING = new Tree(null);

  Tree at(String key) {
    return value instanceof Map<?, ?> map && map.containsKey(key)
        ? new Tree(map.get(key))
        : NOTHING;
  }

  boolean has(String key) {
    return value instanceof Map<?, ?> map && map.containsKey(key);
  }

  boolean isObject() {
    return value instanceof Map<?, ?>;
  }

  boolean isList() {
    return value instanceof List<?>;
  }

  /** The names of an object's members, in their order. */
  List<String> keys() {
    return value instanceof Map<?, ?> map
        ? map.keySet().stream().map(String::valueOf).toList()
        : List.of();
  }

  /** The elements of a list, or the members of an object. */
  List<Tree> items() {
    Stream<?> items =
        switch (value) {
          case List<?> list -> list.stream();
          case Map<?, ?> map -> map.values().stream();
          case null, default -> Stream.empty();
        };
    return items.map(Tree::new).toList();
  }

  /** A text, a number or a flag as text; empty for anything else. */
  String text() {
    return switch (value) {
      case String text -> text;
      case BigDecimal number -> number.toPlainString();
      case Number number -> number.toString();
      case Boolean flag -> flag.toString();
      case null, default -> "";
    };
  }

  String text(String key) {
    return at(key).text();
  }

  boolean flag(String key) {
    return Set.of("true", "yes", "1").contains(text(key));
  }

  @Nullable BigDecimal number(String key) {
    String text = text(key);
    return text.matches("-?\\d{1,18}(\\.\\d{1,9})?") ? new BigDecimal(text) : null;
  }

  /** Text, number or flag as the value of a literal. */
  @Nullable Object literal() {
    return switch (value) {
      case Boolean flag -> flag;
      case Number number -> new BigDecimal(number.toString());
      case null -> null;
      default -> text();
    };
  }
}
