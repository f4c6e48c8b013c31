package org.masnaa.dmn;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Budget;
import org.masnaa.feel.FeelFunction;
import org.masnaa.feel.FeelType;

/** A function whose result must belong to a declared type. */
record FittedFunction(FeelFunction function, ItemType result) implements FeelFunction {

  static FeelFunction of(FeelFunction function, ItemType result) {
    return result.isAny() ? function : new FittedFunction(function, result);
  }

  @Override
  public List<String> parameters() {
    return function.parameters();
  }

  @Override
  public FeelType type() {
    return function.type();
  }

  @Override
  public @Nullable Object invoke(@Nullable Object[] arguments, Budget budget) {
    return result.fit(function.invoke(arguments, budget), budget);
  }
}
