package org.masnaa.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A condition or formula of another system, free of its notation. */
sealed interface Logic {

  /** A number, a text, true, false or nothing. */
  record Literal(@Nullable Object value) implements Logic {}

  /** The answer at a path, such as {@code child.name}. */
  record Answer(String path) implements Logic {}

  record Not(Logic of) implements Logic {}

  record All(List<Logic> of) implements Logic {
    public All {
      of = List.copyOf(of);
    }
  }

  record Any(List<Logic> of) implements Logic {
    public Any {
      of = List.copyOf(of);
    }
  }

  /** {@code =}, {@code !=}, {@code <}, {@code <=}, {@code >} or {@code >=}. */
  record Compare(String operator, Logic left, Logic right) implements Logic {

    /** The same with its sides changed. */
    Compare turned() {
      String turned =
          switch (operator) {
            case "<" -> ">";
            case "<=" -> ">=";
            case ">" -> "<";
            case ">=" -> "<=";
            default -> operator;
          };
      return new Compare(turned, /* left= */ right, /* right= */ left);
    }
  }

  /** Whether a choice of many, or a text, holds a value. */
  record Holds(Logic whole, Logic part) implements Logic {}

  /** {@code +}, {@code -}, {@code *}, {@code /}, or {@code mod}. */
  record Calculate(String operator, Logic left, Logic right) implements Logic {}

  record Choose(Logic condition, Logic then, Logic otherwise) implements Logic {}

  /** A function both sides have, by its name in FEEL. */
  record Call(String function, List<Logic> arguments) implements Logic {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** All that must hold; one condition stands for itself. */
  static Logic all(List<Logic> of) {
    return of.size() == 1 ? of.getFirst() : new All(of);
  }
}
