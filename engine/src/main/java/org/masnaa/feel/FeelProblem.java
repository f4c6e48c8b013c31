package org.masnaa.feel;

import org.masnaa.source.Position;
import org.masnaa.source.Problem;
import org.masnaa.text.LocalText;

/**
 * Something wrong in a FEEL text.
 *
 * @param line from 1, inside the text
 * @param column from 1, in characters
 * @param code stable name of the kind of problem, such as {@code feel.name-unknown}
 * @param what what is wrong
 * @param mend what the author can do about it
 */
public record FeelProblem(int line, int column, String code, LocalText what, LocalText mend) {

  /** The same problem in a file where the text starts at {@code start}. */
  public Problem at(Position start) {
    int fileColumn = line == 1 ? start.column() + column - 1 : column;
    return new Problem(
        new Position(start.file(), start.line() + line - 1, fileColumn), code, what, mend);
  }
}
