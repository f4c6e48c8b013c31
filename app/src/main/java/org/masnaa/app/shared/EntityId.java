package org.masnaa.app.shared;

/** A ministry or agency, by the short name that is also its folder of services: {@code mme}. */
public record EntityId(String value) {

  @Override
  public String toString() {
    return value;
  }
}
