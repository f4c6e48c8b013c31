package org.masnaa.dmn;

import java.util.BitSet;

/** Where a new row stands best among rows whose values rise or fall in one column. */
final class GapPlace {

  private final Column column;
  private final BitSet rows;

  private int below = -1;
  private int above = -1;
  private int belowEnd = -1;
  private int aboveStart = Integer.MAX_VALUE;

  /** How many rows begin above the one before them, less those that begin below it. */
  private int climb;

  /**
   * @param values which of the column's values the new row is for
   * @param rows the rules beside which it may stand
   */
  GapPlace(Column column, BitSet values, BitSet rows) {
    this.column = column;
    this.rows = rows;
    look(values.nextSetBit(0), values.length() - 1);
  }

  private void look(int low, int high) {
    int before = -1;
    for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
      int start = first(row);
      int end = last(row);
      if (start < 0) {
        continue;
      }
      climb += before < 0 ? 0 : Integer.signum(start - before);
      before = start;
      if (end < low && end >= belowEnd) {
        below = row;
        belowEnd = end;
      } else if (start > high && start < aboveStart) {
        above = row;
        aboveStart = start;
      }
    }
  }

  private int first(int row) {
    for (int value = 0; value < column.size(); value++) {
      if (column.isOrdered(value) && column.perhaps(value).get(row)) {
        return value;
      }
    }
    return -1;
  }

  private int last(int row) {
    int last = -1;
    for (int value = 0; value < column.size(); value++) {
      last = column.perhaps(value).get(row) ? value : last;
    }
    return last;
  }

  /** The number of the row to follow, 0 to be the first. */
  int after(int all) {
    if (below < 0 && above < 0) {
      return all;
    }
    boolean rising = (below >= 0 && above >= 0) ? below < above : climb >= 0;
    int beside = rising ? below : above;
    return beside >= 0 ? beside + 1 : rising ? above : below;
  }
}
