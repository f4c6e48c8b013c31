package org.masnaa.feel;

import org.jspecify.annotations.Nullable;

/** Fits values to a declared type (DMN 1.5, clause 10.3.2.9.4). */
@FunctionalInterface
public interface Coercion {

  /** The value as the type wants it; null when it does not belong to the type. */
  @Nullable Object fit(Object value, Budget budget);
}
