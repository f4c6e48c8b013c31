package org.masnaa.feel.tree;

import org.jspecify.annotations.Nullable;
import org.masnaa.feel.FeelType;

/** A value known when compiling. */
public final class Constant extends Node {

  private final @Nullable Object value;

  public Constant(@Nullable Object value, FeelType type) {
    super(type);
    this.value = value;
  }

  /** The constant null, of which nothing is known. */
  public static Constant nothing() {
    return new Constant(null, FeelType.ANY);
  }

  public @Nullable Object value() {
    return value;
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    return value;
  }
}
