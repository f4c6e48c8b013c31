package org.masnaa.source;

/**
 * A place in a source file.
 *
 * @param file path inside the package, with {@code /}
 * @param line from 1
 * @param column from 1
 */
public record Position(String file, int line, int column) {

  /** The position {@code lines} further down, for a text that starts on this line. */
  public Position down(int lines) {
    return new Position(file, line + lines, column);
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
