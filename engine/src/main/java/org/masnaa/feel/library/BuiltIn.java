package org.masnaa.feel.library;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Budget;
import org.masnaa.feel.FeelFunction;
import org.masnaa.feel.FeelType;

/** A built-in function with all its signatures. */
public final class BuiltIn implements FeelFunction {

  private final String name;
  private final Signature[] signatures;

  BuiltIn(String name, List<Signature> signatures) {
    this.name = name;
    this.signatures = signatures.toArray(Signature[]::new);
  }

  public String name() {
    return name;
  }

  @Override
  public List<String> parameters() {
    return signatures[0].names();
  }

  @Override
  public @Nullable Object invoke(@Nullable Object[] arguments, Budget budget) {
    budget.step();
    boolean one = signatures.length == 1;
    for (Signature signature : signatures) {
      if (signature.takes(arguments.length)) {
        @Nullable Object[] fitted = one ? arguments : arguments.clone();
        if (signature.fit(fitted)) {
          return signature.call(fitted, budget);
        }
      }
    }
    return null;
  }

  @Override
  public @Nullable Object invokeNamed(
      List<String> names, @Nullable Object[] arguments, Budget budget) {
    budget.step();
    for (Signature signature : signatures) {
      int[] places = signature.places(names);
      if (places != null) {
        @Nullable Object[] ordered = new @Nullable Object[signature.names().size()];
        for (int i = 0; i < places.length; i++) {
          ordered[places[i]] = arguments[i];
        }
        if (fitNamed(signature, places, ordered)) {
          return signature.call(ordered, budget);
        }
      }
    }
    return null;
  }

  private static boolean fitNamed(Signature signature, int[] places, @Nullable Object[] ordered) {
    for (int place : places) {
      if (!signature.fitOne(place, ordered)) {
        return false;
      }
    }
    return true;
  }

  /** The type of a call's result; null when no signature can take these arguments. */
  public @Nullable FeelType resultOf(List<FeelType> types, @Nullable List<String> names) {
    FeelType result = null;
    for (Signature signature : signatures) {
      boolean fits =
          names == null
              ? signature.takes(types.size()) && signature.mayTake(types)
              : signature.places(names) != null;
      if (fits) {
        result =
            result == null || Objects.equals(result, signature.result())
                ? signature.result()
                : FeelType.ANY;
      }
    }
    return result;
  }
}
