package org.masnaa.app.registers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.spreadsheet.SafeCells;
import org.masnaa.feel.FeelType;
import org.masnaa.service.RegisterSource.Table;
import org.masnaa.text.LocalText;

/**
 * Reads the rows of a file as records of a table. The heading names columns; a field of a record is
 * {@code name.ar}. Headings that are no column are left out, and so are rows with a mistake.
 */
final class ImportRows {

  static final int MOST = 100_000;
  static final int MOST_PROBLEMS = 100;

  private final Table table;
  private final Map<String, Map<String, Object>> records = new LinkedHashMap<>();
  private final List<LocalText> problems = new ArrayList<>();

  ImportRows(Table table) {
    this.table = table;
  }

  /** By key, as JSON has them. */
  Map<String, Map<String, Object>> records() {
    return records;
  }

  List<LocalText> problems() {
    return problems;
  }

  void read(List<List<String>> rows) {
    if (rows.isEmpty() || !rows.getFirst().contains(table.key())) {
      problem(1, "ينقصه عمود المفتاح " + table.key(), "has no column " + table.key());
      return;
    }
    if (rows.size() > MOST) {
      problem(1, "عدد صفوفه أكبر من " + MOST, "has more than " + MOST + " rows");
      return;
    }
    for (int line = 1; line < rows.size(); line++) {
      row(rows.getFirst(), rows.get(line), line + 1);
    }
  }

  private void row(List<String> headings, List<String> cells, int line) {
    Map<String, Object> record = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(headings.size(), cells.size()); i++) {
      FeelType type = type(headings.get(i));
      String cell = SafeCells.plain(cells.get(i).strip());
      if (type == null || cell.isEmpty()) {
        continue;
      }
      Object value = value(cell, type);
      if (value == null) {
        problem(
            line,
            "قيمة العمود " + headings.get(i) + " ليست من نوعه",
            "column " + headings.get(i) + " has a value of another type");
        return;
      }
      put(record, headings.get(i), value);
    }
    Object key = record.get(table.key());
    if (key == null) {
      problem(line, "المفتاح فارغ", "has no key");
    } else if (records.putIfAbsent(key.toString(), record) != null) {
      problem(line, "المفتاح مكرر", "repeats a key");
    }
  }

  private @Nullable FeelType type(String heading) {
    FeelType whole = table.columns().get(heading);
    if (whole != null) {
      // A list fits into no cell: it stays as it is.
      return whole instanceof FeelType.ListOf ? null : whole;
    }
    String[] parts = heading.split("\\.", 2);
    return parts.length == 2
            && table.columns().get(parts[0]) instanceof FeelType.ContextOf(Map<String, FeelType> f)
        ? f.get(parts[1])
        : null;
  }

  private void put(Map<String, Object> record, String heading, Object value) {
    String[] parts = heading.split("\\.", 2);
    if (table.columns().containsKey(heading) || parts.length == 1) {
      record.put(heading, value);
      return;
    }
    @SuppressWarnings("unchecked") // Only this method puts records into records.
    Map<String, Object> inner =
        (Map<String, Object>) record.computeIfAbsent(parts[0], key -> new LinkedHashMap<>());
    inner.put(parts[1], value);
  }

  private static @Nullable Object value(String cell, FeelType type) {
    try {
      return switch (type) {
        case FeelType.Basic basic ->
            switch (basic) {
              case STRING, ANY -> cell;
              case NUMBER -> new BigDecimal(cell);
              case BOOLEAN ->
                  switch (cell) {
                    case "true", "yes", "1" -> true;
                    case "false", "no", "0" -> false;
                    default -> null;
                  };
              case DATE -> LocalDate.parse(cell).toString();
              case TIME -> LocalTime.parse(cell).toString();
              case NULL, DATE_TIME, DAYS_AND_TIME, YEARS_AND_MONTHS -> null;
            };
        case FeelType.ListOf list -> null;
        case FeelType.ContextOf record -> null;
        case FeelType.RangeOf range -> null;
        case FeelType.FunctionOf function -> null;
      };
    } catch (NumberFormatException | DateTimeParseException e) {
      return null;
    }
  }

  private void problem(int line, String ar, String en) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(new LocalText("السطر " + line + ": " + ar, "Line " + line + ": " + en));
    }
  }
}
