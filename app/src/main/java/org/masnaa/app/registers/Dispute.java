package org.masnaa.app.registers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.PersonId;

/**
 * Something a register holds of a person and the person holds to be wrong.
 *
 * @param attribute by its name in the catalogue
 */
public record Dispute(
    UUID id, PersonId person, String register, String attribute, Claim claim, Standing standing) {

  /** How it stands. */
  public enum State {
    OPEN,
    CORRECTED,
    KEPT
  }

  /**
   * What the person says.
   *
   * @param right what it should be
   * @param reason why
   */
  public record Claim(String right, String reason) {}

  /**
   * Where it stands.
   *
   * @param answer of the register's owner; null while it is open
   */
  public record Standing(
      State state, Instant openedAt, boolean hasDocument, @Nullable String answer) {}
}
