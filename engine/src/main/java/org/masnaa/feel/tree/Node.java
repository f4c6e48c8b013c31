package org.masnaa.feel.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.FeelType;

/**
 * One instruction. Immutable once compiled and safe to run from many threads, each with a frame of
 * its own.
 */
public abstract class Node {

  private final FeelType type;
  private final int height;
  private final Node[] children;
  private @Nullable String text;

  protected Node(FeelType type, Node... children) {
    this.type = type;
    this.children = children;
    int highest = 0;
    for (Node child : children) {
      highest = Math.max(highest, child.height);
    }
    this.height = highest + 1;
  }

  /** Computes the value; a type error gives null, never an exception. */
  public abstract @Nullable Object eval(Frame frame);

  /** How it is written, where that is worth telling; null else. */
  public final @Nullable String text() {
    return text;
  }

  /** Set once, by whoever compiles. */
  public final void writtenAs(String source) {
    text = source;
  }

  /** What it consists of that has one value in this frame, once it was evaluated there. */
  protected List<Node> parts(Frame frame) {
    return List.of(children);
  }

  /** What is known of the value before running. */
  public final FeelType type() {
    return type;
  }

  /** Levels of nesting, this one included. */
  public final int height() {
    return height;
  }
}
