package org.masnaa.juel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an expression gives in its own language, after the rules of the Expression Language
 * specification, sections 1.7 to 1.11. For tests only: the product never evaluates it.
 */
final class Reference {

  private final Map<String, @Nullable Object> data;

  private Reference(Map<String, @Nullable Object> data) {
    this.data = data;
  }

  static @Nullable Object value(String text, Map<String, @Nullable Object> data) {
    try {
      return new Reference(data).value(JuelParser.parse(text));
    } catch (JuelProblem e) {
      throw new AssertionError(text, e);
    }
  }

  private @Nullable Object value(Node node) {
    return switch (node) {
      case Node.Text(String text) -> text;
      case Node.Digits(String digits) -> new BigDecimal(digits);
      case Node.Truth(boolean truth) -> truth;
      case Node.Nothing n -> null;
      case Node.Name(String name) -> data.get(name);
      case Node.Not(Node of) -> !truth(of);
      case Node.Minus(Node of) -> number(of).negate();
      case Node.Empty(Node of) -> isEmpty(value(of));
      case Node.Choice(Node condition, Node then, Node otherwise) ->
          truth(condition) ? value(then) : value(otherwise);
      case Node.Pair pair -> pair(pair);
      case Node.Property p -> throw new AssertionError(p);
      case Node.Index i -> throw new AssertionError(i);
      case Node.Method m -> throw new AssertionError(m);
      case Node.Function f -> throw new AssertionError(f);
      case Node.Mixed m -> throw new AssertionError(m);
    };
  }

  private static boolean isEmpty(@Nullable Object value) {
    return value == null || value.equals("") || (value instanceof List<?> list && list.isEmpty());
  }

  /** Coerced to a truth, null is false. */
  private boolean truth(Node node) {
    return Boolean.TRUE.equals(value(node));
  }

  /** Coerced to a number, null is zero. */
  private BigDecimal number(Node node) {
    return value(node) instanceof BigDecimal number ? number : BigDecimal.ZERO;
  }

  private Object pair(Node.Pair pair) {
    Node left = pair.left();
    Node right = pair.right();
    return switch (pair.operator()) {
      case AND -> truth(left) && truth(right);
      case OR -> truth(left) || truth(right);
      case EQUAL -> Objects.equals(value(left), value(right));
      case UNEQUAL -> !Objects.equals(value(left), value(right));
      case LESS -> order(left, right, -1, -1);
      case LESS_OR_EQUAL -> order(left, right, -1, 0);
      case GREATER -> order(left, right, 1, 1);
      case GREATER_OR_EQUAL -> order(left, right, 1, 0);
      case PLUS -> number(left).add(number(right));
      case MINUS -> number(left).subtract(number(right));
      case TIMES -> number(left).multiply(number(right));
      case DIVIDED -> number(left).divide(number(right), MathContext.DECIMAL128);
      case REMAINDER -> number(left).remainder(number(right));
    };
  }

  /** Compared with null, nothing is less or greater, except that null is neither above itself. */
  private boolean order(Node left, Node right, int one, int other) {
    Object a = value(left);
    Object b = value(right);
    if (a == null || b == null) {
      return other == 0 && Objects.equals(a, b);
    }
    int compared = Integer.signum(((BigDecimal) a).compareTo((BigDecimal) b));
    return compared == one || compared == other;
  }
}
