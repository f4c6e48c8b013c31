package org.masnaa.feel.library;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How many characters of instructions the counted repetitions of a pattern unroll into; nested ones
 * multiply.
 */
final class RepeatWeight {

  /** The most that is compiled. */
  static final long MOST = 3_000;

  private RepeatWeight() {}

  static long of(String pattern) {
    Deque<Long> groups = new ArrayDeque<>();
    long total = 0;
    long last = 0;
    for (int i = 0; i < pattern.length() && total <= MOST; i++) {
      switch (pattern.charAt(i)) {
        case '\\' -> {
          i++;
          last = 1;
          total++;
        }
        case '(' -> {
          groups.push(total);
          total = 0;
        }
        case ')' -> {
          last = total;
          total += groups.isEmpty() ? 0 : groups.pop();
        }
        case '{' -> {
          long times = largest(pattern, i);
          total += last * Math.max(0, times - 1);
          last *= Math.max(1, times);
        }
        default -> {
          last = 1;
          total++;
        }
      }
    }
    return total;
  }

  /** The largest number between the braces. */
  private static long largest(String pattern, int open) {
    long largest = 0;
    long number = 0;
    for (int i = open + 1; i < pattern.length() && pattern.charAt(i) != '}'; i++) {
      char c = pattern.charAt(i);
      number = c >= '0' && c <= '9' ? Math.min(number * 10 + (c - '0'), MOST) : 0;
      largest = Math.max(largest, number);
    }
    return largest;
  }
}
