package org.masnaa.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.importing.Item.Shown;
import org.masnaa.importing.XlsFormSheet.Row;
import org.masnaa.text.Language;

/** Reads the rows of an XLSForm that ask something. */
record XlsFormQuestions(List<Row> choices, Language language, Findings findings) {

  private static final Map<String, String> OURS =
      Map.ofEntries(
          Map.entry("text", "text"),
          Map.entry("integer", "whole-number"),
          Map.entry("int", "whole-number"),
          Map.entry("range", "decimal"),
          Map.entry("decimal", "decimal"),
          Map.entry("date", "date"),
          Map.entry("datetime", "date"),
          Map.entry("time", "time"),
          Map.entry("image", "file"),
          Map.entry("photo", "file"),
          Map.entry("file", "file"),
          Map.entry("acknowledge", "declaration"),
          Map.entry("trigger", "declaration"));

  Item read(Row row, String path, @Nullable Shown shown) {
    String[] words = row.at("type").strip().split("\\s+");
    String kind = words[0].toLowerCase(Locale.ROOT);
    boolean one = kind.equals("select_one") || kind.equals("select1");
    boolean many = kind.equals("select_multiple") || kind.equals("rank");
    List<Item.Choice> options = words.length > 1 && (one || many) ? options(words[1]) : List.of();
    String type = one || many ? choice(row, path, one, options) : OURS.get(kind);
    if (type == null) {
      findings.unknownPart(path, row.at("type"));
      type = "text";
    }
    if (type.equals("text") && row.at("appearance").contains("multiline")) {
      type = "long-text";
    }
    boolean required =
        Set.of("yes", "true", "true()", "1").contains(row.at("required").toLowerCase(Locale.ROOT));
    return new Item.Ask(
        path,
        type,
        row.texts("label", language),
        row.texts("hint", language),
        shown,
        !required && !type.equals("declaration"),
        new Item.Bounds(null, null, null, options, check(row, path)));
  }

  private String choice(Row row, String path, boolean one, List<Item.Choice> options) {
    if (options.size() < 2) {
      findings.choices(path, row.at("type"));
      return "text";
    }
    if (!row.at("choice_filter").isEmpty()) {
      findings.choices(path, row.at("choice_filter"));
    }
    if (!one) {
      return "many-of";
    }
    return Yes.among(options) == null ? "one-of" : "yes-no";
  }

  private List<Item.Choice> options(String list) {
    List<Item.Choice> options = new ArrayList<>();
    for (Row row : choices) {
      String name = row.at("list_name").isEmpty() ? row.at("list name") : row.at("list_name");
      String value = row.at("name").isEmpty() ? row.at("value") : row.at("name");
      if (name.equals(list) && !value.isEmpty()) {
        options.add(new Item.Choice(value, row.texts("label", language)));
      }
    }
    return options;
  }

  private Item.@Nullable Check check(Row row, String path) {
    String constraint = row.at("constraint");
    if (constraint.isBlank()) {
      return null;
    }
    Logic logic = LogicParser.expression(constraint, path);
    if (logic == null) {
      findings.check(path, constraint);
      return null;
    }
    return new Item.Check(new Shown(logic, constraint), row.texts("constraint_message", language));
  }
}
