package org.masnaa.importing;

import org.jspecify.annotations.Nullable;

/**
 * A text of a draft, in the languages that the source had; the others are for the designer to
 * write.
 */
public record Wording(@Nullable String ar, @Nullable String en) {

  static final Wording NONE = new Wording(null, null);

  boolean isEmpty() {
    return ar == null && en == null;
  }

  /** Both texts, one paragraph after the other. */
  Wording then(Wording next) {
    return new Wording(joined(ar, next.ar), joined(en, next.en));
  }

  private static @Nullable String joined(@Nullable String first, @Nullable String second) {
    if (first == null || second == null) {
      return first == null ? second : first;
    }
    return first + "\n" + second;
  }
}
