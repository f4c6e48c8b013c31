package org.masnaa.bench.engines;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.masnaa.dmn.DecisionModel;
import org.masnaa.dmn.DmnReader;
import org.masnaa.feel.Budget;
import org.masnaa.feel.Compiled;
import org.masnaa.feel.Expression;
import org.masnaa.feel.Feel;
import org.masnaa.feel.FeelType;
import org.masnaa.feel.Scope;
import org.masnaa.source.Problems;

/** Ours, as the program runs it: with a budget that looks at the clock. */
final class OwnEngine implements Engine {

  @Override
  public String name() {
    return "ours";
  }

  @Override
  public Prepared prepare(Task task) throws CannotRun {
    return switch (task) {
      case Task.Formula formula -> formula(formula);
      case Task.Model model -> model(model);
    };
  }

  private static Prepared formula(Task.Formula formula) throws CannotRun {
    Map<String, FeelType> names = new LinkedHashMap<>();
    formula.inputs().getFirst().keySet().forEach(name -> names.put(name, FeelType.ANY));
    return switch (Feel.expression(formula.text(), Scope.of(names))) {
      case Compiled.Ready<Expression>(Expression expression) ->
          inputs ->
              () ->
                  Objects.requireNonNull(
                      expression.evaluate(inputs, Budget.standard(System::nanoTime)));
      case Compiled.Refused<Expression> refused -> throw new CannotRun(refused.toString());
    };
  }

  private static Prepared model(Task.Model task) throws CannotRun {
    Problems problems = new Problems();
    DecisionModel model =
        DmnReader.read(
            task.name() + ".dmn", task.content().getBytes(StandardCharsets.UTF_8), problems);
    if (model == null) {
      throw new CannotRun(problems.sorted().toString());
    }
    return inputs -> {
      Callable<Object> once = () -> model.evaluateAll(inputs, Budget.standard(System::nanoTime));
      return once;
    };
  }
}
