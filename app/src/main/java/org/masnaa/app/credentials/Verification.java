package org.masnaa.app.credentials;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.masnaa.text.LocalText;

/** What anyone learns who holds the code of a document. */
public sealed interface Verification {

  /**
   * The document was issued and not withdrawn.
   *
   * @param validUntil the last day it counts, or null without an end
   * @param expired whether that day has passed
   */
  record Valid(Facts facts, Instant issued, @Nullable LocalDate validUntil, boolean expired)
      implements Verification {}

  /** The document was issued and withdrawn later. */
  record Revoked(Facts facts, Instant issued, Instant revoked) implements Verification {}

  /** There is no such document. */
  record Unknown() implements Verification {}

  /**
   * What may be shown to whoever has the document in hand.
   *
   * @param code in groups, as printed
   * @param holder the name of the person, masked; empty texts when the document names none
   * @param fingerprint SHA-256 of the file in hexadecimal
   */
  record Facts(
      String code, LocalText title, LocalText entity, LocalText holder, String fingerprint) {}
}
