package org.masnaa.app.cases.post;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.EntityId;

/**
 * Something that one case has for another.
 *
 * @param sender the case it comes from
 * @param element where in the sender's process; empty for its end
 * @param name the message, the signal, what is called, how the sender ended, or its error
 * @param to whom it is for
 * @param lies whether nobody waited for the message when it was sent
 */
public record Delivery(
    UUID id,
    CaseId sender,
    EntityId entity,
    String element,
    Kind kind,
    @Nullable String name,
    To to,
    Map<String, @Nullable Object> payload,
    int attempts,
    boolean lies) {

  /**
   * Whom it is for.
   *
   * @param receiver null until it is known who receives it
   * @param waitId of the receiver, or for a call of the sender
   * @param key of a message; null when it stays in the family
   * @param family the first of the cases that began one another
   */
  public record To(
      @Nullable CaseId receiver, @Nullable String waitId, @Nullable String key, CaseId family) {}

  /** What it is. */
  public enum Kind {
    /** For one case that waits for it, now or later. */
    MESSAGE,
    /** For a case that listens. */
    SIGNAL,
    /** Begins a case whose end the sender waits for. */
    CALL,
    /** Begins a case that nobody waits for. */
    START,
    /** Tells a case that the one it called has ended. */
    ENDED,
    /** Tells a case that an error nobody caught ended the one it called. */
    FAILED,
    /** Ends a case that is no longer wanted. */
    CANCEL
  }

  String nameOrEmpty() {
    return name == null ? "" : name;
  }
}
