package org.masnaa.app.registers;

/** The tables of the built-in registers. */
enum RegisterTable {
  POPULATION("registers.population"),
  LABOUR("registers.labour"),
  CREDIT("registers.credit"),
  ENTRY(
      "registers.entry",
      "(register, name, key, person, others, content, valid_from, recorded_at, changed_by,"
          + " reason)");

  private final String table;
  private final String columns;

  RegisterTable(String table) {
    this(table, "");
  }

  RegisterTable(String table, String columns) {
    this.table = table;
    this.columns = columns;
  }

  /** The columns that are written, in brackets; empty for all of them. */
  String columns() {
    return columns;
  }

  String table() {
    return table;
  }
}
