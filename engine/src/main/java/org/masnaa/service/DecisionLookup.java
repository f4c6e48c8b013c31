package org.masnaa.service;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.dmn.Decision;
import org.masnaa.dmn.DecisionModel;
import org.masnaa.feel.Scope;
import org.masnaa.source.CommonProblems;
import org.masnaa.source.Position;
import org.masnaa.source.Problems;
import org.masnaa.text.LocalText;

/** Finds the decisions that other files name, and checks that a case has what they need. */
final class DecisionLookup {

  private final Map<String, DecisionModel> decisions;
  private final Problems problems;

  DecisionLookup(Map<String, DecisionModel> decisions, Problems problems) {
    this.decisions = decisions;
    this.problems = problems;
  }

  static DecisionReference reference(String text) {
    int hash = text.indexOf('#');
    return new DecisionReference(text.substring(0, hash), text.substring(hash + 1));
  }

  /** The decision, or null with a problem when there is none of this name. */
  @Nullable Decision find(String text, Position at) {
    if (text.indexOf('#') < 0) {
      problems.add(ReferenceProblems.decisionReference(at, text));
      return null;
    }
    DecisionReference reference = reference(text);
    DecisionModel model = decisions.get(reference.file());
    if (model == null) {
      problems.add(
          CommonProblems.unknown(
              at,
              "service.decision-file-unknown",
              new LocalText("ملف القرارات", "file of decisions"),
              reference.file(),
              decisions.keySet()));
      return null;
    }
    Decision decision = model.decision(reference.decision()).orElse(null);
    if (decision == null) {
      problems.add(
          CommonProblems.unknown(
              at,
              "service.decision-unknown",
              new LocalText("القرار", "decision"),
              reference.decision(),
              model.decisions().stream().map(Decision::name).toList()));
    }
    return decision;
  }

  /** Every input of a decision is a name that the case has at this point. */
  void checkInputs(Decision decision, Scope scope, Position at) {
    for (String input : decision.inputs().keySet()) {
      if (scope.type(input) == null) {
        problems.add(ReferenceProblems.decisionInput(at, decision.name(), input, scope.names()));
      }
    }
  }
}
