package org.masnaa.bench.engines;

import com.gs.dmn.DMNModelRepository;
import com.gs.dmn.ast.TDefinitions;
import com.gs.dmn.dialect.JavaTimeDMNDialectDefinition;
import com.gs.dmn.log.NopBuildLogger;
import com.gs.dmn.runtime.Context;
import com.gs.dmn.runtime.interpreter.DMNInterpreter;
import com.gs.dmn.runtime.interpreter.EvaluationContext;
import com.gs.dmn.runtime.interpreter.Result;
import com.gs.dmn.transformation.InputParameters;
import com.gs.dmn.transformation.ToQuotedNameTransformer;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Goldman Sachs' jDMN, interpreting. It knows expressions only inside models. */
final class JdmnEngine implements Engine {

  private static final String NAMESPACE = "urn:masnaa:bench";

  @Override
  public String name() {
    return "jdmn";
  }

  @Override
  public Prepared prepare(Task task) {
    return switch (task) {
      case Task.Formula formula -> formula(formula);
      case Task.Model model -> prepared(model.content(), model.results(), false);
    };
  }

  private static Prepared formula(Task.Formula formula) {
    return prepared(
        DecisionTexts.literal(NAMESPACE, formula.text(), formula.inputs().getFirst()),
        List.of("result"),
        true);
  }

  private static Prepared prepared(String model, List<String> results, boolean single) {
    JavaTimeDMNDialectDefinition dialect = new JavaTimeDMNDialectDefinition();
    InputParameters parameters = new InputParameters();
    TDefinitions definitions =
        dialect
            .createDMNSerializer(new NopBuildLogger(), parameters)
            .readModel(new StringReader(model));
    // names with signs or spaces in them are quoted, as its own runner of the kit does
    DMNModelRepository repository =
        new ToQuotedNameTransformer(new NopBuildLogger())
            .transform(new DMNModelRepository(definitions));
    DMNInterpreter<?, ?, ?, ?, ?> interpreter =
        dialect.createDMNInterpreter(repository, parameters);
    return inputs -> {
      Map<String, Object> own = new LinkedHashMap<>();
      inputs.forEach((name, value) -> own.put(name, own(value)));
      Callable<Object> once =
          () -> {
            Map<String, Object> values = new LinkedHashMap<>();
            for (String name : results) {
              values.put(name, evaluated(interpreter, repository, definitions, name, own));
            }
            return single ? values.get("result") : values;
          };
      return once;
    };
  }

  private static Object evaluated(
      DMNInterpreter<?, ?, ?, ?, ?> interpreter,
      DMNModelRepository repository,
      TDefinitions definitions,
      String name,
      Map<String, Object> inputs) {
    EvaluationContext context =
        EvaluationContext.makeDecisionEvaluationContext(
            repository.findDRGElementByName(name), inputs);
    return Result.value(interpreter.evaluateDecision(definitions.getNamespace(), name, context));
  }

  private static Object own(Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        Context context = new Context();
        map.forEach((name, part) -> context.add(name, own(part)));
        yield context;
      }
      case List<?> list -> list.stream().map(JdmnEngine::own).toList();
      default -> value;
    };
  }
}
