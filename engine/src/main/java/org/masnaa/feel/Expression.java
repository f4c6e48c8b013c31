package org.masnaa.feel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.tree.Frame;
import org.masnaa.feel.tree.Node;
import org.masnaa.feel.tree.Parts;
import org.masnaa.feel.value.Values;

/** A compiled FEEL expression. Immutable, safe to use from many threads. */
public final class Expression {

  private final String text;
  private final Node root;
  private final List<String> names;
  private final int[] slots;
  private final int frameSize;
  private final List<FeelProblem> findings;

  /**
   * Made by {@link Feel}.
   *
   * @param free the free names with the slots that hold their values
   */
  Expression(
      String text,
      Node root,
      int frameSize,
      Map<String, Integer> free,
      List<FeelProblem> findings) {
    this.text = text;
    this.root = root;
    this.names = List.copyOf(free.keySet());
    this.slots = free.values().stream().mapToInt(Integer::intValue).toArray();
    this.frameSize = frameSize;
    this.findings = List.copyOf(findings);
  }

  /**
   * Computes the value.
   *
   * @param variables values by name; a missing name is null
   * @return the value; null also where a type error makes it so
   * @throws BudgetExceeded at a limit of the budget
   */
  public @Nullable Object evaluate(
      Map<String, ? extends @Nullable Object> variables, Budget budget) {
    return evaluate(frame(variables, budget), budget);
  }

  /**
   * Computes the value and tells what the parts of the text came to, the innermost first and the
   * whole last. Slower than {@link #evaluate}, with the same value.
   *
   * @throws BudgetExceeded at a limit of the budget; telling has another of the same size
   */
  public List<PartValue> explain(Map<String, ? extends @Nullable Object> variables, Budget budget) {
    Frame frame = frame(variables, budget);
    Object value = evaluate(frame, budget);
    List<PartValue> parts = new ArrayList<>(Parts.of(root, frame, budget.another()));
    parts.removeIf(part -> part.text().equals(text));
    parts.add(new PartValue(text, value));
    return List.copyOf(parts);
  }

  private Frame frame(Map<String, ? extends @Nullable Object> variables, Budget budget) {
    Frame frame = new Frame(frameSize, null, budget);
    for (int i = 0; i < names.size(); i++) {
      frame.slot(slots[i], Values.accept(variables.get(names.get(i))));
    }
    return frame;
  }

  private @Nullable Object evaluate(Frame frame, Budget budget) {
    budget.enter(root.height());
    try {
      return root.eval(frame);
    } catch (BudgetExceeded e) {
      throw e.in(text);
    } finally {
      budget.leave(root.height());
    }
  }

  /** What is known of the value before running. */
  public FeelType type() {
    return root.type();
  }

  /** The top-level names the text uses from its scope, in order of first use. */
  public Set<String> names() {
    return Collections.unmodifiableSet(new LinkedHashSet<>(names));
  }

  /** Things that compile but are surely mistakes, such as a text compared with a number. */
  public List<FeelProblem> findings() {
    return findings;
  }

  public String text() {
    return text;
  }
}
