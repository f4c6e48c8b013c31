package org.masnaa.feel.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.FeelFunction;
import org.masnaa.feel.FeelType;

/** A call of a function that is known only at run time, with positional or named arguments. */
public final class Call extends Node {

  private final Node function;
  private final Node[] arguments;
  private final @Nullable List<String> names;

  /**
   * @param names the names of the arguments, or null when they are positional
   */
  public Call(Node function, List<Node> arguments, @Nullable List<String> names, FeelType type) {
    super(type, all(function, arguments));
    this.function = function;
    this.arguments = arguments.toArray(Node[]::new);
    this.names = names;
  }

  private static Node[] all(Node function, List<Node> arguments) {
    Node[] nodes = arguments.toArray(new Node[arguments.size() + 1]);
    nodes[arguments.size()] = function;
    return nodes;
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    frame.budget.step();
    if (!(function.eval(frame) instanceof FeelFunction callee)) {
      return null;
    }
    @Nullable Object[] values = new @Nullable Object[arguments.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = arguments[i].eval(frame);
    }
    if (names == null) {
      return callee.invoke(values, frame.budget);
    }
    return callee.invokeNamed(names, values, frame.budget);
  }
}
