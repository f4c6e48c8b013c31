package org.masnaa.dmn;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Budget;
import org.masnaa.feel.FeelFunction;
import org.masnaa.feel.FeelType;
import org.masnaa.feel.value.Values;

/**
 * A decision service as a function (DMN 1.5, clause 10.4): its inputs are the parameters, its
 * output decisions the result.
 */
final class Service implements FeelFunction {

  private final List<Integer> inputs;
  private final List<String> names;
  private final List<ItemType> demands;
  private final List<Integer> outputs;
  private final FeelType type;
  private final ItemType result;
  private final Supplier<Element[]> graph;

  /**
   * @param inputs the input decisions and input data, in the order of the parameters
   * @param demands their types
   * @param result the declared type of the result
   * @param graph the elements, once the model is linked
   */
  Service(
      List<Integer> inputs,
      List<String> names,
      List<ItemType> demands,
      List<Integer> outputs,
      FeelType type,
      ItemType result,
      Supplier<Element[]> graph) {
    this.inputs = List.copyOf(inputs);
    this.names = List.copyOf(names);
    this.demands = List.copyOf(demands);
    this.outputs = List.copyOf(outputs);
    this.type = type;
    this.result = result;
    this.graph = graph;
  }

  @Override
  public List<String> parameters() {
    return names;
  }

  @Override
  public FeelType type() {
    return type;
  }

  @Override
  public @Nullable Object invoke(@Nullable Object[] arguments, Budget budget) {
    if (arguments.length != names.size()) {
      return null;
    }
    Map<String, @Nullable Object> given = new LinkedHashMap<>();
    for (int i = 0; i < arguments.length; i++) {
      given.put(names.get(i), arguments[i]);
    }
    return run(given, budget, null);
  }

  /** Runs the service with inputs by name; what is not given is null. */
  @Nullable Object run(
      Map<String, ? extends @Nullable Object> given,
      Budget budget,
      Evaluation.@Nullable Notes notes) {
    Element[] elements = graph.get();
    Evaluation evaluation = new Evaluation(elements, given, budget, notes);
    for (int i = 0; i < inputs.size(); i++) {
      if (elements[inputs.get(i)] instanceof Element.Decided) {
        Object value = Values.accept(given.get(names.get(i)));
        evaluation.give(inputs.get(i), demands.get(i).fit(value, budget));
      }
    }
    budget.enter(4);
    Object value = result(elements, evaluation);
    budget.leave(4);
    return result.fit(value, budget);
  }

  private @Nullable Object result(Element[] elements, Evaluation evaluation) {
    if (outputs.size() == 1) {
      return evaluation.value(outputs.getFirst());
    }
    Map<String, @Nullable Object> results = new LinkedHashMap<>();
    for (int output : outputs) {
      results.put(elements[output].name(), evaluation.value(output));
    }
    return Collections.unmodifiableMap(results);
  }
}
