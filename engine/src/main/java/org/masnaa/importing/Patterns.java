package org.masnaa.importing;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/** Which patterns of other systems our linear-time expressions can read. */
final class Patterns {

  private Patterns() {}

  static boolean readable(String pattern) {
    try {
      Pattern.compile(pattern);
      return true;
    } catch (PatternSyntaxException e) {
      return false;
    }
  }
}
