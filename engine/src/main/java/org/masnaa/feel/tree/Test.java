package org.masnaa.feel.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Budget;
import org.masnaa.feel.FeelRange;
import org.masnaa.feel.FeelType;
import org.masnaa.feel.value.Equality;

/** A unary test of the value in one slot: true, false, or null where it cannot be said. */
public abstract sealed class Test extends Node {

  final int slot;

  private Test(int slot, Node... children) {
    super(FeelType.BOOLEAN, children);
    this.slot = slot;
  }

  @Override
  protected List<Node> parts(Frame frame) {
    return List.of();
  }

  /** Where the tested value is. */
  public int slot() {
    return slot;
  }

  /** {@code -}: anything passes. */
  public static final class Anything extends Test {
    public Anything(int slot) {
      super(slot);
    }

    @Override
    public Object eval(Frame frame) {
      return true;
    }
  }

  /** {@code < 5} and the like. */
  public static final class Compare extends Test {
    private final Comparison.Operator operator;
    private final Node bound;

    public Compare(int slot, Comparison.Operator operator, Node bound) {
      super(slot, bound);
      this.operator = operator;
      this.bound = bound;
    }

    public Comparison.Operator operator() {
      return operator;
    }

    public Node bound() {
      return bound;
    }

    @Override
    public @Nullable Object eval(Frame frame) {
      frame.budget.step();
      return operator.test(frame.slots[slot], bound.eval(frame), frame.budget);
    }
  }

  /** A value, range or list that the tested value must equal or lie in; or a condition on it. */
  public static final class Value extends Test {
    private final Node value;
    private final boolean condition;

    /**
     * @param condition whether the text speaks of the input itself, as {@code ? > 5} does
     */
    public Value(int slot, Node value, boolean condition) {
      super(slot, value);
      this.value = value;
      this.condition = condition;
    }

    public Node value() {
      return value;
    }

    public boolean isCondition() {
      return condition;
    }

    @Override
    public @Nullable Object eval(Frame frame) {
      frame.budget.step();
      Object wanted = value.eval(frame);
      if (condition && wanted instanceof Boolean) {
        return wanted;
      }
      return passes(frame.slots[slot], wanted, frame.budget);
    }

    private @Nullable Boolean passes(
        @Nullable Object input, @Nullable Object wanted, Budget budget) {
      if (wanted instanceof String text && input instanceof String other) {
        return text.equals(other);
      }
      if (wanted instanceof FeelRange range && !(input instanceof FeelRange)) {
        return Ranges.contains(range, input);
      }
      if (wanted instanceof List<?> list) {
        return oneOf(input, list, budget);
      }
      if (wanted == null && value instanceof Ranges) {
        return null;
      }
      return Equality.equal(input, wanted, budget);
    }

    private static Boolean oneOf(@Nullable Object input, List<?> list, Budget budget) {
      for (Object item : list) {
        budget.step();
        if (item instanceof FeelRange range && Boolean.TRUE.equals(Ranges.contains(range, input))) {
          return true;
        }
        if (Boolean.TRUE.equals(Equality.equal(input, item, budget))) {
          return true;
        }
      }
      return input instanceof List<?> && Boolean.TRUE.equals(Equality.equal(input, list, budget));
    }
  }

  /** Several tests of which one must pass. */
  public static final class AnyOf extends Test {
    private final Test[] tests;

    public AnyOf(int slot, Test... tests) {
      super(slot, tests);
      this.tests = tests.clone();
    }

    public List<Test> tests() {
      return List.of(tests);
    }

    @Override
    public @Nullable Object eval(Frame frame) {
      frame.budget.step();
      boolean known = true;
      for (Test test : tests) {
        if (test.eval(frame) instanceof Boolean passed) {
          if (passed) {
            return true;
          }
        } else {
          known = false;
        }
      }
      return known ? false : null;
    }
  }

  /** {@code not(…)}. */
  public static final class Not extends Test {
    private final Test test;

    public Not(int slot, Test test) {
      super(slot, test);
      this.test = test;
    }

    public Test test() {
      return test;
    }

    @Override
    public @Nullable Object eval(Frame frame) {
      return test.eval(frame) instanceof Boolean passed ? !passed : null;
    }
  }

  /** {@code value in tests}: puts the value into the slot and runs the test. */
  public static final class In extends Node {
    private final Node value;
    private final Test test;

    public In(Node value, Test test) {
      super(FeelType.BOOLEAN, value, test);
      this.value = value;
      this.test = test;
    }

    @Override
    protected List<Node> parts(Frame frame) {
      return List.of(value);
    }

    @Override
    public @Nullable Object eval(Frame frame) {
      frame.slots[test.slot] = value.eval(frame);
      return test.eval(frame);
    }
  }
}
