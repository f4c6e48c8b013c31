package org.masnaa.app.shared.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.masnaa.text.LocalText;

/**
 * A datum of a case with its origin.
 *
 * @param value as text, or null when nothing was answered
 * @param register who says so, or null when the applicant typed it
 * @param asOf when the register was read, or null
 */
public record Answered(
    LocalText label,
    @Nullable LocalText value,
    @Nullable LocalText register,
    @Nullable Instant asOf) {

  public Answered(LocalText label, @Nullable LocalText value) {
    this(label, value, null, null);
  }
}
