package org.masnaa.bench;

/** What was to be measured did not run; the message says why. */
final class MeasurementFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MeasurementFailed(String message) {
    super(message);
  }

  MeasurementFailed(String message, Exception cause) {
    super(message, cause);
  }
}
