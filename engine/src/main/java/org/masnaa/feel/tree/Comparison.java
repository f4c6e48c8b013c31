package org.masnaa.feel.tree;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Budget;
import org.masnaa.feel.FeelType;
import org.masnaa.feel.value.Equality;
import org.masnaa.feel.value.Order;

/** {@code = != < <= > >=}; null where the values cannot be compared. */
public final class Comparison extends Node {

  /** The comparing operators. */
  public enum Operator {
    EQUAL("="),
    NOT_EQUAL("!="),
    LESS("<"),
    AT_MOST("<="),
    GREATER(">"),
    AT_LEAST(">=");

    private final String symbol;

    Operator(String symbol) {
      this.symbol = symbol;
    }

    public String symbol() {
      return symbol;
    }

    /** The operator with this symbol, or null. */
    public static @Nullable Operator of(String symbol) {
      for (Operator operator : values()) {
        if (operator.symbol.equals(symbol)) {
          return operator;
        }
      }
      return null;
    }

    /** Applies the operator; null where the values cannot be compared. */
    public @Nullable Boolean test(@Nullable Object left, @Nullable Object right, Budget budget) {
      if (this == EQUAL || this == NOT_EQUAL) {
        Boolean equal = equal(left, right, budget);
        return equal == null ? null : (this == EQUAL) == equal;
      }
      int order = Order.compare(left, right);
      return order == Order.NONE ? null : holds(order);
    }

    private static @Nullable Boolean equal(
        @Nullable Object left, @Nullable Object right, Budget budget) {
      if (left instanceof BigDecimal a && right instanceof BigDecimal b) {
        return a.compareTo(b) == 0;
      }
      return Equality.equal(left, right, budget);
    }

    private boolean holds(int order) {
      return switch (this) {
        case EQUAL -> order == 0;
        case NOT_EQUAL -> order != 0;
        case LESS -> order < 0;
        case AT_MOST -> order <= 0;
        case GREATER -> order > 0;
        case AT_LEAST -> order >= 0;
      };
    }
  }

  private final Operator operator;
  private final Node left;
  private final Node right;

  public Comparison(Operator operator, Node left, Node right) {
    super(FeelType.BOOLEAN, left, right);
    this.operator = operator;
    this.left = left;
    this.right = right;
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    frame.budget.step();
    return operator.test(left.eval(frame), right.eval(frame), frame.budget);
  }

  /** {@code value between low and high}. */
  public static final class Between extends Node {

    private final Node value;
    private final Node low;
    private final Node high;

    public Between(Node value, Node low, Node high) {
      super(FeelType.BOOLEAN, value, low, high);
      this.value = value;
      this.low = low;
      this.high = high;
    }

    @Override
    public @Nullable Object eval(Frame frame) {
      frame.budget.step();
      Object tested = value.eval(frame);
      int fromLow = Order.compare(tested, low.eval(frame));
      int fromHigh = Order.compare(tested, high.eval(frame));
      if (fromLow == Order.NONE || fromHigh == Order.NONE) {
        return null;
      }
      return fromLow >= 0 && fromHigh <= 0;
    }
  }
}
