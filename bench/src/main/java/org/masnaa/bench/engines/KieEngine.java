package org.masnaa.bench.engines;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.CompiledExpression;
import org.kie.dmn.feel.lang.CompilerContext;
import org.kie.dmn.feel.lang.impl.FEELBuilder;
import org.kie.dmn.feel.lang.types.BuiltInType;
import org.kie.internal.io.ResourceFactory;

/** Apache KIE, formerly Drools. */
final class KieEngine implements Engine {

  @Override
  public String name() {
    return "kie";
  }

  @Override
  public Prepared prepare(Task task) throws CannotRun {
    return switch (task) {
      case Task.Formula formula -> formula(formula);
      case Task.Model model -> model(model);
    };
  }

  private static Prepared formula(Task.Formula formula) {
    FEEL feel = FEELBuilder.builder().build();
    CompilerContext names = feel.newCompilerContext();
    formula
        .inputs()
        .getFirst()
        .keySet()
        .forEach(name -> names.addInputVariableType(name, BuiltInType.UNKNOWN));
    CompiledExpression compiled = feel.compile(formula.text(), names);
    return inputs -> () -> feel.evaluate(compiled, inputs);
  }

  private static Prepared model(Task.Model task) throws CannotRun {
    Resource resource =
        ResourceFactory.newReaderResource(new StringReader(task.content()))
            .setSourcePath(task.name() + ".dmn");
    DMNRuntime runtime =
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(List.of(resource))
            .getOrElseThrow(IllegalStateException::new);
    DMNModel model = runtime.getModels().getFirst();
    if (model.hasErrors()) {
      throw new CannotRun(model.getMessages().toString());
    }
    return inputs -> {
      DMNContext context = runtime.newContext();
      inputs.forEach(context::set);
      Callable<Object> once = () -> results(runtime, model, context);
      return once;
    };
  }

  private static Object results(DMNRuntime runtime, DMNModel model, DMNContext context) {
    Map<String, Object> results = new LinkedHashMap<>();
    for (DMNDecisionResult decision : runtime.evaluateAll(model, context).getDecisionResults()) {
      results.put(decision.getDecisionName(), decision.getResult());
    }
    return results;
  }
}
