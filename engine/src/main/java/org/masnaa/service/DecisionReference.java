package org.masnaa.service;

/**
 * A decision of a package, written {@code decisions/eligibility.dmn#Eligible}.
 *
 * @param file path inside the package
 * @param decision name or id
 */
public record DecisionReference(String file, String decision) {
  @Override
  public String toString() {
    return file + "#" + decision;
  }
}
