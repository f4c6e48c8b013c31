package org.masnaa.feel.tree;

import java.math.BigDecimal;
import java.time.temporal.TemporalAmount;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.FeelType;
import org.masnaa.feel.value.Numbers;
import org.masnaa.feel.value.Temporal;

/** {@code + - * / **} and the minus sign (DMN 1.5, clause 10.3.2.5). */
public final class Arithmetic extends Node {

  /** The operators with two operands. */
  public enum Operator {
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    DIVIDE("/"),
    POWER("**");

    private final String symbol;

    Operator(String symbol) {
      this.symbol = symbol;
    }

    public String symbol() {
      return symbol;
    }
  }

  private final Operator operator;
  private final Node left;
  private final Node right;

  public Arithmetic(Operator operator, Node left, Node right, FeelType type) {
    super(type, left, right);
    this.operator = operator;
    this.left = left;
    this.right = right;
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    frame.budget.step();
    Object a = left.eval(frame);
    Object b = right.eval(frame);
    if (a instanceof BigDecimal x && b instanceof BigDecimal y) {
      return numbers(x, y);
    }
    return a == null || b == null ? null : others(a, b, frame);
  }

  private @Nullable Object numbers(BigDecimal a, BigDecimal b) {
    return switch (operator) {
      case ADD -> Numbers.add(a, b);
      case SUBTRACT -> Numbers.subtract(a, b);
      case MULTIPLY -> Numbers.multiply(a, b);
      case DIVIDE -> Numbers.divide(a, b);
      case POWER -> Numbers.power(a, b);
    };
  }

  private @Nullable Object others(Object a, Object b, Frame frame) {
    return switch (operator) {
      case ADD -> {
        if (a instanceof String x && b instanceof String y) {
          frame.budget.characters((long) x.length() + y.length());
          yield x.concat(y);
        }
        yield Temporal.add(a, b);
      }
      case SUBTRACT -> Temporal.subtract(a, b);
      case MULTIPLY -> {
        if (b instanceof BigDecimal factor) {
          yield Temporal.multiply(a, factor);
        }
        yield a instanceof BigDecimal factor ? Temporal.multiply(b, factor) : null;
      }
      case DIVIDE -> a instanceof TemporalAmount ? Temporal.divide(a, b) : null;
      case POWER -> null;
    };
  }

  /** The minus sign before a number or duration. */
  public static final class Negation extends Node {

    private final Node operand;

    public Negation(Node operand) {
      super(operand.type(), operand);
      this.operand = operand;
    }

    @Override
    public @Nullable Object eval(Frame frame) {
      Object value = operand.eval(frame);
      if (value instanceof BigDecimal number) {
        return number.negate();
      }
      return value instanceof TemporalAmount ? Temporal.negate(value) : null;
    }
  }
}
