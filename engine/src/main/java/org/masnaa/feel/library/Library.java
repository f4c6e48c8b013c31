package org.masnaa.feel.library;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
    ListFunctions.addTo(table);
    StatisticFunctions.addTo(table);
    ContextFunctions.addTo(table);
    TemporalFunctions.addTo(table);
    RangeFunctions.addTo(table);
    Map<String, BuiltIn> functions = new LinkedHashMap<>();
    table.signatures.forEach(
        (name, signatures) -> functions.put(name, new BuiltIn(name, signatures)));
    return Collections.unmodifiableMap(functions);
  }

  /** Collects signatures while the table is built. */
  static final class Table {

    private final Map<String, List<Signature>> signatures = new LinkedHashMap<>();

    void add(String line, Body body) {
      Signature signature = new Signature(line, body);
      signatures.computeIfAbsent(signature.function(), _ -> new ArrayList<>()).add(signature);
    }
  }
}
