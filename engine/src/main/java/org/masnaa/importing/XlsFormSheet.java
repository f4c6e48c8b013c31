package org.masnaa.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.text.Language;

/** The rows of a sheet by the names of their columns. */
final class XlsFormSheet {

  private XlsFormSheet() {}

  /** One row: what it holds by column. */
  record Row(Map<String, String> cells) {

    String at(String column) {
      return cells.getOrDefault(column, "");
    }

    /** The texts of {@code label}, {@code label::Arabic (ar)}, {@code label::English (en)}. */
    Wording texts(String column, Language usual) {
      String ar = null;
      String en = null;
      for (Map.Entry<String, String> cell : cells.entrySet()) {
        Language language = language(cell.getKey(), column, usual);
        String text = language == null ? "" : PlainText.of(cell.getValue());
        if (text.isEmpty()) {
          continue;
        }
        if (language == Language.AR) {
          ar = text;
        } else {
          en = text;
        }
      }
      return new Wording(ar, en);
    }

    private static @Nullable Language language(String heading, String column, Language usual) {
      if (heading.equals(column)) {
        return usual;
      }
      if (!heading.startsWith(column + ":")) {
        return null;
      }
      String name = heading.substring(column.length()).replaceFirst("^:+", "").strip();
      if (name.endsWith("(ar)") || name.startsWith("arabic") || name.startsWith("العربية")) {
        return Language.AR;
      }
      return name.endsWith("(en)") || name.startsWith("english") ? Language.EN : null;
    }
  }

  /** The rows below the headings; sheets are found whatever the case of their name. */
  static List<Row> rows(Map<String, List<List<String>>> sheets, String name) {
    List<Row> rows = new ArrayList<>();
    sheets.forEach((sheet, cells) -> {
      if (sheet.strip().equalsIgnoreCase(name) && !cells.isEmpty()) {
        List<String> headings = cells.getFirst();
        cells.subList(1, cells.size()).forEach(row -> rows.add(row(headings, row)));
      }
    });
    return rows;
  }

  private static Row row(List<String> headings, List<String> row) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(headings.size(), row.size()); i++) {
      String heading = headings.get(i).strip().toLowerCase(Locale.ROOT);
      if (!heading.isEmpty() && !row.get(i).isBlank()) {
        cells.putIfAbsent(heading, row.get(i).strip());
      }
    }
    return new Row(cells);
  }
}
