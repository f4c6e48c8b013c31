package org.masnaa.feel.library;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Budget;
import org.masnaa.feel.FeelType;
import org.masnaa.feel.FeelType.Basic;

/**
 * One way to call a built-in, read from a line such as {@code substring(string: string, start
 * position: number, length?: number|null) -> string}: {@code ?} marks a parameter that may be left
 * out, {@code |null} one that takes null, {@code ...} one that takes all further arguments.
 */
final class Signature {

  private final String function;
  private final List<String> names = new ArrayList<>();
  private final List<Kind> kinds = new ArrayList<>();
  private final List<Boolean> nullable = new ArrayList<>();
  private int required;
  private boolean variadic;
  private final FeelType result;
  private final Body body;

  Signature(String line, Body body) {
    int open = line.indexOf('(');
    int close = line.lastIndexOf(')');
    this.function = line.substring(0, open);
    String parameters = line.substring(open + 1, close);
    if (!parameters.isEmpty()) {
      for (String parameter : parameters.split(", ", -1)) {
        parameter(parameter);
      }
    }
    this.result = Kind.of(line.substring(close + 5)).type();
    this.body = body;
  }

  private void parameter(String text) {
    int colon = text.indexOf(": ");
    String name = text.substring(0, colon);
    String kind = text.substring(colon + 2);
    boolean optional = name.endsWith("?");
    variadic |= name.endsWith("...");
    required += optional || variadic ? 0 : 1;
    names.add(name.replace("?", "").replace("...", ""));
    nullable.add(kind.endsWith("|null"));
    kinds.add(Kind.of(kind.replace("|null", "")));
  }

  String function() {
    return function;
  }

  List<String> names() {
    return List.copyOf(names);
  }

  FeelType result() {
    return result;
  }

  boolean takes(int count) {
    return count >= required && (variadic || count <= names.size());
  }

  /** The places of named arguments, or null when a name is unknown, doubled or missing. */
  int @Nullable [] places(List<String> given) {
    int[] places = new int[given.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = names.indexOf(given.get(i));
      if (places[i] < 0 || given.indexOf(given.get(i)) != i) {
        return null;
      }
    }
    for (int i = 0; i < required; i++) {
      if (!given.contains(names.get(i))) {
        return null;
      }
    }
    return places;
  }

  boolean mayTake(List<FeelType> types) {
    for (int i = 0; i < types.size(); i++) {
      int p = Math.min(i, kinds.size() - 1);
      boolean fits =
          types.get(i) == Basic.NULL
              ? nullable.get(p) || kinds.get(p) == Kind.ANY
              : kinds.get(p).mayTake(types.get(i));
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  /** Fits positional arguments to the parameters, in place. */
  boolean fit(@Nullable Object[] arguments) {
    for (int i = 0; i < arguments.length; i++) {
      if (!fitOne(i, arguments)) {
        return false;
      }
    }
    return true;
  }

  /** Fits the argument at one place, in place. */
  boolean fitOne(int place, @Nullable Object[] arguments) {
    int p = Math.min(place, kinds.size() - 1);
    Object value = arguments[place];
    Kind kind = kinds.get(p);
    if (value == null) {
      return kind == Kind.ANY || nullable.get(p);
    }
    Object fitted = kind.fit(value);
    arguments[place] = fitted;
    return fitted != null;
  }

  /** Runs the body; arguments that were left out are null. */
  @Nullable Object call(@Nullable Object[] arguments, Budget budget) {
    if (variadic || arguments.length == names.size()) {
      return body.call(arguments, budget);
    }
    @Nullable Object[] all = new @Nullable Object[names.size()];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    return body.call(all, budget);
  }
}
