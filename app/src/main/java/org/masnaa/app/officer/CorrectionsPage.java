package org.masnaa.app.officer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.page.Field;
import org.masnaa.text.LocalText;

/**
 * What people hold to be wrong in the registers of an entity.
 *
 * @param wrong the dispute whose answer was not complete, or null
 */
public record CorrectionsPage(List<Row> disputes, @Nullable UUID wrong) {

  /**
   * Where the right value is entered.
   *
   * @param kind of the box: text, date or number
   * @param options to choose from; empty when it is written
   */
  public record Input(
      String name,
      LocalText label,
      String kind,
      @Nullable String script,
      List<Field.Option> options) {}

  /**
   * A dispute.
   *
   * @param about the person and the datum
   * @param right what it should be, and why
   * @param answer the owner's, or null while it is open
   * @param inputs for the right value; empty when it is corrected where it is kept
   */
  public record Row(
      UUID id,
      About about,
      String right,
      String reason,
      String state,
      boolean hasDocument,
      @Nullable String answer,
      List<Input> inputs) {}

  /** Whose datum it is, of which register, and since when it is disputed. */
  public record About(LocalText person, LocalText label, LocalText register, Instant at) {}
}
