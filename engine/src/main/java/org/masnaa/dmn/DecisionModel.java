package org.masnaa.dmn;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Budget;
import org.masnaa.feel.Watcher;
import org.masnaa.source.Problem;
import org.masnaa.text.LocalText;

/** A compiled DMN model. Immutable, safe to use from many threads. */
public final class DecisionModel {

  private final String name;
  private final String namespace;
  private final Element[] elements;
  private final Map<String, Integer> places = new HashMap<>();
  private final List<Decision> decisions;
  private final List<Problem> findings;
  private final List<TableGap> gaps;

  /**
   * Made by {@link DmnReader}.
   *
   * @param order the places in the order in which names are looked for
   */
  DecisionModel(
      String name,
      String namespace,
      Element[] elements,
      List<Integer> order,
      List<Decision> decisions,
      List<Problem> findings,
      List<TableGap> gaps) {
    this.name = name;
    this.namespace = namespace;
    this.elements = elements.clone();
    this.decisions = List.copyOf(decisions);
    this.findings = List.copyOf(findings);
    this.gaps = List.copyOf(gaps);
    for (int i : order) {
      switch (elements[i]) {
        case Element.Decided decision -> {
          places.putIfAbsent(decision.name(), i);
          places.putIfAbsent(decision.id(), i);
        }
        case Element.Callable callable -> {
          places.putIfAbsent(callable.name(), i);
          places.putIfAbsent(callable.id(), i);
        }
        case Element.Input _, Element.Imported _ -> {}
      }
    }
  }

  public String name() {
    return name;
  }

  public String namespace() {
    return namespace;
  }

  public List<Decision> decisions() {
    return decisions;
  }

  public Optional<Decision> decision(String nameOrId) {
    return decisions.stream()
        .filter(d -> d.name().equals(nameOrId) || d.id().equals(nameOrId))
        .findFirst();
  }

  /** What compiles but is surely or probably a mistake: types that never fit, gaps, overlaps. */
  public List<Problem> findings() {
    return findings;
  }

  /** How many rows the decisions have that are tables, by name. */
  public Map<String, Integer> tables() {
    Map<String, Integer> tables = new LinkedHashMap<>();
    for (Element element : elements) {
      if (element instanceof Element.Decided decided
          && decided.logic().node() instanceof Table table) {
        tables.put(decided.name(), table.rules().size());
      }
    }
    return tables;
  }

  /** Cases that tables do not cover, at most one for each table, as rows that would. */
  public List<TableGap> gaps() {
    return gaps;
  }

  Element[] elements() {
    return elements;
  }

  /**
   * Decides.
   *
   * @param decision name or id of a decision, decision service or business knowledge model
   * @param inputs values of the input data or parameters by name
   * @throws org.masnaa.feel.BudgetExceeded at a limit of the budget
   */
  public DecisionResult evaluate(
      String decision, Map<String, ? extends @Nullable Object> inputs, Budget budget) {
    return run(decision, inputs, budget, false);
  }

  /**
   * Takes all decisions of the model at once.
   *
   * @return the values by decision, in the order of the model
   */
  public Map<String, @Nullable Object> evaluateAll(
      Map<String, ? extends @Nullable Object> inputs, Budget budget) {
    Evaluation evaluation = new Evaluation(elements, inputs, budget, null);
    Map<String, @Nullable Object> values = LinkedHashMap.newLinkedHashMap(decisions.size());
    for (Decision decision : decisions) {
      values.put(decision.name(), evaluation.value(places.getOrDefault(decision.name(), 0)));
    }
    return Collections.unmodifiableMap(values);
  }

  /** Decides and says how: slower than {@link #evaluate}, with the same value. */
  public DecisionResult explain(
      String decision, Map<String, ? extends @Nullable Object> inputs, Budget budget) {
    return run(decision, inputs, budget, true);
  }

  private DecisionResult run(
      String decision,
      Map<String, ? extends @Nullable Object> inputs,
      Budget budget,
      boolean traces) {
    Integer place = places.get(decision);
    if (place == null) {
      return new DecisionResult(null, null, List.of(unknown(decision)));
    }
    Evaluation.Notes notes = new Evaluation.Notes(traces);
    Watcher before = budget.watcher();
    budget.watcher(notes);
    try {
      Object value = value(place, inputs, budget, notes);
      return new DecisionResult(value, traces ? notes.explanation() : null, notes.errors());
    } finally {
      budget.watcher(before);
    }
  }

  private @Nullable Object value(
      int place,
      Map<String, ? extends @Nullable Object> inputs,
      Budget budget,
      Evaluation.Notes notes) {
    if (elements[place] instanceof Element.Callable callable) {
      switch (callable.function()) {
        case Service service -> {
          return service.run(inputs, budget, notes);
        }
        case Knowledge knowledge -> {
          return knowledge.run(inputs, budget);
        }
        default -> {}
      }
    }
    return new Evaluation(elements, inputs, budget, notes).value(place);
  }

  private static DecisionError unknown(String decision) {
    return new DecisionError(
        decision,
        "dmn.decision-unknown",
        new LocalText(
            "لا يوجد قرار باسم «" + decision + "».", "There is no decision “" + decision + "”."));
  }
}
