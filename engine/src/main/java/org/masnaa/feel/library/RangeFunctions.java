package org.masnaa.feel.library;

import static org.masnaa.feel.library.Arguments.range;
import static org.masnaa.feel.library.Arguments.string;

import org.jspecify.annotations.Nullable;
import org.masnaa.feel.FeelRange;
import org.masnaa.feel.library.Library.Table;
import org.masnaa.feel.tree.Ranges;
import org.masnaa.feel.value.Order;

/** How points and ranges lie to each other (DMN 1.5, clause 10.3.4.9). */
final class RangeFunctions {

  private RangeFunctions() {}

  /** A question about two ranges, whose four ends can be compared. */
  private interface Relation {
    boolean holds(FeelRange a, FeelRange b);
  }

  static void addTo(Table table) {
    table.add("range(from: string) -> range", (a, _) -> RangeText.parse(string(a[0])));
    ranges(table, "before", RangeFunctions::before);
    points(table, "before");
    ranges(table, "after", (a, b) -> before(b, a));
    points(table, "after");
    ranges(table, "meets", RangeFunctions::meets);
    ranges(table, "met by", (a, b) -> meets(b, a));
    ranges(table, "overlaps", RangeFunctions::overlaps);
    ranges(table, "overlaps before", RangeFunctions::overlapsBefore);
    ranges(table, "overlaps after", (a, b) -> overlapsBefore(b, a));
    ranges(table, "finishes", RangeFunctions::finishes);
    point(table, "finishes(point: any, range: range)", 0, false);
    ranges(table, "finished by", (a, b) -> finishes(b, a));
    point(table, "finished by(range: range, point: any)", 1, false);
    ranges(table, "includes", RangeFunctions::includes);
    inside(table, "includes(range: range, point: any)", 1);
    ranges(table, "during", (a, b) -> includes(b, a));
    inside(table, "during(point: any, range: range)", 0);
    ranges(table, "starts", RangeFunctions::starts);
    point(table, "starts(point: any, range: range)", 0, true);
    ranges(table, "started by", (a, b) -> starts(b, a));
    point(table, "started by(range: range, point: any)", 1, true);
    ranges(table, "coincides", RangeFunctions::coincides);
    table.add(
        "coincides(point1: any, point2: any) -> boolean",
        (a, _) -> {
          int order = Order.compare(a[0], a[1]);
          return order == Order.NONE ? null : order == 0;
        });
  }

  private static void ranges(Table table, String name, Relation relation) {
    table.add(
        name + "(range1: range, range2: range) -> boolean",
        (a, _) -> {
          FeelRange x = range(a[0]);
          FeelRange y = range(a[1]);
          return comparable(x, y) ? relation.holds(x, y) : null;
        });
  }

  private static void points(Table table, String name) {
    boolean before = name.equals("before");
    table.add(
        name + "(point: any, range: range) -> boolean",
        (a, _) -> before ? pointBefore(a[0], range(a[1])) : pointAfter(a[0], range(a[1])));
    table.add(
        name + "(range: range, point: any) -> boolean",
        (a, _) -> before ? pointAfter(a[1], range(a[0])) : pointBefore(a[1], range(a[0])));
    table.add(
        name + "(point1: any, point2: any) -> boolean",
        (a, _) -> {
          int order = Order.compare(a[0], a[1]);
          return order == Order.NONE ? null : before ? order < 0 : order > 0;
        });
  }

  private static @Nullable Boolean pointBefore(@Nullable Object point, FeelRange range) {
    int order = Order.compare(point, range.start());
    return order == Order.NONE ? null : order < 0 || (order == 0 && !range.startIncluded());
  }

  private static @Nullable Boolean pointAfter(@Nullable Object point, FeelRange range) {
    int order = Order.compare(point, range.end());
    return order == Order.NONE ? null : order > 0 || (order == 0 && !range.endIncluded());
  }

  private static void point(Table table, String call, int point, boolean start) {
    table.add(
        call + " -> boolean",
        (a, _) -> {
          FeelRange of = range(a[1 - point]);
          int order = Order.compare(a[point], start ? of.start() : of.end());
          boolean included = start ? of.startIncluded() : of.endIncluded();
          return order == Order.NONE ? null : order == 0 && included;
        });
  }

  private static void inside(Table table, String call, int point) {
    table.add(call + " -> boolean", (a, _) -> Ranges.contains(range(a[1 - point]), a[point]));
  }

  private static boolean comparable(FeelRange a, FeelRange b) {
    return Order.compare(a.start(), b.start()) != Order.NONE
        && Order.compare(a.end(), b.end()) != Order.NONE
        && Order.compare(a.start(), b.end()) != Order.NONE;
  }

  private static boolean before(FeelRange a, FeelRange b) {
    int order = Order.compare(a.end(), b.start());
    return order < 0 || (order == 0 && (!a.endIncluded() || !b.startIncluded()));
  }

  private static boolean meets(FeelRange a, FeelRange b) {
    return a.endIncluded() && b.startIncluded() && Order.compare(a.end(), b.start()) == 0;
  }

  private static boolean overlaps(FeelRange a, FeelRange b) {
    return !before(a, b) && !before(b, a);
  }

  /** Starts earlier, and ends inside the other. */
  private static boolean overlapsBefore(FeelRange a, FeelRange b) {
    return startOrder(a, b) < 0 && endOrder(a, b) <= 0 && !before(a, b);
  }

  private static boolean finishes(FeelRange a, FeelRange b) {
    return endOrder(a, b) == 0 && startOrder(a, b) >= 0;
  }

  private static boolean includes(FeelRange a, FeelRange b) {
    return startOrder(a, b) <= 0 && endOrder(a, b) >= 0;
  }

  private static boolean starts(FeelRange a, FeelRange b) {
    return startOrder(a, b) == 0 && endOrder(a, b) <= 0;
  }

  private static boolean coincides(FeelRange a, FeelRange b) {
    return startOrder(a, b) == 0 && endOrder(a, b) == 0;
  }

  /** Which range starts first; a start that is not included comes later. */
  private static int startOrder(FeelRange a, FeelRange b) {
    int order = Order.compare(a.start(), b.start());
    return order != 0 ? order : Boolean.compare(b.startIncluded(), a.startIncluded());
  }

  /** Which range ends first; an end that is not included comes earlier. */
  private static int endOrder(FeelRange a, FeelRange b) {
    int order = Order.compare(a.end(), b.end());
    return order != 0 ? order : Boolean.compare(a.endIncluded(), b.endIncluded());
  }
}
