package org.masnaa.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.masnaa.source.XmlElement;
import org.masnaa.text.LocalText;

/**
 * The rows of a decision table.
 *
 * @param columns their names, inputs first
 * @param rows the cells of each row by its id
 */
record Rows(List<Column> columns, Map<String, List<String>> rows) {

  /** A column and what it is for. */
  record Column(Kind kind, String name) {}

  /** What a column is for. */
  enum Kind {
    INPUT,
    OUTPUT,
    NOTE
  }

  static Rows of(XmlElement table) {
    List<Column> columns = new ArrayList<>();
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (XmlElement child : table.children()) {
      switch (child.name()) {
        case "input" -> columns.add(new Column(Kind.INPUT, label(child)));
        case "output" -> columns.add(new Column(Kind.OUTPUT, label(child)));
        case "annotation" -> columns.add(new Column(Kind.NOTE, label(child)));
        case "rule" -> {
          String id = child.attribute("id");
          rows.put(id == null ? "row " + (rows.size() + 1) : id, cells(child));
        }
        default -> {}
      }
    }
    return new Rows(List.copyOf(columns), rows);
  }

  private static String label(XmlElement column) {
    for (String key : List.of("label", "name")) {
      String name = column.attribute(key);
      if (name != null && !name.isBlank()) {
        return name;
      }
    }
    return column.children().stream()
        .filter(child -> child.name().equals("inputExpression"))
        .flatMap(child -> child.children().stream())
        .map(text -> text.text().strip())
        .findFirst()
        .orElse("");
  }

  private static List<String> cells(XmlElement rule) {
    return rule.children().stream()
        .filter(child -> child.name().endsWith("Entry"))
        .map(child -> child.children().stream().findFirst().map(t -> t.text().strip()).orElse(""))
        .toList();
  }

  /** A row as a sentence: its note in the language if it has one, its conditions and results. */
  LocalText sentence(List<String> cells) {
    return new LocalText(sentence(cells, true), sentence(cells, false));
  }

  private String sentence(List<String> cells, boolean arabic) {
    List<String> conditions = new ArrayList<>();
    List<String> results = new ArrayList<>();
    String note = "";
    for (int i = 0; i < cells.size() && i < columns.size(); i++) {
      Column column = columns.get(i);
      String cell = "\u2066" + cells.get(i) + "\u2069";
      switch (column.kind()) {
        case INPUT -> {
          if (!cells.get(i).equals("-") && !cells.get(i).isEmpty()) {
            conditions.add(column.name() + " " + cell);
          }
        }
        case OUTPUT -> results.add(column.name().isEmpty() ? cell : column.name() + " " + cell);
        case NOTE -> {
          if (column.name().equals(arabic ? "ar" : "en")) {
            note = cells.get(i);
          }
        }
      }
    }
    String when =
        conditions.isEmpty()
            ? arabic ? "في كل الأحوال" : "always"
            : (arabic ? "إذا كان " : "when ") + String.join(arabic ? " و" : " and ", conditions);
    String said = when + (arabic ? " فالنتيجة " : ", the result is ") + String.join(", ", results);
    return note.isBlank() ? said : said + " (" + note.strip().replaceAll("[.。]$", "") + ")";
  }
}
