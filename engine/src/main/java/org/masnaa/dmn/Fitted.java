package org.masnaa.dmn;

import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Watcher;
import org.masnaa.feel.tree.Frame;
import org.masnaa.feel.tree.Node;
import org.masnaa.text.LocalText;

/** A value that must belong to a declared type; one that does not becomes null, with an error. */
final class Fitted extends Node {

  private final Node value;
  private final ItemType wanted;

  private Fitted(Node value, ItemType wanted) {
    super(wanted.type(), value);
    this.value = value;
    this.wanted = wanted;
  }

  static Node of(Node value, ItemType wanted) {
    return wanted.isAny() ? value : new Fitted(value, wanted);
  }

  /** The node that computes the value, without what fits it. */
  static Node inside(Node node) {
    return node instanceof Fitted fitted ? inside(fitted.value) : node;
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    Object result = value.eval(frame);
    Object fitted = wanted.fit(result, frame.budget());
    Watcher watcher = frame.budget().watcher();
    if (fitted == null && result != null && watcher != null) {
      watcher.saw(
          new DecisionError(
              "",
              "dmn.type",
              new LocalText(
                  "القيمة ليست من النوع " + wanted.type() + " أو ليست من القيم المسموح بها.",
                  "A value is not of type " + wanted.type() + ", or not allowed.")));
    }
    return fitted;
  }
}
