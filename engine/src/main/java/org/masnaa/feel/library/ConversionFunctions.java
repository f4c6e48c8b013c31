package org.masnaa.feel.library;

import static org.masnaa.feel.library.Arguments.string;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.library.Library.Table;
import org.masnaa.feel.value.DurationText;
import org.masnaa.feel.value.Equality;
import org.masnaa.feel.value.Numbers;
import org.masnaa.feel.value.Text;

/** Conversions between types, and the functions on booleans and of sameness. */
final class ConversionFunctions {

  private ConversionFunctions() {}

  static void addTo(Table table) {
    table.add("number(from: string) -> number", (a, _) -> Numbers.parse(string(a[0])));
    table.add(
        "number(from: string, grouping separator: string|null, decimal separator: string|null)"
            + " -> number",
        (a, _) -> number(string(a[0]), a[1], a[2]));
    table.add(
        "string(from: any) -> string", (a, budget) -> a[0] == null ? null : Text.of(a[0], budget));
    table.add("duration(from: string) -> any", (a, _) -> DurationText.parse(string(a[0])));
    table.add("duration(from: duration) -> any", (a, _) -> a[0]);
    table.add(
        "not(negand: any) -> boolean", (a, _) -> a[0] instanceof Boolean value ? !value : null);
    table.add(
        "is(value1?: any, value2?: any) -> boolean",
        (a, budget) -> a.length == 2 && Equality.same(a[0], a[1], budget));
  }

  private static @Nullable BigDecimal number(
      String from, @Nullable Object grouping, @Nullable Object decimal) {
    if (grouping != null && (grouping.equals(decimal) || !isGrouping(grouping))) {
      return null;
    }
    if (decimal != null && !decimal.equals(".") && !decimal.equals(",")) {
      return null;
    }
    String text = from;
    if (grouping != null) {
      text = text.replace(grouping.toString(), "");
    }
    if (decimal != null) {
      if (!decimal.equals(".") && text.indexOf('.') >= 0) {
        return null;
      }
      text = text.replace(decimal.toString(), ".");
    }
    return Numbers.parse(text);
  }

  private static boolean isGrouping(Object separator) {
    return separator.equals(" ") || separator.equals(",") || separator.equals(".");
  }
}
