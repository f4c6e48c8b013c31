package org.masnaa.feel.tree;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.FeelType;

/** A list literal. */
public final class Lists extends Node {

  private final Node[] items;

  public Lists(FeelType type, Node... items) {
    super(type, items);
    this.items = items.clone();
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    frame.budget.items(items.length + 1L);
    @Nullable Object[] values = new @Nullable Object[items.length];
    for (int i = 0; i < items.length; i++) {
      values[i] = items[i].eval(frame);
    }
    return frozen(values);
  }

  /** An unchangeable list of these values; the array is not copied. */
  public static List<@Nullable Object> frozen(@Nullable Object[] values) {
    return new Frozen(values);
  }

  private static final class Frozen extends AbstractList<@Nullable Object> implements RandomAccess {

    private final @Nullable Object[] values;

    Frozen(@Nullable Object[] values) {
      this.values = values;
    }

    @Override
    public @Nullable Object get(int index) {
      return values[index];
    }

    @Override
    public int size() {
      return values.length;
    }
  }
}
