package org.masnaa.dmn;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Budget;

/** A compiled DMN model. Immutable, safe to use from many threads. */
public final class DecisionModel {

  private final String name;
  private final List<Decision> decisions;

  DecisionModel(String name, List<Decision> decisions) {
    this.name = name;
    this.decisions = List.copyOf(decisions);
  }

  public String name() {
    return name;
  }

  public List<Decision> decisions() {
    return decisions;
  }

  public Optional<Decision> decision(String nameOrId) {
    return decisions.stream()
        .filter(d -> d.name().equals(nameOrId) || d.id().equals(nameOrId))
        .findFirst();
  }

  /**
   * Decides.
   *
   * @param decision name or id of a decision of this model
   * @param inputs values of the input data by name
   */
  public DecisionResult evaluate(
      String decision, Map<String, ? extends @Nullable Object> inputs, Budget budget) {
    throw new UnsupportedOperationException("evaluation lands next: " + decision);
  }

  /** Decides and says how: slower than {@link #evaluate}, with the same value. */
  public DecisionResult explain(
      String decision, Map<String, ? extends @Nullable Object> inputs, Budget budget) {
    throw new UnsupportedOperationException("explanation lands next: " + decision);
  }
}
