package org.masnaa.feel.tree;

import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Budget;

/** The variables of one running text or function, by slot, and the budget it runs on. */
public final class Frame {

  final @Nullable Object[] slots;
  final @Nullable Frame outer;
  final Budget budget;

  public Frame(int size, @Nullable Frame outer, Budget budget) {
    this.slots = new @Nullable Object[size];
    this.outer = outer;
    this.budget = budget;
  }

  private Frame(@Nullable Object[] slots, @Nullable Frame outer, Budget budget) {
    this.slots = slots;
    this.outer = outer;
    this.budget = budget;
  }

  public @Nullable Object slot(int slot) {
    return slots[slot];
  }

  public void slot(int slot, @Nullable Object value) {
    slots[slot] = value;
  }

  public Budget budget() {
    return budget;
  }

  /** The same variables with another budget. */
  Frame with(Budget other) {
    return new Frame(slots, outer, other);
  }

  /** The variables as they are now, for a function that is made here and called later. */
  Frame snapshot() {
    return new Frame(slots.clone(), outer, budget);
  }
}
