package org.masnaa.legal;

import java.time.Duration;
import java.time.LocalTime;

/**
 * When an office works on a working day.
 *
 * @param from the first moment
 * @param to the moment it closes, after {@code from}
 */
public record WorkingHours(LocalTime from, LocalTime to) {

  public WorkingHours {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("working hours end before they begin");
    }
  }

  /** The working time of one day. */
  public Duration length() {
    return Duration.between(from, to);
  }
}
