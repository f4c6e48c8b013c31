package org.masnaa.feel.tree;

import org.masnaa.feel.FeelType;
import org.masnaa.feel.value.Types;

/** {@code value instance of type}. */
public final class InstanceOf extends Node {

  private final Node value;
  private final FeelType wanted;

  public InstanceOf(Node value, FeelType wanted) {
    super(FeelType.BOOLEAN, value);
    this.value = value;
    this.wanted = wanted;
  }

  @Override
  public Object eval(Frame frame) {
    frame.budget.step();
    return Types.instance(value.eval(frame), wanted);
  }
}
