package org.masnaa.app.shared.spreadsheet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of a CSV file (RFC 4180) in UTF-8, with the delimiter its first line uses: comma, semicolon
 * or tab.
 */
public final class DelimitedText {

  private final String text;
  private final char delimiter;
  private int at;

  private DelimitedText(String text) {
    this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    this.delimiter = delimiter(this.text.lines().findFirst().orElse(""));
  }

  /** Every row with its cells, the heading among them; lines without any text are left out. */
  public static List<List<String>> rows(byte[] content) {
    DelimitedText file = new DelimitedText(new String(content, StandardCharsets.UTF_8));
    List<List<String>> rows = new ArrayList<>();
    while (file.at < file.text.length()) {
      List<String> row = file.row();
      if (row.stream().anyMatch(cell -> !cell.isEmpty())) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static char delimiter(String heading) {
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (count(heading, candidate) > count(heading, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String line, char wanted) {
    return line.chars().filter(c -> c == wanted).count();
  }

  private List<String> row() {
    List<String> row = new ArrayList<>();
    while (true) {
      row.add(cell());
      if (at >= text.length()) {
        return row;
      }
      char end = text.charAt(at++);
      if (end == '\r' && at < text.length() && text.charAt(at) == '\n') {
        at++;
      }
      if (end != delimiter) {
        return row;
      }
    }
  }

  private String cell() {
    if (at < text.length() && text.charAt(at) == '"') {
      return quoted();
    }
    int start = at;
    while (at < text.length() && !ends(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at).strip();
  }

  private String quoted() {
    StringBuilder cell = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '"') {
        cell.append(c);
      } else if (at < text.length() && text.charAt(at) == '"') {
        cell.append('"');
        at++;
      } else {
        break;
      }
    }
    while (at < text.length() && !ends(text.charAt(at))) {
      at++;
    }
    return cell.toString();
  }

  private boolean ends(char c) {
    return c == delimiter || c == '\n' || c == '\r';
  }
}
