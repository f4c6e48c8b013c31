package org.masnaa.app.registers.population;

/** As the population register records it. */
public enum Gender {
  FEMALE("female"),
  MALE("male");

  private final String code;

  Gender(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
