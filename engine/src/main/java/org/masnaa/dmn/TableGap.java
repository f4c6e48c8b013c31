package org.masnaa.dmn;

import java.util.List;
import org.masnaa.source.Position;

/**
 * A case that no rule of a table covers, as the row that would cover it and no case of another row.
 *
 * @param at the table
 * @param tests the unary tests of the row, one for each column of conditions
 * @param after the number of the row that it follows, 0 to be the first
 */
public record TableGap(Position at, List<String> tests, int after) {
  public TableGap {
    tests = List.copyOf(tests);
  }
}
