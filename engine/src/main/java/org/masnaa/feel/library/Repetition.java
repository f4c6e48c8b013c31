package org.masnaa.feel.library;

import org.jspecify.annotations.Nullable;

/**
 * How often a part of a pattern may stand in a row.
 *
 * @param most -1 for as often as wanted
 * @param greedy whether as many as possible are tried first
 * @param end the offset after it in the pattern
 */
record Repetition(int least, int most, boolean greedy, int end) {

  /** More digits than this are never needed, since so much would not be compiled. */
  private static final int DIGITS = 4;

  /** The repetition at an offset; null when there is no valid one. */
  static @Nullable Repetition read(String pattern, int at) {
    Repetition plain =
        switch (pattern.charAt(at)) {
          case '*' -> new Repetition(0, -1, true, at + 1);
          case '+' -> new Repetition(1, -1, true, at + 1);
          case '?' -> new Repetition(0, 1, true, at + 1);
          case '{' -> counted(pattern, at);
          default -> null;
        };
    return plain != null && pattern.startsWith("?", plain.end)
        ? new Repetition(plain.least, plain.most, false, plain.end + 1)
        : plain;
  }

  /** {@code {2}}, {@code {2,}} or {@code {2,5}}. */
  private static @Nullable Repetition counted(String pattern, int open) {
    int close = pattern.indexOf('}', open);
    if (close < 0) {
      return null;
    }
    String inside = pattern.substring(open + 1, close);
    int comma = inside.indexOf(',');
    int least = number(comma < 0 ? inside : inside.substring(0, comma));
    boolean endless = comma == inside.length() - 1 && comma >= 0;
    int most = comma < 0 ? least : endless ? 0 : number(inside.substring(comma + 1));
    if (least < 0 || most < 0 || (!endless && most < least)) {
      return null;
    }
    return new Repetition(least, endless ? -1 : most, true, close + 1);
  }

  private static int number(String digits) {
    boolean valid =
        !digits.isEmpty()
            && digits.length() <= DIGITS
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return valid ? Integer.parseInt(digits) : -1;
  }
}
