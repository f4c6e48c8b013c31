package org.masnaa.form;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks up case data by dotted name. */
public final class Values {

  private Values() {}

  /** The value at a name such as {@code person.birthDate}; null when a part is not there. */
  public static @Nullable Object at(String name, Map<String, ? extends @Nullable Object> data) {
    Object value = data;
    for (String part : name.split("\\.", -1)) {
      value = value instanceof Map<?, ?> context ? context.get(part) : null;
    }
    return value;
  }
}
