package org.masnaa.feel;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function as a value: a lambda, a business knowledge model or a built-in. */
public interface FeelFunction {

  /** The names of the parameters, in order. */
  List<String> parameters();

  /** Calls the function; null when the number of arguments is wrong. */
  @Nullable Object invoke(@Nullable Object[] arguments, Budget budget);

  /** Calls the function with named arguments, each parameter once; null when they do not fit. */
  default @Nullable Object invokeNamed(
      List<String> names, @Nullable Object[] arguments, Budget budget) {
    List<String> parameters = parameters();
    if (names.size() != parameters.size()) {
      return null;
    }
    @Nullable Object[] ordered = new @Nullable Object[arguments.length];
    for (int i = 0; i < ordered.length; i++) {
      int from = names.indexOf(parameters.get(i));
      if (from < 0) {
        return null;
      }
      ordered[i] = arguments[from];
    }
    return invoke(ordered, budget);
  }

  /** What is known of the function, for {@code instance of}. */
  default FeelType type() {
    return FeelType.function(Collections.nCopies(parameters().size(), FeelType.ANY), FeelType.ANY);
  }
}
