package org.masnaa.dmn;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Budget;
import org.masnaa.feel.value.Text;
import org.masnaa.source.Position;

/**
 * Makes a row of an uncovered combination: each column in turn is opened as far as still surely no
 * rule holds, so that {@code 17} becomes {@code < 18}.
 */
final class GapRow {

  private final List<Column> columns;
  private final int rules;

  /** By column, which of its values the row is for. */
  private final List<BitSet> box = new ArrayList<>();

  private GapRow(List<Column> columns, int rules, int[] chosen) {
    this.columns = columns;
    this.rules = rules;
    for (int value : chosen) {
      BitSet only = new BitSet();
      only.set(value);
      box.add(only);
    }
    for (int c = 0; c < columns.size(); c++) {
      box.set(c, opened(c, chosen[c]));
    }
  }

  static TableGap of(Position at, List<Column> columns, int rules, int[] chosen) {
    GapRow row = new GapRow(columns, rules, chosen);
    List<String> tests = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      tests.add(row.test(c));
    }
    return new TableGap(at, tests, row.after());
  }

  /** The rules that may hold in all other columns. */
  private BitSet elsewhere(int column) {
    BitSet left = new BitSet();
    left.set(0, rules);
    for (int c = 0; c < columns.size(); c++) {
      if (c != column) {
        BitSet may = new BitSet();
        Column other = columns.get(c);
        box.get(c).stream().forEach(value -> may.or(other.perhaps(value)));
        left.and(may);
      }
    }
    return left;
  }

  private BitSet opened(int c, int chosen) {
    Column column = columns.get(c);
    BitSet elsewhere = elsewhere(c);
    BitSet free = new BitSet();
    for (int value = 0; value < column.size(); value++) {
      free.set(value, !column.perhaps(value).intersects(elsewhere));
    }
    if (free.cardinality() == column.size()) {
      return free;
    }
    if (!column.isOrdered(chosen)) {
      for (int value = 0; value < column.size(); value++) {
        boolean alike = column.value(value) != null && !column.isOther(value);
        free.set(value, free.get(value) && (value == chosen || alike));
      }
      return column.value(chosen) == null ? box.get(c) : free;
    }
    int low = chosen;
    while (low > 0 && free.get(low - 1) && column.isOrdered(low - 1)) {
      low--;
    }
    int high = free.nextClearBit(chosen);
    BitSet run = new BitSet();
    run.set(low, high);
    return run;
  }

  private boolean isWhole(int c) {
    return box.get(c).cardinality() == columns.get(c).size();
  }

  private String test(int c) {
    Column column = columns.get(c);
    BitSet values = box.get(c);
    if (isWhole(c)) {
      return "-";
    }
    if (column.isOrdered(values.nextSetBit(0))) {
      return range(column, values.nextSetBit(0), values.length() - 1);
    }
    List<String> each = new ArrayList<>();
    values.stream().forEach(value -> each.add(literal(column.value(value))));
    return String.join(", ", each);
  }

  private static String range(Column column, int low, int high) {
    boolean first = low == 0 || !column.isOrdered(low - 1);
    boolean last = high == column.size() - 1;
    boolean closedLow = column.isNamed(low) || (!first && !column.isNamed(low - 1));
    boolean closedHigh = column.isNamed(high) || (!last && !column.isNamed(high + 1));
    String from = literal(column.value(closedLow || first ? low : low - 1));
    String to = literal(column.value(closedHigh || last ? high : high + 1));
    boolean open = first && !closedLow;
    if (open && last && !closedHigh) {
      return "not(null)";
    }
    if (open) {
      return (closedHigh ? "<= " : "< ") + to;
    }
    if (last && !closedHigh) {
      return (closedLow ? ">= " : "> ") + from;
    }
    return low == high && closedLow && closedHigh
        ? from
        : (closedLow ? "[" : "(") + from + ".." + to + (closedHigh ? "]" : ")");
  }

  /** A value as a literal of FEEL. */
  private static String literal(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case String text -> "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
      case Boolean truth -> truth.toString();
      case BigDecimal number -> Text.of(number, Budget.standard());
      default -> "@\"" + Text.of(value, Budget.standard()) + "\"";
    };
  }

  /** Beside the rows that are next to it in the first column where rows follow one another. */
  private int after() {
    for (int c = 0; c < columns.size(); c++) {
      if (!isWhole(c) && columns.get(c).isOrdered(box.get(c).nextSetBit(0))) {
        return new GapPlace(columns.get(c), box.get(c), near(c)).after(rules);
      }
    }
    return rules;
  }

  /** The rules of the same case otherwise; all when there are none. */
  private BitSet near(int c) {
    BitSet near = elsewhere(c);
    if (near.isEmpty()) {
      near.set(0, rules);
    }
    return near;
  }
}
