package org.masnaa.feel.library;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Budget;

/** All built-in functions by name. */
public final class Library {

  private static final Map<String, BuiltIn> FUNCTIONS = build();

  private Library() {}

  /** The built-in of this name, or null. */
  public static @Nullable BuiltIn function(String name) {
    return FUNCTIONS.get(name);
  }

  public static Map<String, BuiltIn> functions() {
    return FUNCTIONS;
  }

  private static Map<String, BuiltIn> build() {
    Table table = new Table();
    ConversionFunctions.addTo(table);
    NumberFunctions.addTo(table);
    StringFunctions.addTo(table);
    PatternFunctions.addTo(table);
    ListFunctions.addTo(table);
    StatisticFunctions.addTo(table);
    ContextFunctions.addTo(table);
    TemporalFunctions.addTo(table);
    RangeFunctions.addTo(table);
    return table.functions();
  }

  /**
   * A built-in whose pattern is known when compiling, with the pattern read once and for all.
   *
   * @param budget what reading may use up
   * @return the built-in itself when it takes no pattern or the pattern is not valid
   */
  public static BuiltIn prepared(
      BuiltIn function, @Nullable Object pattern, @Nullable Object flags, Budget budget) {
    Regex regex = pattern instanceof String text ? Patterns.compile(text, flags, budget) : null;
    if (regex == null) {
      return function;
    }
    Table table = new Table();
    PatternFunctions.addTo(table, regex);
    return table.functions().getOrDefault(function.name(), function);
  }

  /** At which argument a built-in takes its flags; -1 when it takes none, -2 without a pattern. */
  public static int flags(BuiltIn function) {
    return switch (function.name()) {
      case "matches" -> 2;
      case "replace" -> 3;
      case "split" -> -1;
      default -> -2;
    };
  }

  /** Collects signatures while the table is built. */
  static final class Table {

    private final Map<String, List<Signature>> signatures = new LinkedHashMap<>();

    Map<String, BuiltIn> functions() {
      Map<String, BuiltIn> functions = new LinkedHashMap<>();
      signatures.forEach((name, each) -> functions.put(name, new BuiltIn(name, each)));
      return Collections.unmodifiableMap(functions);
    }

    void add(String line, Body body) {
      Signature signature = new Signature(line, body);
      signatures.computeIfAbsent(signature.function(), _ -> new ArrayList<>()).add(signature);
    }
  }
}
