package org.masnaa.feel.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Budget;
import org.masnaa.feel.FeelFunction;
import org.masnaa.feel.FeelType;
import org.masnaa.feel.value.Types;

/** A function literal; its value is a function that remembers the variables around it. */
public final class Lambda extends Node {

  private final List<String> names;
  private final FeelType[] types;
  private final Node body;
  private final int frameSize;

  /**
   * @param frameSize how many slots a call needs; the parameters are the first of them
   */
  public Lambda(List<String> names, List<FeelType> types, Node body, int frameSize, FeelType type) {
    super(type);
    this.names = List.copyOf(names);
    this.types = types.toArray(FeelType[]::new);
    this.body = body;
    this.frameSize = frameSize;
  }

  @Override
  public Object eval(Frame frame) {
    frame.budget.items(frame.slots.length);
    return new Closure(this, frame.snapshot());
  }

  /** A function made at run time. */
  public static final class Closure implements FeelFunction {

    private final Lambda lambda;
    private final Frame made;

    private Closure(Lambda lambda, Frame made) {
      this.lambda = lambda;
      this.made = made;
    }

    /** Lets the function see itself under the name it was given. */
    void knownAs(int slot) {
      made.slots[slot] = this;
    }

    @Override
    public List<String> parameters() {
      return lambda.names;
    }

    @Override
    public FeelType type() {
      return lambda.type();
    }

    @Override
    public @Nullable Object invoke(@Nullable Object[] arguments, Budget budget) {
      if (arguments.length != lambda.types.length) {
        return null;
      }
      Frame frame = new Frame(lambda.frameSize, made, budget);
      for (int i = 0; i < arguments.length; i++) {
        FeelType wanted = lambda.types[i];
        if (wanted == FeelType.Basic.ANY || arguments[i] == null) {
          frame.slots[i] = arguments[i];
        } else {
          Object fitted = Types.fit(arguments[i], wanted);
          if (fitted == null) {
            return null;
          }
          frame.slots[i] = fitted;
        }
      }
      int levels = lambda.body.height() + 2;
      budget.enter(levels);
      budget.step();
      Object result = lambda.body.eval(frame);
      budget.leave(levels);
      return result;
    }
  }
}
