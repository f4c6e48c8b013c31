package org.masnaa.app.registers;

/** The tables of the built-in registers. */
enum RegisterTable {
  POPULATION("registers.population"),
  LABOUR("registers.labour"),
  CREDIT("registers.credit");

  private final String table;

  RegisterTable(String table) {
    this.table = table;
  }

  String table() {
    return table;
  }
}
