package org.masnaa.feel.library;

import static org.masnaa.feel.library.Arguments.string;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Budget;
import org.masnaa.feel.library.Library.Table;

/** Functions on texts that take a regular expression (DMN 1.5, clause 10.3.4.3). */
final class PatternFunctions {

  /** Gives the expression for a pattern and its flags; null when they are not valid. */
  private interface Compiling {
    @Nullable Regex regex(@Nullable Object pattern, @Nullable Object flags, Budget budget);
  }

  private PatternFunctions() {}

  static void addTo(Table table) {
    add(table, (pattern, flags, budget) -> Patterns.compile(string(pattern), flags, budget));
  }

  /** The functions with an expression that is known when compiling. */
  static void addTo(Table table, Regex known) {
    add(table, (_, _, _) -> known);
  }

  private static void add(Table table, Compiling compiling) {
    table.add(
        "matches(input: string, pattern: string, flags?: string|null) -> boolean",
        (a, budget) -> matches(compiling.regex(a[1], a[2], budget), string(a[0]), budget));
    table.add(
        "replace(input: string, pattern: string, replacement: string, flags?: string|null)"
            + " -> string",
        (a, budget) ->
            replace(compiling.regex(a[1], a[3], budget), string(a[0]), string(a[2]), budget));
    table.add(
        "split(string: string, delimiter: string) -> list",
        (a, budget) -> split(compiling.regex(a[1], null, budget), string(a[0]), budget));
  }

  private static @Nullable Boolean matches(@Nullable Regex regex, String input, Budget budget) {
    return regex == null ? null : regex.in(input, budget).find();
  }

  private static @Nullable String replace(
      @Nullable Regex regex, String input, String replacement, Budget budget) {
    if (regex == null) {
      return null;
    }
    Regex.Search matcher = regex.in(input, budget);
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (matcher.find()) {
      int before = out.length();
      out.append(input, at, matcher.start());
      if (!Patterns.expand(replacement, matcher, out)) {
        return null;
      }
      at = matcher.end();
      budget.characters(out.length() - before);
    }
    return out.append(input, at, input.length()).toString();
  }

  private static @Nullable List<?> split(@Nullable Regex regex, String text, Budget budget) {
    if (regex == null) {
      return null;
    }
    Regex.Search matcher = regex.in(text, budget);
    List<@Nullable Object> parts = new ArrayList<>();
    int at = 0;
    while (matcher.find()) {
      if (matcher.end() > matcher.start()) {
        budget.items(1);
        parts.add(text.substring(at, matcher.start()));
        at = matcher.end();
      }
    }
    parts.add(text.substring(at));
    budget.characters(text.length());
    return Collections.unmodifiableList(parts);
  }
}
