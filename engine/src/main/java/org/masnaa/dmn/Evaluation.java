package org.masnaa.dmn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Budget;
import org.masnaa.feel.BudgetExceeded;
import org.masnaa.feel.PartValue;
import org.masnaa.feel.Watcher;
import org.masnaa.feel.tree.Frame;
import org.masnaa.feel.tree.Parts;
import org.masnaa.feel.value.Values;
import org.masnaa.text.LocalText;

/** One run over a graph: each element is computed at most once, when it is first needed. */
final class Evaluation {

  private static final Object NOT_YET = new Object();

  private final Element[] elements;
  private final @Nullable Object[] values;
  private final Map<String, ? extends @Nullable Object> inputs;
  private final Budget budget;
  private final @Nullable Notes notes;

  /**
   * @param notes where errors and traces go, or null to leave them to whoever watches already
   */
  Evaluation(
      Element[] elements,
      Map<String, ? extends @Nullable Object> inputs,
      Budget budget,
      @Nullable Notes notes) {
    this.elements = elements;
    this.values = new @Nullable Object[elements.length];
    Arrays.fill(values, NOT_YET);
    this.inputs = inputs;
    this.budget = budget;
    this.notes = notes;
  }

  /** Gives an element its value, so that it is not computed. */
  void give(int element, @Nullable Object value) {
    values[element] = value;
  }

  @Nullable Object value(int element) {
    Object known = values[element];
    if (known != NOT_YET) {
      return known;
    }
    Object value =
        switch (elements[element]) {
          case Element.Input input -> input(input);
          case Element.Callable callable -> callable.function();
          case Element.Decided decision -> decide(decision);
          case Element.Imported imported -> members(imported);
        };
    values[element] = value;
    return value;
  }

  private @Nullable Object input(Element.Input input) {
    Object given = Values.accept(inputs.get(input.name()));
    Object fitted = input.item().isAny() ? given : input.item().fit(given, budget);
    if (fitted == null && given != null && notes != null) {
      notes.saw(
          new DecisionError(
              input.name(),
              "dmn.input-type",
              new LocalText(
                  "قيمة «" + input.name() + "» ليست من نوعها أو ليست من القيم المسموح بها.",
                  "The value of “" + input.name() + "” is not of its type, or not allowed.")));
    }
    return fitted;
  }

  private Object members(Element.Imported imported) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    imported.members().forEach((name, element) -> members.put(name, value(element)));
    return Collections.unmodifiableMap(members);
  }

  private @Nullable Object decide(Element.Decided decision) {
    Element.Logic logic = decision.logic();
    Frame frame = new Frame(logic.frameSize(), null, budget);
    budget.enter(4);
    for (int i = 0; i < logic.names(); i++) {
      frame.slot(logic.slot(i), value(logic.source(i)));
    }
    budget.leave(4);
    if (notes != null) {
      notes.begin(decision.name());
    }
    int levels = logic.node().height();
    budget.enter(levels);
    Object value;
    try {
      value = logic.node().eval(frame);
    } catch (BudgetExceeded e) {
      throw e.in(decision.name());
    }
    budget.leave(levels);
    if (notes != null) {
      List<PartValue> parts =
          notes.traces() ? Parts.of(logic.node(), frame, budget.another()) : List.of();
      notes.end(decision.name(), used(decision), value, parts);
    }
    return value;
  }

  private Map<String, @Nullable Object> used(Element.Decided decision) {
    if (notes == null || !notes.traces()) {
      return Map.of();
    }
    Map<String, @Nullable Object> used = new LinkedHashMap<>();
    for (int i = 0; i < decision.logic().names(); i++) {
      int source = decision.logic().source(i);
      if (!(elements[source] instanceof Element.Callable)) {
        used.put(elements[source].name(), value(source));
      }
    }
    return Collections.unmodifiableMap(used);
  }

  /** Errors and, when asked for, traces of one run. */
  static final class Notes implements Watcher {

    private final boolean traces;
    private final List<DecisionError> errors = new ArrayList<>();
    private final List<DecisionTrace> decisions = new ArrayList<>();
    private List<RuleTrace> rules = new ArrayList<>();
    private String decision = "";

    Notes(boolean traces) {
      this.traces = traces;
    }

    @Override
    public boolean traces() {
      return traces;
    }

    @Override
    public void saw(Object observation) {
      if (observation instanceof RuleTrace rule) {
        rules.add(rule);
      } else if (observation instanceof DecisionError error) {
        errors.add(
            error.decision().isEmpty()
                ? new DecisionError(decision, error.code(), error.what())
                : error);
      }
    }

    void begin(String name) {
      decision = name;
      if (traces) {
        rules = new ArrayList<>();
      }
    }

    void end(
        String name,
        Map<String, @Nullable Object> inputs,
        @Nullable Object value,
        List<PartValue> parts) {
      if (traces) {
        decisions.add(new DecisionTrace(name, inputs, value, List.copyOf(rules), parts));
      }
    }

    List<DecisionError> errors() {
      return List.copyOf(errors);
    }

    Explanation explanation() {
      return new Explanation(List.copyOf(decisions));
    }
  }
}
