package org.masnaa.dmn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.source.Position;

/**
 * Which combinations of values the rules of a table cover. Searches branch by column and stop where
 * no rule is left; what was seen is not looked at again.
 */
final class Coverage {

  /** Most branches of one search; beyond, nothing is said. */
  private static final int MOST = 100_000;

  private final List<Column> columns;
  private final int rules;

  private Set<List<Object>> seen = new HashSet<>();
  private int branches;

  Coverage(List<Column> columns, int rules) {
    this.columns = columns;
    this.rules = rules;
  }

  /** A combination for which surely no rule holds, as the index of a value for each column. */
  int @Nullable [] gap() {
    BitSet all = new BitSet();
    all.set(0, rules);
    return search(all, -1);
  }

  /**
   * Whether a rule is surely never the first to hold: wherever it may hold, an earlier one surely
   * does.
   */
  boolean isHidden(int rule) {
    BitSet earlier = new BitSet();
    earlier.set(0, rule);
    return search(earlier, rule) == null && branches <= MOST;
  }

  /** Whether some combination may let a rule hold. */
  boolean mayHold(int rule) {
    for (Column column : columns) {
      boolean holds = false;
      for (int value = 0; value < column.size() && !holds; value++) {
        holds = column.perhaps(value).get(rule);
      }
      if (!holds) {
        return false;
      }
    }
    return true;
  }

  /** A combination for which two rules surely both hold. */
  int @Nullable [] overlap(int first, int second) {
    int[] chosen = new int[columns.size()];
    for (int c = 0; c < chosen.length; c++) {
      int value = 0;
      Column column = columns.get(c);
      while (value < column.size()
          && !(column.surely(value).get(first) && column.surely(value).get(second))) {
        value++;
      }
      if (value == column.size()) {
        return null;
      }
      chosen[c] = value;
    }
    return chosen;
  }

  /** The values of a combination that matter, such as {@code age = 18, kind = "single"}. */
  String example(int[] chosen) {
    List<String> parts = new ArrayList<>();
    for (int c = 0; c < chosen.length; c++) {
      String part = columns.get(c).example(chosen[c]);
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    return String.join(", ", parts);
  }

  /** The row that would cover an uncovered combination. */
  TableGap row(Position at, int[] chosen) {
    return GapRow.of(at, columns, rules, chosen);
  }

  /**
   * A combination that none of these rules covers.
   *
   * @param inside the rule that must be able to hold there, or -1 for anywhere
   */
  private int @Nullable [] search(BitSet covering, int inside) {
    seen = new HashSet<>();
    branches = 0;
    int[] chosen = new int[columns.size()];
    Arrays.fill(chosen, 0);
    return search(0, covering, inside, chosen) ? chosen : null;
  }

  private boolean search(int c, BitSet left, int inside, int[] chosen) {
    if (left.isEmpty()) {
      return rest(c, inside, chosen);
    }
    if (c == columns.size() || ++branches > MOST || !seen.add(List.of(c, left))) {
      return false;
    }
    Column column = columns.get(c);
    for (int value = 0; value < column.size(); value++) {
      boolean skipped = inside < 0 ? column.isOther(value) : !column.perhaps(value).get(inside);
      if (skipped) {
        continue;
      }
      BitSet still = (BitSet) left.clone();
      // what may hold covers a gap; only what surely holds hides another rule
      still.and(inside < 0 ? column.perhaps(value) : column.surely(value));
      chosen[c] = value;
      if (search(c + 1, still, inside, chosen)) {
        return true;
      }
    }
    return false;
  }

  /** Fills in the columns that no longer matter. */
  private boolean rest(int from, int inside, int[] chosen) {
    for (int c = from; c < columns.size(); c++) {
      Column column = columns.get(c);
      int value = 0;
      while (inside >= 0 && value < column.size() && !column.perhaps(value).get(inside)) {
        value++;
      }
      if (value == column.size()) {
        return false;
      }
      chosen[c] = value;
    }
    return true;
  }
}
