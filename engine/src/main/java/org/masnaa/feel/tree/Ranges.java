package org.masnaa.feel.tree;

import org.jspecify.annotations.Nullable;
import org.masnaa.feel.FeelRange;
import org.masnaa.feel.FeelType;
import org.masnaa.feel.value.Order;

/** A range literal, such as {@code [1..5)} or {@code (< 5)}. */
public final class Ranges extends Node {

  private final boolean startIncluded;
  private final @Nullable Node start;
  private final @Nullable Node end;
  private final boolean endIncluded;
  private final @Nullable FeelRange known;

  /**
   * @param start null when unbounded below
   * @param end null when unbounded above
   */
  public Ranges(
      boolean startIncluded,
      @Nullable Node start,
      @Nullable Node end,
      boolean endIncluded,
      FeelType type) {
    super(type, nodes(start, end));
    this.startIncluded = startIncluded;
    this.start = start;
    this.end = end;
    this.endIncluded = endIncluded;
    this.known =
        start instanceof Constant low
                && low.value() != null
                && end instanceof Constant high
                && high.value() != null
            ? range(low.value(), high.value())
            : null;
  }

  private static Node[] nodes(@Nullable Node start, @Nullable Node end) {
    if (start == null) {
      return end == null ? new Node[0] : new Node[] {end};
    }
    return end == null ? new Node[] {start} : new Node[] {start, end};
  }

  /** Whether both ends are known when compiling. */
  public boolean isConstant() {
    return (start == null || start instanceof Constant) && (end == null || end instanceof Constant);
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    if (known != null) {
      return known;
    }
    frame.budget.step();
    Object low = start == null ? null : start.eval(frame);
    Object high = end == null ? null : end.eval(frame);
    if ((start != null && low == null) || (end != null && high == null)) {
      return null;
    }
    return range(low, high);
  }

  /** Also called while the node is being made, so it must not look at the ends' nodes. */
  private @Nullable FeelRange range(@Nullable Object low, @Nullable Object high) {
    if (low != null && high != null) {
      int order = Order.compare(low, high);
      if (order == Order.NONE || order > 0) {
        return null;
      }
    } else if (Order.compare(low == null ? high : low, low == null ? high : low) == Order.NONE) {
      return null;
    }
    return new FeelRange(startIncluded, low, high, endIncluded);
  }

  /** Whether a value lies in a range; null where that cannot be said. */
  public static @Nullable Boolean contains(FeelRange range, @Nullable Object value) {
    if (value == null) {
      return null;
    }
    if (range.start() != null) {
      int order = Order.compare(value, range.start());
      if (order == Order.NONE) {
        return null;
      }
      if (range.startIncluded() ? order < 0 : order <= 0) {
        return false;
      }
    }
    if (range.end() == null) {
      return true;
    }
    int order = Order.compare(value, range.end());
    return order == Order.NONE ? null : range.endIncluded() ? order <= 0 : order < 0;
  }
}
