package org.masnaa.app.registers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.masnaa.text.LocalText;

/**
 * What a register holds of a person.
 *
 * @param value as FEEL knows values; null when the register holds nothing, or did not answer
 * @param register its name for people
 * @param asOf when the register last changed the record; the time of asking when it has none
 * @param reached whether the register answered; when it did not, the person may say the value, and
 *     it is verified later
 */
public record AttributeValue(
    @Nullable Object value, LocalText register, Instant asOf, boolean reached) {

  /** What a register that answered said. */
  public AttributeValue(@Nullable Object value, LocalText register, Instant asOf) {
    this(value, register, asOf, true);
  }
}
