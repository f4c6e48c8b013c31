package org.masnaa.app.officer;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.masnaa.text.LocalText;

/**
 * The registers of an entity as their owner sees them.
 *
 * @param mayDecide whether this officer answers for them
 * @param until the end date that is proposed for a new agreement
 */
public record RegistersPage(
    List<LocalText> registers, List<Row> agreements, boolean mayDecide, LocalDate until) {

  public RegistersPage {
    registers = List.copyOf(registers);
    agreements = List.copyOf(agreements);
  }

  /**
   * An agreement.
   *
   * @param state asked, approved, refused or ended
   * @param open whether there is something to decide: to approve, to refuse, or to end
   * @param until the last day it holds, or null
   */
  public record Row(
      UUID id,
      LocalText register,
      LocalText entity,
      LocalText service,
      List<Field> fields,
      String state,
      boolean open,
      @Nullable LocalDate until) {}

  /** An attribute with why it is read. */
  public record Field(LocalText label, LocalText purpose, @Nullable String clause) {}
}
