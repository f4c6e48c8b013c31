package org.masnaa.feel.library;

import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Budget;

/** What a built-in does with arguments that fit its signature. */
@FunctionalInterface
interface Body {

  @Nullable Object call(@Nullable Object[] arguments, Budget budget);
}
