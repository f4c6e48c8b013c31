package org.masnaa.app.officer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.masnaa.text.LocalText;

/** What people hold to be wrong in the registers of an entity. */
public record CorrectionsPage(List<Row> disputes) {

  /**
   * A dispute.
   *
   * @param about the person and the datum
   * @param right what it should be, and why
   * @param answer the owner's, or null while it is open
   */
  public record Row(
      UUID id,
      About about,
      String right,
      String reason,
      String state,
      boolean hasDocument,
      @Nullable String answer) {}

  /** Whose datum it is, of which register, and since when it is disputed. */
  public record About(LocalText person, LocalText label, LocalText register, Instant at) {}
}
