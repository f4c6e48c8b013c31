package org.masnaa.app.catalogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.ServiceId;

/**
 * From when a version is the one that new applications begin on.
 *
 * @param version null when the service is no longer offered
 * @param by who ordered it
 * @param at when it was ordered
 */
public record Activation(
    ServiceId service, @Nullable Integer version, Kind kind, Instant from, String by, Instant at) {

  /** What was ordered. */
  public enum Kind {
    PUBLISH,
    ROLL_BACK,
    RETIRE;

    String code() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    static Kind of(String code) {
      return valueOf(code.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }
  }
}
