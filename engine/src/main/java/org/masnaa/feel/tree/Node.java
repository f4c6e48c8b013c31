package org.masnaa.feel.tree;

import org.jspecify.annotations.Nullable;
import org.masnaa.feel.FeelType;

/** One instruction. Immutable and safe to run from many threads, each with a frame of its own. */
public abstract class Node {

  private final FeelType type;
  private final int height;

  protected Node(FeelType type, Node... children) {
    this.type = type;
    int highest = 0;
    for (Node child : children) {
      highest = Math.max(highest, child.height);
    }
    this.height = highest + 1;
  }

  /** Computes the value; a type error gives null, never an exception. */
  public abstract @Nullable Object eval(Frame frame);

  /** What is known of the value before running. */
  public final FeelType type() {
    return type;
  }

  /** Levels of nesting, this one included. */
  public final int height() {
    return height;
  }
}
