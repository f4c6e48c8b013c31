package org.masnaa.architecture.feel;

import org.masnaa.architecture.dmn.Above;

/** A lower package that uses a higher one. */
public final class LooksUp {
  Above breach() {
    return new Above();
  }
}
