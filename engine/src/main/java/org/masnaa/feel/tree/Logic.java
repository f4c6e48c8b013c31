package org.masnaa.feel.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.FeelType;

/** {@code and} and {@code or} in three-valued logic; what is no boolean counts as null. */
public final class Logic extends Node {

  private final boolean decisive;
  private final Node[] operands;

  private Logic(boolean decisive, Node... operands) {
    super(FeelType.BOOLEAN, operands);
    this.decisive = decisive;
    this.operands = operands.clone();
  }

  public static Logic and(Node... operands) {
    return new Logic(false, operands);
  }

  public static Logic or(Node... operands) {
    return new Logic(true, operands);
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    frame.budget.step();
    boolean known = true;
    for (Node operand : operands) {
      if (operand.eval(frame) instanceof Boolean value) {
        if (value == decisive) {
          return decisive;
        }
      } else {
        known = false;
      }
    }
    return known ? !decisive : null;
  }

  /** {@code if … then … else …}; what is not true goes to else. */
  public static final class Conditional extends Node {

    private final Node condition;
    private final Node then;
    private final Node otherwise;
    private final boolean strict;

    /**
     * @param strict whether a condition that is neither a boolean nor null makes the result null,
     *     as in a boxed conditional
     */
    public Conditional(Node condition, Node then, Node otherwise, boolean strict, FeelType type) {
      super(type, condition, then, otherwise);
      this.strict = strict;
      this.condition = condition;
      this.then = then;
      this.otherwise = otherwise;
    }

    /** The branch that was not taken is left out. */
    @Override
    protected List<Node> parts(Frame frame) {
      return List.of(condition, Boolean.TRUE.equals(condition.eval(frame)) ? then : otherwise);
    }

    @Override
    public @Nullable Object eval(Frame frame) {
      frame.budget.step();
      Object holds = condition.eval(frame);
      if (strict && holds != null && !(holds instanceof Boolean)) {
        return null;
      }
      return (Boolean.TRUE.equals(holds) ? then : otherwise).eval(frame);
    }
  }
}
