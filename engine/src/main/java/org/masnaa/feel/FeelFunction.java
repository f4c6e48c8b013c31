package org.masnaa.feel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function as a value: a lambda, a business knowledge model or a built-in. */
public interface FeelFunction {

  /** The names of the parameters, in order. */
  List<String> parameters();

  /**
   * Calls the function.
   *
   * @param arguments as many as there are parameters
   */
  @Nullable Object invoke(@Nullable Object[] arguments, Budget budget);
}
