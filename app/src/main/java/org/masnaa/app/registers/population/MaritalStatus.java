package org.masnaa.app.registers.population;

/** As the population register records it. */
public enum MaritalStatus {
  SINGLE("single"),
  MARRIED("married"),
  DIVORCED("divorced"),
  WIDOWED("widowed");

  private final String code;

  MaritalStatus(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
