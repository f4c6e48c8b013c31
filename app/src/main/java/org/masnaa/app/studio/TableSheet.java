package org.masnaa.app.studio;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.spreadsheet.DelimitedText;
import org.masnaa.app.studio.ItemPage.Heading;
import org.masnaa.app.studio.ItemPage.Line;
import org.masnaa.edit.Edit;
import org.masnaa.source.XmlElement;
import org.masnaa.text.LocalText;

/**
 * A decision table as a sheet: out as CSV, back in from CSV or from what a spreadsheet copies. A
 * spreadsheet would take some cells for formulas; those begin with an apostrophe, which is taken
 * away again.
 */
final class TableSheet {

  static final int MOST_CHARACTERS = 1_000_000;
  static final int MOST_ROWS = 3_000;

  private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠'";

  /**
   * What a sheet changes.
   *
   * @param problem why it cannot be taken, or null
   * @param sentences what becomes different, in the order of the table
   */
  record Difference(@Nullable LocalText problem, List<LocalText> sentences, List<Wanted> changes) {}

  private final Draft draft;
  private final String file;
  private final String path;
  private final ItemPage.Grid grid;

  TableSheet(Draft draft, String file, String name, String path, XmlElement table) {
    this.draft = draft;
    this.file = file;
    this.path = path;
    this.grid = new DecisionGrid(draft, file, name, path, table).grid();
  }

  private List<String> headings() {
    return grid.columns().stream().skip(1).map(Heading::name).map(LocalText::en).toList();
  }

  /**
   * As CSV (RFC 4180) in UTF-8 with a byte order mark, without which spreadsheets take it wrongly.
   */
  byte[] csv() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(headings());
    grid.lines().forEach(line -> rows.add(line.cells().stream().map(ItemField::value).toList()));
    return rows.stream()
        .map(row -> row.stream().map(TableSheet::cell).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"))
        .getBytes(UTF_8);
  }

  private static String cell(String text) {
    return "\"" + harmless(text).replace("\"", "\"\"") + "\"";
  }

  /** A cell that no spreadsheet takes for a formula. */
  static String harmless(String text) {
    return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  /** What a cell said before it was made harmless. */
  static String original(String cell) {
    boolean marked = cell.length() > 1 && DANGEROUS.indexOf(cell.charAt(1)) >= 0;
    return marked && cell.charAt(0) == '\'' ? cell.substring(1) : cell;
  }

  Difference compare(String text) {
    if (text.length() > MOST_CHARACTERS) {
      return refused("النص أطول مما يُقبل.", "The text is longer than can be taken.");
    }
    List<List<String>> rows =
        rows(text).stream().map(row -> row.stream().map(TableSheet::original).toList()).toList();
    List<String> headings = headings();
    if (rows.isEmpty() || !rows.getFirst().equals(headings)) {
      String wanted = String.join(" | ", headings);
      return refused(
          "ابدأ بسطر عناوين الأعمدة كما هي: \u2066" + wanted + "\u2069",
          "Begin with the line of headings as they are: " + wanted);
    }
    if (rows.size() > MOST_ROWS || rows.stream().anyMatch(row -> row.size() > headings.size())) {
      return refused(
          "في أحد الصفوف خلايا أكثر من الأعمدة، أو الصفوف أكثر مما يُقبل.",
          "A row has more cells than there are columns, or there are too many rows.");
    }
    return compare(rows.subList(1, rows.size()));
  }

  /** Cells as spreadsheets copy them stand between tabs as they are, quotation marks included. */
  private static List<List<String>> rows(String text) {
    boolean copied = text.lines().findFirst().orElse("").indexOf('\t') >= 0;
    return copied
        ? text.lines()
            .filter(line -> !line.isBlank())
            .map(line -> Stream.of(line.split("\t", -1)).map(String::strip).toList())
            .toList()
        : DelimitedText.rows(text.getBytes(UTF_8));
  }

  private static Difference refused(String ar, String en) {
    return new Difference(new LocalText(ar, en), List.of(), List.of());
  }

  private Difference compare(List<List<String>> rows) {
    List<LocalText> sentences = new ArrayList<>();
    List<Wanted> changes = new ArrayList<>();
    int both = Math.min(rows.size(), grid.lines().size());
    for (int row = 0; row < both; row++) {
      compare(grid.lines().get(row), rows.get(row), sentences, changes);
    }
    List<List<String>> added = rows.subList(both, rows.size());
    for (int row = both; row < rows.size(); row++) {
      String cells = String.join(" | ", rows.get(row));
      sentences.add(
          new LocalText(
              "الصف " + (row + 1) + " جديد: \u2066" + cells + "\u2069",
              "Row " + (row + 1) + " is new: " + cells));
    }
    for (int row = both; row < grid.lines().size(); row++) {
      sentences.add(
          new LocalText("يُحذف الصف " + (row + 1), "Row " + (row + 1) + " is taken away"));
    }
    if (!added.isEmpty()) {
      changes.addAll(DecisionRows.of(draft, file, path, added));
    } else {
      changes.addAll(DecisionRows.without(draft, file, path, both));
    }
    return new Difference(null, sentences, changes);
  }

  private void compare(
      Line line, List<String> row, List<LocalText> sentences, List<Wanted> changes) {
    for (int at = 0; at < line.cells().size(); at++) {
      ItemField cell = line.cells().get(at);
      String now = at < row.size() ? row.get(at) : "";
      if (!cell.value().equals(now)) {
        changes.add(new Wanted(file, new Edit.SetText(cell.path(), now), cell.value()));
        sentences.add(
            new LocalText(
                cell.label().ar()
                    + ": \u2066"
                    + cell.value()
                    + "\u2069 صار \u2066"
                    + now
                    + "\u2069",
                cell.label().en() + ": " + cell.value() + " becomes " + now));
      }
    }
  }
}
