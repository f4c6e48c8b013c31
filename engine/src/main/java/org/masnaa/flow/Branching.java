package org.masnaa.flow;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Budget;
import org.masnaa.feel.BudgetExceeded;

/** Chooses the flows along which a token leaves an element. */
final class Branching {

  /** The choice. */
  sealed interface Way {}

  /**
   * These flows.
   *
   * @param chosen whether there was a choice
   */
  record Taken(List<SequenceFlow> flows, boolean chosen) implements Way {}

  /** None can be taken. */
  record Stuck(StopReason reason) implements Way {}

  private final ProcessModel process;
  private final Names names;
  private final Budget budget;

  Branching(ProcessModel process, Names names, Budget budget) {
    this.process = process;
    this.names = names;
    this.budget = budget;
  }

  Way from(String elementId) {
    List<SequenceFlow> out = process.outgoing(elementId);
    if (out.stream().allMatch(f -> f.condition() == null)) {
      return new Taken(out, false);
    }
    boolean first =
        process.element(elementId).orElse(null) instanceof Element.Gateway gateway
            && gateway.kind() == Element.Gateway.Kind.EXCLUSIVE;
    try {
      return conditional(elementId, out, first);
    } catch (BudgetExceeded e) {
      return new Stuck(StopReason.EXPRESSION_LIMIT);
    }
  }

  private Way conditional(String elementId, List<SequenceFlow> out, boolean first) {
    String defaultFlow = defaultFlow(elementId);
    List<SequenceFlow> taken = new ArrayList<>();
    SequenceFlow otherwise = null;
    boolean unclear = false;
    boolean held = false;
    for (SequenceFlow flow : out) {
      Formula condition = flow.condition();
      if (flow.id().equals(defaultFlow)) {
        otherwise = flow;
      } else if (condition == null) {
        taken.add(flow);
      } else {
        Object value = condition.expression().evaluate(names, budget);
        unclear |= !(value instanceof Boolean);
        if (Boolean.TRUE.equals(value)) {
          held = true;
          taken.add(flow);
        }
      }
      if (first && held) {
        break;
      }
    }
    if (!held && otherwise != null) {
      taken.add(otherwise);
    }
    if (taken.isEmpty()) {
      return new Stuck(unclear ? StopReason.CONDITION_NOT_BOOLEAN : StopReason.NO_FLOW);
    }
    return new Taken(taken, true);
  }

  private @Nullable String defaultFlow(String elementId) {
    Element element = process.element(elementId).orElse(null);
    return element == null ? null : element.node().defaultFlow();
  }
}
