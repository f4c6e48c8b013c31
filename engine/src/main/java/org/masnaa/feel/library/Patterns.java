package org.masnaa.feel.library;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Budget;

/**
 * Regular expressions of XPath's flavour, on an engine that runs in linear time wherever one can.
 */
final class Patterns {

  private static final int LONGEST = 2_000;

  private Patterns() {}

  /** Compiles a pattern; null when pattern or flags are not valid. */
  static @Nullable Regex compile(String pattern, @Nullable Object flags, Budget budget) {
    String wanted = flags == null ? "" : flags.toString();
    if (pattern.length() > LONGEST || wanted.length() > 20) {
      return null;
    }
    int options = 0;
    for (int i = 0; i < wanted.length(); i++) {
      switch (wanted.charAt(i)) {
        case 'i' -> options |= Pattern.CASE_INSENSITIVE;
        case 'm' -> options |= Pattern.MULTILINE;
        case 's' -> options |= Pattern.DOTALL;
        case 'x', 'q' -> {}
        default -> {
          return null;
        }
      }
    }
    // subtraction and blocks look at a whole plane of characters
    budget.steps(100_000L * (occurrences(pattern, "-[") + occurrences(pattern, "Is")));
    budget.steps(pattern.length() * 8L);
    try {
      return regex(pattern, wanted, options, budget);
    } catch (PatternSyntaxException e) {
      return null;
    }
  }

  private static @Nullable Regex regex(String pattern, String flags, int options, Budget budget) {
    if (flags.indexOf('q') >= 0) {
      return new Regex.Linear(Pattern.compile(Pattern.quote(pattern), options), pattern.length());
    }
    String text = flags.indexOf('x') >= 0 ? XPathPattern.withoutSpace(pattern) : pattern;
    if (BacktrackingCompiler.isNeeded(text)) {
      budget.steps(text.length() * 512L);
      BacktrackingProgram program = BacktrackingCompiler.compile(text, flags);
      return program == null ? null : new Regex.Backtracking(program);
    }
    String translated = XPathPattern.translate(text, flags);
    return translated == null
        ? null
        : new Regex.Linear(Pattern.compile(translated, options), pattern.length());
  }

  private static int occurrences(String pattern, String part) {
    int count = 0;
    for (int at = pattern.indexOf(part); at >= 0; at = pattern.indexOf(part, at + 1)) {
      count++;
    }
    return count;
  }

  /** Appends a replacement with its {@code $n} filled in; false when it is not valid. */
  static boolean expand(String replacement, Regex.Search match, StringBuilder out) {
    for (int i = 0; i < replacement.length(); i++) {
      char c = replacement.charAt(i);
      if (c == '\\') {
        char next = i + 1 < replacement.length() ? replacement.charAt(++i) : 0;
        if (next != '\\' && next != '$') {
          return false;
        }
        out.append(next);
      } else if (c == '$') {
        int digit = i + 1 < replacement.length() ? replacement.charAt(i + 1) - '0' : -1;
        if (digit < 0 || digit > 9) {
          return false;
        }
        i++;
        int group = digit;
        while (i + 1 < replacement.length()) {
          int longer = group * 10 + replacement.charAt(i + 1) - '0';
          boolean isDigit = Character.isDigit(replacement.charAt(i + 1));
          if (!isDigit || longer > match.groupCount()) {
            break;
          }
          group = longer;
          i++;
        }
        String matched = group <= match.groupCount() ? match.group(group) : null;
        out.append(matched == null ? "" : matched);
      } else {
        out.append(c);
      }
    }
    return true;
  }
}
