package org.masnaa.bench.engines;

import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;

/** Camunda's engine of expressions, written in Scala. It knows no models. */
final class ScalaEngine implements Engine {

  @Override
  public String name() {
    return "feel_scala";
  }

  @Override
  public Prepared prepare(Task task) throws CannotRun {
    if (!(task instanceof Task.Formula formula)) {
      throw new CannotRun("evaluates expressions only");
    }
    FeelEngineApi engine = FeelEngineBuilder.forJava().build();
    ParseResult parsed = engine.parseExpression(formula.text());
    if (parsed.isFailure()) {
      throw new CannotRun(parsed.failure().message());
    }
    return inputs ->
        () -> {
          EvaluationResult result = engine.evaluate(parsed.parsedExpression(), inputs);
          return result.result();
        };
  }
}
