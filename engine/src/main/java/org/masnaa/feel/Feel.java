package org.masnaa.feel;

/** Compiles FEEL texts. */
public final class Feel {

  private Feel() {}

  /** Compiles an expression against the names it may use. */
  public static Compiled<Expression> expression(String text, Scope scope) {
    throw new UnsupportedOperationException("the compiler lands next");
  }

  /** Compiles unary tests, such as the cell of a decision table; the input is {@code ?}. */
  public static Compiled<UnaryTests> unaryTests(String text, Scope scope) {
    throw new UnsupportedOperationException("the compiler lands next");
  }
}
