package org.masnaa.service;

import org.masnaa.feel.Expression;

/** How a package says a value that depends on the case: a formula, or a decision of its own. */
public sealed interface Rule {

  /** A FEEL expression over the case's data. */
  record Formula(Expression expression) implements Rule {}

  /** A decision over the case's data. */
  record Decided(DecisionReference decision) implements Rule {}
}
