package org.masnaa.app.registers;

/** A register kept elsewhere did not answer, or not in a way that can be understood. */
final class SourceFailed extends Exception {

  private static final long serialVersionUID = 1;

  SourceFailed(String why) {
    super(why);
  }

  SourceFailed(String why, Throwable cause) {
    super(why, cause);
  }
}
