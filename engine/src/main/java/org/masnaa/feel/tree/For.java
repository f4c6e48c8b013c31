package org.masnaa.feel.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.FeelType;

/** {@code for … in … return …}. */
public final class For extends Node {

  private final Iteration[] iterations;
  private final int partialSlot;
  private final Node body;

  /**
   * @param partialSlot where the body finds the results so far
   */
  public For(List<Iteration> iterations, int partialSlot, Node body, FeelType type) {
    super(type, nodes(iterations, body));
    this.iterations = iterations.toArray(Iteration[]::new);
    this.partialSlot = partialSlot;
    this.body = body;
  }

  static Node[] nodes(List<Iteration> iterations, Node body) {
    return Stream.concat(iterations.stream().flatMap(i -> Stream.of(i.nodes())), Stream.of(body))
        .toArray(Node[]::new);
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    List<@Nullable Object> results = new ArrayList<>();
    List<@Nullable Object> view = Collections.unmodifiableList(results);
    frame.slots[partialSlot] = view;
    return run(0, results, view, frame) ? view : null;
  }

  @Override
  protected List<Node> parts(Frame frame) {
    return List.of(iterations[0].nodes());
  }

  private boolean run(
      int level, List<@Nullable Object> results, List<@Nullable Object> view, Frame frame) {
    Iteration iteration = iterations[level];
    Iterable<? extends @Nullable Object> values = iteration.values(frame);
    if (values == null) {
      return false;
    }
    for (Object value : values) {
      frame.budget.step();
      frame.slots[iteration.slot()] = value;
      if (level + 1 < iterations.length) {
        if (!run(level + 1, results, view, frame)) {
          return false;
        }
      } else {
        frame.budget.items(1);
        Object result = body.eval(frame);
        frame.slots[partialSlot] = view;
        results.add(result);
      }
    }
    return true;
  }

  /** The results so far as a list of its own, which later results do not change. */
  public static final class Partial extends Node {

    private final Node live;

    public Partial(Node live) {
      super(live.type(), live);
      this.live = live;
    }

    @Override
    public @Nullable Object eval(Frame frame) {
      Object value = live.eval(frame);
      if (!(value instanceof List<?> list)) {
        return value;
      }
      frame.budget.items(list.size());
      return Collections.unmodifiableList(new ArrayList<>(list));
    }
  }

  /** {@code some … satisfies} and {@code every … satisfies}, three-valued. */
  public static final class Quantified extends Node {

    private final Iteration[] iterations;
    private final boolean decisive;
    private final Node condition;

    private final boolean strict;

    /**
     * @param some true for {@code some}, false for {@code every}
     * @param strict whether a condition that is neither a boolean nor null makes the result null,
     *     as in a boxed iterator
     */
    public Quantified(boolean some, List<Iteration> iterations, Node condition, boolean strict) {
      super(FeelType.BOOLEAN, nodes(iterations, condition));
      this.iterations = iterations.toArray(Iteration[]::new);
      this.decisive = some;
      this.strict = strict;
      this.condition = condition;
    }

    private enum Outcome {
      DECIDED,
      INVALID,
      UNKNOWN,
      OPEN
    }

    @Override
    public @Nullable Object eval(Frame frame) {
      return switch (run(0, frame)) {
        case DECIDED -> decisive;
        case UNKNOWN, INVALID -> null;
        case OPEN -> !decisive;
      };
    }

    @Override
    protected List<Node> parts(Frame frame) {
      return List.of(iterations[0].nodes());
    }

    private Outcome run(int level, Frame frame) {
      Iteration iteration = iterations[level];
      Iterable<? extends @Nullable Object> values = iteration.values(frame);
      if (values == null) {
        return Outcome.UNKNOWN;
      }
      Outcome outcome = Outcome.OPEN;
      for (Object value : values) {
        frame.budget.step();
        frame.slots[iteration.slot()] = value;
        Outcome inner = level + 1 < iterations.length ? run(level + 1, frame) : test(frame);
        if (inner == Outcome.DECIDED || inner == Outcome.INVALID) {
          return inner;
        }
        outcome = inner == Outcome.UNKNOWN ? inner : outcome;
      }
      return outcome;
    }

    private Outcome test(Frame frame) {
      Object value = condition.eval(frame);
      if (!(value instanceof Boolean holds)) {
        return strict && value != null ? Outcome.INVALID : Outcome.UNKNOWN;
      }
      return holds == decisive ? Outcome.DECIDED : Outcome.OPEN;
    }
  }
}
