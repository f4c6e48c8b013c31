package org.masnaa.feel.parse;

import org.jspecify.annotations.Nullable;
import org.masnaa.feel.FeelType;
import org.masnaa.feel.FeelType.Basic;
import org.masnaa.feel.FeelType.ListOf;
import org.masnaa.feel.tree.Arithmetic.Operator;
import org.masnaa.feel.value.Types;

/** What is known of a result from what is known of its parts. */
final class Inference {

  private Inference() {}

  /** The type of an arithmetic result; null when it can only be null. */
  static @Nullable FeelType arithmetic(Operator operator, FeelType left, FeelType right) {
    if (unknown(left) || unknown(right)) {
      return left == Basic.NULL || right == Basic.NULL ? null : partly(operator, left, right);
    }
    if (left == Basic.NUMBER && right == Basic.NUMBER) {
      return FeelType.NUMBER;
    }
    return switch (operator) {
      case ADD -> sum(left, right);
      case SUBTRACT -> difference(left, right);
      case MULTIPLY ->
          isDuration(left) && right == Basic.NUMBER
              ? left
              : left == Basic.NUMBER && isDuration(right) ? right : null;
      case DIVIDE -> isDuration(left) ? quotient(left, right) : null;
      case POWER -> null;
    };
  }

  private static FeelType partly(Operator operator, FeelType left, FeelType right) {
    boolean number = left == Basic.NUMBER || right == Basic.NUMBER;
    boolean adding = operator == Operator.ADD || operator == Operator.SUBTRACT;
    if (operator == Operator.POWER || (number && adding)) {
      return FeelType.NUMBER;
    }
    boolean string = left == Basic.STRING || right == Basic.STRING;
    return string && operator == Operator.ADD ? FeelType.STRING : FeelType.ANY;
  }

  private static @Nullable FeelType sum(FeelType left, FeelType right) {
    if (left == Basic.STRING && right == Basic.STRING) {
      return FeelType.STRING;
    }
    if (isDuration(left) && left.equals(right)) {
      return left;
    }
    return isDuration(right) ? moved(left, right) : isDuration(left) ? moved(right, left) : null;
  }

  private static @Nullable FeelType difference(FeelType left, FeelType right) {
    if (isDuration(right)) {
      return left.equals(right) ? left : moved(left, right);
    }
    boolean moments = isMoment(left) && isMoment(right);
    return moments || (left == Basic.TIME && right == Basic.TIME) ? FeelType.DAYS_AND_TIME : null;
  }

  private static @Nullable FeelType moved(FeelType moment, FeelType by) {
    if (isMoment(moment)) {
      return moment;
    }
    return moment == Basic.TIME && by == Basic.DAYS_AND_TIME ? moment : null;
  }

  private static @Nullable FeelType quotient(FeelType left, FeelType right) {
    return right == Basic.NUMBER ? left : left.equals(right) ? FeelType.NUMBER : null;
  }

  private static boolean isMoment(FeelType type) {
    return type == Basic.DATE || type == Basic.DATE_TIME;
  }

  private static boolean isDuration(FeelType type) {
    return type == Basic.DAYS_AND_TIME || type == Basic.YEARS_AND_MONTHS;
  }

  /** A list of one may turn into its item, so nothing sure is known of lists either. */
  static boolean unknown(FeelType type) {
    return type == Basic.ANY || type == Basic.NULL;
  }

  /** Whether two values may be compared at all. */
  static boolean comparable(FeelType left, FeelType right) {
    if (unknown(left) || unknown(right) || left.equals(right)) {
      return true;
    }
    return left.getClass() == right.getClass() && !(left instanceof Basic);
  }

  /** A type both belong to. */
  static FeelType union(FeelType left, FeelType right) {
    if (Types.conforms(left, right)) {
      return right;
    }
    return Types.conforms(right, left) ? left : FeelType.ANY;
  }

  /** The type of an item when something is run over or filtered. */
  static FeelType item(FeelType list) {
    return list instanceof ListOf(FeelType of)
        ? of
        : list instanceof FeelType.RangeOf(FeelType of) ? of : list;
  }
}
