package org.masnaa.app.shared;

/** Someone who works on cases for an entity. */
public record OfficerId(String value) {

  @Override
  public String toString() {
    return value;
  }
}
