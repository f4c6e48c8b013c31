package org.masnaa.feel.library;

import org.jspecify.annotations.Nullable;

/**
 * Translates a pattern of XPath's flavour (XML Schema part 2, appendix F, with XPath's additions)
 * to that of the engine. References back to a group are not for it: see {@link
 * BacktrackingCompiler}.
 */
final class XPathPattern {

  private static final String SINGLES = "nrt\\\\|.-^?*+{}()[]$";
  private static final String MANY = "dDsSwWic";

  private final String pattern;
  private final boolean dotAll;
  private final StringBuilder out = new StringBuilder();
  private int at;

  private XPathPattern(String pattern, boolean dotAll) {
    this.pattern = pattern;
    this.dotAll = dotAll;
  }

  /** The translated pattern, or null when it is not valid. */
  static @Nullable String translate(String pattern, String flags) {
    XPathPattern translation = new XPathPattern(pattern, flags.indexOf('s') >= 0);
    return translation.run() ? translation.out.toString() : null;
  }

  /** Removes white space except inside character classes. */
  static String withoutSpace(String pattern) {
    StringBuilder kept = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      boolean escaped = i > 0 && pattern.charAt(i - 1) == '\\';
      if (c == '[' && !escaped) {
        depth++;
      } else if (c == ']' && !escaped) {
        depth--;
      }
      boolean space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
      if (!space || depth > 0) {
        kept.append(c);
      }
    }
    return kept.toString();
  }

  private boolean run() {
    if (RepeatWeight.of(pattern) > RepeatWeight.MOST) {
      return false;
    }
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      boolean valid =
          switch (c) {
            case '\\' -> escape();
            case '[' -> characterClass();
            case '.' -> dot();
            case '(' -> group();
            case '{' -> repetition();
            case '}', ']' -> false;
            default -> {
              out.append(c);
              at++;
              yield true;
            }
          };
      if (!valid) {
        return false;
      }
    }
    return true;
  }

  private boolean dot() {
    out.append(dotAll ? "." : "[^\\n\\r]");
    at++;
    return true;
  }

  /** Only plain groups and those that do not capture. */
  private boolean group() {
    if (pattern.startsWith("(?", at) && !pattern.startsWith("(?:", at)) {
      return false;
    }
    out.append('(');
    at++;
    return true;
  }

  private boolean repetition() {
    Repetition times = Repetition.read(pattern, at);
    if (times == null) {
      return false;
    }
    out.append(pattern, at, times.end());
    at = times.end();
    return true;
  }

  private boolean escape() {
    int end = escapeEnd(pattern, at);
    if (end < 0) {
      return false;
    }
    String escape = pattern.substring(at, end);
    at = end;
    if (isSingle(escape)) {
      out.append(escape);
      return true;
    }
    String members = CharacterEscapes.members(escape);
    out.append('[').append(members).append(']');
    return members != null;
  }

  private boolean characterClass() {
    CharacterClass.Translated translated = CharacterClass.translate(pattern, at);
    if (translated == null) {
      return false;
    }
    at = translated.end();
    out.append(translated.text());
    return true;
  }

  /** The offset after the escape at {@code start}; -1 when there is none. */
  static int escapeEnd(String pattern, int start) {
    char letter = start + 1 < pattern.length() ? pattern.charAt(start + 1) : 0;
    if (letter == 'p' || letter == 'P') {
      int close = pattern.indexOf('}', start);
      return pattern.startsWith("{", start + 2) ? close + (close < 0 ? 0 : 1) : -1;
    }
    boolean known = letter != 0 && (SINGLES.indexOf(letter) >= 0 || MANY.indexOf(letter) >= 0);
    return known ? start + 2 : -1;
  }

  /** Whether an escape stands for one character. */
  static boolean isSingle(String escape) {
    return SINGLES.indexOf(escape.charAt(1)) >= 0;
  }
}
