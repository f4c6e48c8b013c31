package org.masnaa.dmn;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Budget;
import org.masnaa.feel.FeelFunction;
import org.masnaa.feel.FeelType;
import org.masnaa.feel.tree.Frame;
import org.masnaa.feel.value.Values;

/** A business knowledge model as a function. Its logic is set once, when the model is linked. */
final class Knowledge implements FeelFunction {

  private final List<String> parameters;
  private final List<ItemType> types;
  private final FeelType type;
  private Element.@Nullable Logic logic;
  private FeelFunction[] functions = new FeelFunction[0];

  Knowledge(List<String> parameters, List<ItemType> types, FeelType type) {
    this.parameters = List.copyOf(parameters);
    this.types = List.copyOf(types);
    this.type = type;
  }

  /**
   * Sets the logic, before the model is given to anyone.
   *
   * @param called the functions the logic calls, one for each of its free names
   */
  void link(Element.Logic compiled, FeelFunction... called) {
    this.logic = compiled;
    this.functions = called.clone();
  }

  @Override
  public List<String> parameters() {
    return parameters;
  }

  @Override
  public FeelType type() {
    return type;
  }

  /** Calls the function with arguments by name; what is not given is null. */
  @Nullable Object run(Map<String, ? extends @Nullable Object> given, Budget budget) {
    @Nullable Object[] arguments = new @Nullable Object[parameters.size()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = Values.accept(given.get(parameters.get(i)));
    }
    return invoke(arguments, budget);
  }

  @Override
  public @Nullable Object invoke(@Nullable Object[] arguments, Budget budget) {
    Element.Logic body = logic;
    if (body == null || arguments.length != types.size()) {
      return null;
    }
    Frame frame = new Frame(body.frameSize(), null, budget);
    for (int i = 0; i < arguments.length; i++) {
      ItemType wanted = types.get(i);
      Object value = arguments[i];
      frame.slot(i, wanted.isAny() ? value : wanted.fit(value, budget));
    }
    for (int i = 0; i < functions.length; i++) {
      frame.slot(body.slot(i), functions[i]);
    }
    int levels = body.node().height() + 3;
    budget.enter(levels);
    budget.step();
    Object result = body.node().eval(frame);
    budget.leave(levels);
    return result;
  }
}
