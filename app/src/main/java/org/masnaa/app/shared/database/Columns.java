package org.masnaa.app.shared.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A statement that takes rows of any number, each column as one array: PostgreSQL unpacks arrays
 * several times faster than JSON, and plans for few rows. In the text the rows stand as {@code
 * {rows: case_id uuid, due timestamptz}}, as often as they are needed.
 */
public final class Columns {

  private static final Pattern ROWS = Pattern.compile("\\{rows:([^}]*)}");

  private record Column(String name, String type, String parameter) {}

  private final String sql;
  private final List<Column> columns = new ArrayList<>();

  private Columns(String name, String text) {
    StringBuilder written = new StringBuilder();
    Matcher matcher = ROWS.matcher(text);
    while (matcher.find()) {
      matcher.appendReplacement(
          written, Matcher.quoteReplacement(unpacked(name, matcher.group(1))));
    }
    matcher.appendTail(written);
    sql = written.toString();
  }

  /**
   * A statement.
   *
   * @param name begins the names of its parameters, so that several can be sent as one text
   */
  public static Columns of(String name, String text) {
    return new Columns(name, text);
  }

  private String unpacked(String name, String declared) {
    List<String> arrays = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (String each : declared.split(",")) {
      String[] words = each.strip().split("\\s+");
      Column column = new Column(words[0], words[1], name + "_" + words[0]);
      if (!columns.contains(column)) {
        columns.add(column);
      }
      arrays.add("cast(:%s as %s[])".formatted(column.parameter(), column.type()));
      names.add(column.name());
    }
    return "unnest(%s) as r (%s)".formatted(String.join(", ", arrays), String.join(", ", names));
  }

  /** The statement for the driver. */
  public String sql() {
    return sql;
  }

  /**
   * Puts the rows among the parameters of the statement. A column of another type than {@code
   * uuid}, {@code integer} and {@code bytea} gets the text of its values.
   *
   * @param cell what a row has in a column, by the column's name
   */
  public <T> void bind(
      List<T> rows, BiFunction<T, String, @Nullable Object> cell, Map<String, Object> parameters) {
    for (Column column : columns) {
      boolean asText = false;
      @Nullable Object[] values =
          switch (column.type()) {
            case "uuid" -> new UUID[rows.size()];
            case "integer" -> new Integer[rows.size()];
            case "bytea" -> new byte[rows.size()][];
            default -> {
              asText = true;
              yield new String[rows.size()];
            }
          };
      for (int i = 0; i < values.length; i++) {
        Object value = cell.apply(rows.get(i), column.name());
        values[i] = asText && value != null ? value.toString() : value;
      }
      parameters.put(column.parameter(), values);
    }
  }
}
