package org.masnaa.feel.tree;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.FeelType;
import org.masnaa.feel.value.Properties;

/** {@code value.name}: a field of a context, of every context of a list, or a property. */
public final class Path extends Node {

  private final Node base;
  private final String name;

  public Path(Node base, String name, FeelType type) {
    super(type, base);
    this.base = base;
    this.name = name;
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    Object value = base.eval(frame);
    return value instanceof Map<?, ?> context ? context.get(name) : other(value, frame);
  }

  private @Nullable Object other(@Nullable Object value, Frame frame) {
    if (!(value instanceof List<?> list)) {
      return value == null ? null : Properties.of(value, name);
    }
    frame.budget.items(list.size());
    @Nullable Object[] values = new @Nullable Object[list.size()];
    frame.budget.enter(1);
    for (int i = 0; i < values.length; i++) {
      Object item = list.get(i);
      values[i] = item instanceof Map<?, ?> context ? context.get(name) : other(item, frame);
    }
    frame.budget.leave(1);
    return Lists.frozen(values);
  }
}
