package org.masnaa.form;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Compiled;
import org.masnaa.feel.Expression;
import org.masnaa.feel.Feel;
import org.masnaa.feel.FeelProblem;
import org.masnaa.feel.FeelType;
import org.masnaa.feel.Scope;
import org.masnaa.feel.TypeProblem;
import org.masnaa.source.Position;
import org.masnaa.source.Problems;
import org.masnaa.source.YamlFields;
import org.masnaa.source.YamlNode;

/** Compiles the FEEL texts of a YAML file and puts their problems on the file's lines. */
public final class FeelTexts {

  private final Problems problems;
  private final BiConsumer<String, Position> seen;

  public FeelTexts(Problems problems) {
    this(problems, (text, start) -> {});
  }

  /** Texts of which someone wants to see every one that compiles, with the place it starts. */
  public FeelTexts(Problems problems, BiConsumer<String, Position> seen) {
    this.problems = problems;
    this.seen = seen;
  }

  /** The expression of a key, or null when the key is not there or the text was refused. */
  public @Nullable Expression optional(
      YamlFields fields, String key, Scope scope, FeelType... expected) {
    YamlNode.Scalar scalar = fields.scalar(key);
    return scalar == null ? null : compile(scalar, scope, expected);
  }

  public @Nullable Expression required(
      YamlFields fields, String key, Scope scope, FeelType... expected) {
    return fields.required(key) == null ? null : optional(fields, key, scope, expected);
  }

  /** Compiles a text whose value must be of one of the expected types, where that is known. */
  public @Nullable Expression compile(YamlNode.Scalar scalar, Scope scope, FeelType... expected) {
    return switch (Feel.expression(scalar.text(), scope)) {
      case Compiled.Refused<Expression>(List<FeelProblem> found) -> {
        report(scalar, found);
        yield null;
      }
      case Compiled.Ready<Expression>(Expression expression) -> {
        report(scalar, expression.findings());
        seen.accept(scalar.text(), scalar.start());
        List<FeelType> types = Arrays.asList(expected);
        FeelType type = expression.type();
        if (!types.isEmpty()
            && !types.contains(type)
            && type != FeelType.Basic.ANY
            && type != FeelType.Basic.NULL) {
          problems.add(TypeProblem.of(scalar.start(), type, types));
        }
        yield expression;
      }
    };
  }

  private void report(YamlNode.Scalar scalar, List<FeelProblem> found) {
    found.forEach(problem -> problems.add(problem.at(scalar.start())));
  }
}
