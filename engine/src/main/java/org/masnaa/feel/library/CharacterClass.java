package org.masnaa.feel.library;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** A character class of XML Schema's flavour, subtraction included, as one of the engine's. */
final class CharacterClass {

  private static final int DEEPEST = 4;

  private final String pattern;
  private final int depth;
  private final StringBuilder members = new StringBuilder();
  private boolean negated;
  private int at;

  private CharacterClass(String pattern, int open, int depth) {
    this.pattern = pattern;
    this.at = open + 1;
    this.depth = depth;
  }

  /**
   * A translated class.
   *
   * @param text the class in the engine's flavour
   * @param end the offset after the class in the pattern
   */
  record Translated(String text, int end) {}

  /** Translates the class whose bracket is at {@code open}; null when it is not valid. */
  static @Nullable Translated translate(String pattern, int open) {
    return new CharacterClass(pattern, open, 0).run();
  }

  private @Nullable Translated run() {
    if (depth > DEEPEST) {
      return null;
    }
    negated = pattern.startsWith("^", at);
    at += negated ? 1 : 0;
    while (at < pattern.length() && pattern.charAt(at) != ']') {
      if (pattern.startsWith("-[", at) && !members.isEmpty()) {
        return subtract();
      }
      if (!member()) {
        return null;
      }
    }
    return at >= pattern.length() || members.isEmpty() ? null : new Translated(text(), at + 1);
  }

  private String text() {
    return (negated ? "[^" : "[") + members + "]";
  }

  private boolean member() {
    char c = pattern.charAt(at);
    if (c == '[') {
      return false;
    }
    if (c != '\\') {
      int point = pattern.codePointAt(at);
      at += Character.charCount(point);
      members.append("\\x{").append(Integer.toHexString(point)).append('}');
      return rangeEnd();
    }
    int end = XPathPattern.escapeEnd(pattern, at);
    if (end < 0) {
      return false;
    }
    String escape = pattern.substring(at, end);
    at = end;
    if (XPathPattern.isSingle(escape)) {
      members.append(escape);
      return rangeEnd();
    }
    String many = CharacterEscapes.members(escape);
    members.append(many);
    return many != null;
  }

  /** After a character: a range's second half, or nothing. */
  private boolean rangeEnd() {
    boolean range =
        at + 1 < pattern.length()
            && pattern.charAt(at) == '-'
            && pattern.charAt(at + 1) != ']'
            && pattern.charAt(at + 1) != '[';
    if (!range) {
      return true;
    }
    at++;
    members.append('-');
    if (pattern.charAt(at) == '\\') {
      int end = XPathPattern.escapeEnd(pattern, at);
      if (end < 0 || !XPathPattern.isSingle(pattern.substring(at, end))) {
        return false;
      }
      members.append(pattern, at, end);
      at = end;
      return true;
    }
    int point = pattern.codePointAt(at);
    at += Character.charCount(point);
    members.append("\\x{").append(Integer.toHexString(point)).append('}');
    return true;
  }

  private @Nullable Translated subtract() {
    Translated less = new CharacterClass(pattern, at + 1, depth + 1).run();
    if (less == null || !pattern.startsWith("]", less.end())) {
      return null;
    }
    BitSet points = points(text());
    BitSet without = points(less.text());
    if (points == null || without == null) {
      return null;
    }
    points.andNot(without);
    String text =
        points.isEmpty() ? "[^\\x{0}-\\x{10ffff}]" : "[" + CharacterEscapes.members(points) + "]";
    return new Translated(text, less.end() + 1);
  }

  /** The basic plane's members of a class; subtraction beyond it is not offered. */
  private static @Nullable BitSet points(String text) {
    StringBuilder plane = new StringBuilder();
    for (char c = 0; c < Character.MIN_SURROGATE; c++) {
      plane.append(c);
    }
    try {
      Matcher runs = Pattern.compile(text + "+").matcher(plane);
      BitSet points = new BitSet();
      while (runs.find()) {
        points.set(runs.start(), runs.end());
      }
      return points;
    } catch (PatternSyntaxException e) {
      return null;
    }
  }
}
