package org.masnaa.feel.tree;

import org.jspecify.annotations.Nullable;
import org.masnaa.feel.FeelType;

/** A variable of the running text, or of one around the running function. */
public final class Variable extends Node {

  private final int out;
  private final int slot;

  /**
   * @param out how many functions outwards the variable lives; 0 for the running one
   */
  public Variable(int out, int slot, FeelType type) {
    super(type);
    this.out = out;
    this.slot = slot;
  }

  public int slot() {
    return slot;
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    Frame at = frame;
    for (int i = out; i > 0 && at.outer != null; i--) {
      at = at.outer;
    }
    return at.slots[slot];
  }
}
