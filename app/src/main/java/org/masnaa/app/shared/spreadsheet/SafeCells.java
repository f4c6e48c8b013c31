package org.masnaa.app.shared.spreadsheet;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines of CSV files (RFC 4180) that no spreadsheet takes for formulas. A text that one could take
 * for a formula gets an apostrophe before it, which spreadsheets read as the mark of a text.
 */
public final class SafeCells {

  /** What begins a formula, also in the full width of East Asian writing. */
  private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20\u2212";

  private static final char TEXT = '\'';

  private SafeCells() {}

  /** A line with its end; each cell in quotation marks. */
  public static String line(List<String> cells) {
    return cells.stream()
        .map(cell -> '"' + safe(cell).replace("\"", "\"\"") + '"')
        .collect(Collectors.joining(",", "", "\r\n"));
  }

  /** A text as a spreadsheet may have it. */
  public static String safe(String text) {
    return needsMark(text) ? TEXT + text : text;
  }

  /** The text that a cell stood for before {@link #safe}. */
  public static String plain(String cell) {
    return !cell.isEmpty() && cell.charAt(0) == TEXT && needsMark(cell.substring(1))
        ? cell.substring(1)
        : cell;
  }

  /**
   * Programs pass over what cannot be seen before a formula. A text that begins with the mark gets
   * another one, so that none is lost on the way back.
   */
  private static boolean needsMark(String text) {
    if (text.isEmpty()) {
      return false;
    }
    char first = text.charAt(0);
    if (first == '\t' || first == '\r' || first == '\n' || first == TEXT) {
      return true;
    }
    return text.codePoints()
        .filter(c ->
            !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && !Character.isISOControl(c)
                && Character.getType(c) != Character.FORMAT)
        .limit(1)
        .anyMatch(c -> FORMULA.indexOf(c) >= 0);
  }
}
