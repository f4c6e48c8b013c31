package org.masnaa.app.shared.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.source.Position;
import org.masnaa.source.XmlVisitor;

/** The rows of one sheet (clause 18.3.1), each cell as text. */
final class SheetRows implements XmlVisitor {

  static final int COLUMNS = 1_024;
  static final int CELLS = 3_000_000;

  private final List<String> shared;
  private final List<List<String>> rows = new ArrayList<>();
  private List<String> row = new ArrayList<>();
  private final StringBuilder value = new StringBuilder();
  private String type = "";
  private int column;
  private boolean inValue;
  private int cells;

  SheetRows(List<String> shared) {
    this.shared = shared;
  }

  List<List<String>> rows() {
    return rows;
  }

  /** Whether cells were left out because there are more than the limits allow. */
  boolean overfull() {
    return cells > CELLS;
  }

  @Override
  public void start(String namespace, String name, Map<String, String> attributes, Position at) {
    switch (name) {
      case "row" -> startRow(attributes.get("r"));
      case "c" -> {
        type = attributes.getOrDefault("t", "n");
        column = column(attributes.get("r"), row.size());
        value.setLength(0);
      }
      case "v", "t" -> inValue = true;
      default -> {}
    }
  }

  /** Rows that are left out are empty ones; a row number far off is not filled up to. */
  private void startRow(@Nullable String number) {
    row = new ArrayList<>();
    int wanted = number != null && number.matches("\\d{1,7}") ? Integer.parseInt(number) - 1 : 0;
    while (rows.size() < wanted && cells++ < CELLS) {
      rows.add(List.of());
    }
  }

  @Override
  public void text(String part) {
    if (inValue) {
      value.append(part);
    }
  }

  @Override
  public void end(String name) {
    switch (name) {
      case "v", "t" -> inValue = false;
      case "c" -> add();
      case "row" -> rows.add(row);
      default -> {}
    }
  }

  private void add() {
    String text = cellText();
    if (text.isEmpty() || column >= COLUMNS) {
      return;
    }
    while (row.size() <= column && cells++ <= CELLS) {
      row.add("");
    }
    if (column < row.size()) {
      row.set(column, text);
    }
  }

  private String cellText() {
    String text = value.toString();
    return switch (type) {
      case "s" -> {
        int index = text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
        yield index >= 0 && index < shared.size() ? shared.get(index) : "";
      }
      case "b" -> text.equals("1") ? "true" : "false";
      default -> text;
    };
  }

  /** {@code BC12} is column 54. */
  private static int column(@Nullable String reference, int next) {
    if (reference == null) {
      return next;
    }
    int column = 0;
    for (int i = 0; i < reference.length(); i++) {
      char letter = reference.charAt(i);
      if (letter < 'A' || letter > 'Z' || column > COLUMNS) {
        break;
      }
      column = column * 26 + letter - 'A' + 1;
    }
    return column == 0 ? next : column - 1;
  }
}
