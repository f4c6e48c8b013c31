package org.masnaa.app.registers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.EntityId;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.text.LocalText;

/**
 * What a service may read of a register, or would like to.
 *
 * @param register by its name in the catalogue
 * @param owner the entity that decides
 */
public record Agreement(
    UUID id,
    String register,
    EntityId owner,
    ServiceId service,
    List<Field> fields,
    Standing standing) {

  public Agreement {
    fields = List.copyOf(fields);
  }

  /** An attribute with its purpose and, if it has one, the place in the law. */
  public record Field(String attribute, LocalText purpose, @Nullable String clause) {}

  /** How far it has come. */
  public enum State {
    ASKED,
    APPROVED,
    REFUSED,
    ENDED
  }

  /**
   * Where it stands.
   *
   * @param until the last day it holds; null while it waits or when it was refused
   * @param decidedBy the officer, or the program in the sandbox; null while it waits
   */
  public record Standing(
      State state,
      Instant askedAt,
      @Nullable LocalDate until,
      @Nullable Instant decidedAt,
      @Nullable String decidedBy) {}
}
