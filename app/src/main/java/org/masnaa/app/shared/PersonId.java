package org.masnaa.app.shared;

/** A person, by national id number: eleven digits. */
public record PersonId(String value) {

  public PersonId {
    if (value.length() != 11 || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new IllegalArgumentException("A national id has eleven digits");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
