package org.masnaa.app.shared;

import java.util.UUID;

/** One application to one version of a service. */
public record CaseId(UUID value) {

  public static CaseId of(String text) {
    return new CaseId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
