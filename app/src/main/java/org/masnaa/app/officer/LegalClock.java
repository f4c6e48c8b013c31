package org.masnaa.app.officer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time the law leaves for a case.
 *
 * @param due when it ends, or null when the service promises nothing
 * @param workingDays whole working days left; negative when it is over by so many
 * @param pausedDays working days it rested because the applicant was awaited
 */
public record LegalClock(@Nullable Instant due, int workingDays, int pausedDays, boolean paused) {

  /** How pressing it is. */
  public enum Pressure {
    CALM,
    SOON,
    LATE
  }

  private static final int SOON = 1;

  public Pressure pressure() {
    if (due == null || paused) {
      return Pressure.CALM;
    }
    if (workingDays < 0) {
      return Pressure.LATE;
    }
    return workingDays <= SOON ? Pressure.SOON : Pressure.CALM;
  }
}
