package org.masnaa.app.portal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.text.LocalText;

/**
 * What a person holds to be wrong in registers.
 *
 * @param choices the data that can be disputed
 * @param given what stood in the form when something was missing; empty at first
 * @param problem the message to show, or null
 */
public record DisputesPage(
    List<Choice> choices, List<Row> disputes, Given given, @Nullable String problem) {

  /** A datum, by attribute. */
  public record Choice(String attribute, LocalText label, LocalText register) {}

  /** What the person wrote. */
  public record Given(String attribute, String right, String reason) {}

  /** A dispute with how it stands, and the answer once there is one. */
  public record Row(
      LocalText label,
      LocalText register,
      String right,
      Instant at,
      String state,
      @Nullable String answer) {}
}
