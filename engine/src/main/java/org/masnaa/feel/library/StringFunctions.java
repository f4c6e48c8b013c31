package org.masnaa.feel.library;

import static org.masnaa.feel.library.Arguments.list;
import static org.masnaa.feel.library.Arguments.number;
import static org.masnaa.feel.library.Arguments.string;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Budget;
import org.masnaa.feel.library.Library.Table;
import org.masnaa.feel.value.Numbers;

/** Functions on texts (DMN 1.5, clause 10.3.4.3); positions count code points. */
final class StringFunctions {

  private StringFunctions() {}

  static void addTo(Table table) {
    table.add(
        "substring(string: string, start position: number, length?: number|null) -> string",
        (a, budget) -> substring(string(a[0]), number(a[1]), a[2], budget));
    table.add(
        "string length(string: string) -> number",
        (a, _) -> BigDecimal.valueOf(string(a[0]).codePointCount(0, string(a[0]).length())));
    table.add(
        "upper case(string: string) -> string",
        (a, budget) -> counted(string(a[0]).toUpperCase(Locale.ROOT), budget));
    table.add(
        "lower case(string: string) -> string",
        (a, budget) -> counted(string(a[0]).toLowerCase(Locale.ROOT), budget));
    table.add(
        "substring before(string: string, match: string) -> string",
        (a, budget) -> before(string(a[0]), string(a[1]), budget));
    table.add(
        "substring after(string: string, match: string) -> string",
        (a, budget) -> after(string(a[0]), string(a[1]), budget));
    table.add(
        "contains(string: string, match: string) -> boolean",
        (a, budget) -> {
          budget.steps(string(a[0]).length() / 64);
          return string(a[0]).contains(string(a[1]));
        });
    table.add(
        "starts with(string: string, match: string) -> boolean",
        (a, _) -> string(a[0]).startsWith(string(a[1])));
    table.add(
        "ends with(string: string, match: string) -> boolean",
        (a, _) -> string(a[0]).endsWith(string(a[1])));
    addJoins(table);
  }

  private static void addJoins(Table table) {
    table.add(
        "string join(list: list, delimiter?: string|null) -> string",
        (a, budget) -> join(list(a[0]), a[1], budget));
    table.add(
        "string join(list: list, delimiter: string|null, prefix: string|null,"
            + " suffix: string|null) -> string",
        (a, budget) -> surrounded(list(a[0]), a, budget));
  }

  private static String counted(String text, Budget budget) {
    budget.characters(text.length());
    return text;
  }

  private static @Nullable String substring(
      String text, BigDecimal startPosition, @Nullable Object length, Budget budget) {
    int count = text.codePointCount(0, text.length());
    Integer start = Numbers.whole(startPosition.setScale(0, RoundingMode.DOWN));
    if (start == null || start == 0 || Math.abs((long) start) > count) {
      return null;
    }
    int first = start > 0 ? start - 1 : count + start;
    int last = count;
    if (length instanceof BigDecimal wanted) {
      if (wanted.compareTo(BigDecimal.ONE) < 0) {
        return null;
      }
      long chosen = wanted.min(BigDecimal.valueOf(count)).longValue();
      last = (int) Math.min(count, first + chosen);
    }
    int from = text.offsetByCodePoints(0, first);
    return counted(text.substring(from, text.offsetByCodePoints(from, last - first)), budget);
  }

  private static String before(String text, String match, Budget budget) {
    int at = text.indexOf(match);
    return at <= 0 ? "" : counted(text.substring(0, at), budget);
  }

  private static String after(String text, String match, Budget budget) {
    int at = text.indexOf(match);
    return at < 0 ? "" : counted(text.substring(at + match.length()), budget);
  }

  /** Nulls in the list are left out; anything else that is no text makes the result null. */
  private static @Nullable String join(List<?> list, @Nullable Object delimiter, Budget budget) {
    StringBuilder out = new StringBuilder();
    String between = delimiter == null ? "" : delimiter.toString();
    boolean first = true;
    for (Object item : list) {
      if (item == null) {
        continue;
      }
      if (!(item instanceof String text)) {
        return null;
      }
      budget.characters((long) text.length() + between.length());
      out.append(first ? "" : between).append(text);
      first = false;
    }
    return out.toString();
  }

  private static @Nullable String surrounded(
      List<?> list, @Nullable Object[] arguments, Budget budget) {
    String middle = join(list, arguments[1], budget);
    if (middle == null) {
      return null;
    }
    String prefix = arguments[2] == null ? "" : arguments[2].toString();
    String suffix = arguments[3] == null ? "" : arguments[3].toString();
    return counted(prefix + middle + suffix, budget);
  }
}
