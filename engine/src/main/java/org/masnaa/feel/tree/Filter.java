package org.masnaa.feel.tree;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.FeelType;
import org.masnaa.feel.value.Numbers;

/** {@code list[condition]} or {@code list[position]}. */
public final class Filter extends Node {

  private final Node base;
  private final Node filter;
  private final int itemSlot;
  private final boolean strict;

  /**
   * @param itemSlot where the filter finds the item
   * @param strict whether a condition that is neither a boolean nor null makes the result null, as
   *     in a boxed filter
   */
  public Filter(Node base, Node filter, int itemSlot, boolean strict, FeelType type) {
    super(type, base, filter);
    this.base = base;
    this.filter = filter;
    this.itemSlot = itemSlot;
    this.strict = strict;
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    frame.budget.step();
    Object value = base.eval(frame);
    if (value == null) {
      return null;
    }
    List<?> list = value instanceof List<?> items ? items : List.of(value);
    if (filter instanceof Constant constant && constant.value() instanceof BigDecimal position) {
      return at(list, position);
    }
    frame.slots[itemSlot] = list.isEmpty() ? null : list.getFirst();
    Object first = filter.eval(frame);
    return first instanceof BigDecimal position ? at(list, position) : kept(list, first, frame);
  }

  @Override
  protected List<Node> parts(Frame frame) {
    return List.of(base);
  }

  private @Nullable Object kept(List<?> list, @Nullable Object first, Frame frame) {
    List<@Nullable Object> kept = new ArrayList<>();
    Object passed = first;
    for (int i = 0; i < list.size(); i++) {
      Object item = list.get(i);
      if (i > 0) {
        frame.budget.step();
        frame.slots[itemSlot] = item;
        passed = filter.eval(frame);
      }
      if (Boolean.TRUE.equals(passed)) {
        kept.add(item);
      } else if (strict && passed != null && !(passed instanceof Boolean)) {
        return null;
      }
    }
    frame.budget.items(kept.size());
    return Collections.unmodifiableList(kept);
  }

  /** The item at a position from 1, or from the end when negative; null when there is none. */
  public static @Nullable Object at(List<?> list, BigDecimal position) {
    Integer index = Numbers.whole(position);
    if (index == null || index == 0 || Math.abs((long) index) > list.size()) {
      return null;
    }
    return list.get(index > 0 ? index - 1 : list.size() + index);
  }
}
