package org.masnaa.app.rules;

/** A place that breaks a rule, and how. */
record Breach(String file, int line, String what) {

  @Override
  public String toString() {
    return "%s:%d: %s".formatted(file, line, what);
  }
}
