package org.masnaa.feel.tree;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.masnaa.feel.Budget;
import org.masnaa.feel.BudgetExceeded;
import org.masnaa.feel.PartValue;

/**
 * Tells what the parts of a text came to, after it was evaluated: each is computed again on a
 * budget of its own, so that evaluating itself need not watch. What is inside loops, filters and
 * functions has many values and is left out.
 */
public final class Parts {

  /** Most parts of one text that are told. */
  private static final int MOST = 60;

  private final Frame frame;
  private final List<PartValue> parts = new ArrayList<>();
  private final Set<String> told = new HashSet<>();

  private Parts(Frame frame) {
    this.frame = frame;
  }

  /**
   * The parts from the innermost outwards.
   *
   * @param frame the variables as the evaluation left them
   * @param budget what telling them may use up; at its limit the rest is left out
   */
  public static List<PartValue> of(Node root, Frame frame, Budget budget) {
    Parts parts = new Parts(frame.with(budget));
    budget.enter(root.height());
    try {
      parts.tell(root);
    } catch (BudgetExceeded e) {
      return List.copyOf(parts.parts);
    }
    budget.leave(root.height());
    return List.copyOf(parts.parts);
  }

  private void tell(Node node) {
    for (Node part : node.parts(frame)) {
      tell(part);
    }
    String text = node.text();
    if (text != null && parts.size() < MOST && told.add(text)) {
      parts.add(new PartValue(text, node.eval(frame)));
    }
  }
}
