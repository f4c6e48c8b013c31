package org.masnaa.app.registers;

import java.time.Instant;
import java.util.Map;
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
   * The owner's answer.
   *
   * @param corrected whether the register was wrong
   * @param value what it holds from now on, by the parts of the value; empty when the owner
   *     corrects it where it is kept
   */
  public record Decision(boolean corrected, String answer, Map<String, String> value) {
    public Decision {
      value = Map.copyOf(value);
    }
  }

  /** What became of a decision. */
  public enum End {
    DONE,
    /** The value is missing, or none of the attribute's type. */
    VALUE_WRONG,
    /** It is no open dispute of a register of this officer's entity. */
    GONE
  }

  /**
   * Where it stands.
   *
   * @param answer of the register's owner; null while it is open
   * @param endedAt when that was; null while it is open
   */
  public record Standing(
      State state,
      Instant openedAt,
      boolean hasDocument,
      @Nullable String answer,
      @Nullable Instant endedAt) {}
}
