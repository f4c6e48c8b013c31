package org.masnaa.app.shared.page;

import java.time.Instant;
import java.util.List;
import org.masnaa.text.LocalText;

/**
 * What one register knows and nobody has to type.
 *
 * @param asOf when the register was read
 */
public record Known(LocalText register, Instant asOf, List<Fact> facts) {

  public Known {
    facts = List.copyOf(facts);
  }

  /** One datum with its label. */
  public record Fact(LocalText label, LocalText value) {}
}
