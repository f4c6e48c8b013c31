package org.masnaa.app.cases;

import java.util.UUID;

/** An application being filled in; also the key under which it is submitted once. */
public record DraftId(UUID value) {

  public static DraftId of(String text) {
    return new DraftId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
