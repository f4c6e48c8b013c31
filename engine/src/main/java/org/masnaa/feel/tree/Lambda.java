package org.masnaa.feel.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Budget;
import org.masnaa.feel.Coercion;
import org.masnaa.feel.FeelFunction;
import org.masnaa.feel.FeelType;

/** A function literal; its value is a function that remembers the variables around it. */
public final class Lambda extends Node {

  private final List<String> names;
  private final @Nullable Coercion[] coercions;
  private final Node body;
  private final int frameSize;

  /**
   * @param coercions how arguments are fitted to the parameters; null where anything goes
   * @param frameSize how many slots a call needs; the parameters are the first of them
   */
  public Lambda(
      List<String> names,
      List<@Nullable Coercion> coercions,
      Node body,
      int frameSize,
      FeelType type) {
    super(type);
    this.names = List.copyOf(names);
    this.coercions = coercions.toArray(Coercion[]::new);
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
      if (arguments.length != lambda.coercions.length) {
        return null;
      }
      Frame frame = new Frame(lambda.frameSize, made, budget);
      for (int i = 0; i < arguments.length; i++) {
        Coercion coercion = lambda.coercions[i];
        Object argument = arguments[i];
        frame.slots[i] =
            coercion == null || argument == null ? argument : coercion.fit(argument, budget);
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
