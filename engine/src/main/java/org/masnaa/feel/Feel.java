package org.masnaa.feel;

import org.masnaa.feel.parse.Compilation;
import org.masnaa.feel.parse.Names;

/** Compiles FEEL texts. */
public final class Feel {

  private Feel() {}

  /** Compiles an expression against the names it may use. */
  public static Compiled<Expression> expression(String text, Scope scope) {
    Names names = Names.of(scope);
    Compilation compiled = Compilation.expression(text, names);
    if (!compiled.problems().isEmpty()) {
      return new Compiled.Refused<>(compiled.problems());
    }
    return new Compiled.Ready<>(
        new Expression(
            text, compiled.node(), names.frameSize(), names.free(), compiled.findings()));
  }

  /** Compiles unary tests, such as the cell of a decision table; the input is {@code ?}. */
  public static Compiled<UnaryTests> unaryTests(String text, Scope scope) {
    Names names = Names.of(scope);
    int slot = names.slot();
    FeelType input = scope.type("?");
    Compilation compiled =
        Compilation.tests(text, names, slot, input == null ? FeelType.ANY : input);
    if (!compiled.problems().isEmpty()) {
      return new Compiled.Refused<>(compiled.problems());
    }
    return new Compiled.Ready<>(
        new UnaryTests(
            text, compiled.node(), names.frameSize(), names.free(), compiled.findings()));
  }
}
