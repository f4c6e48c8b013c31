package org.masnaa.feel.parse;

import org.masnaa.text.LocalText;

/** Parsing cannot go on from here. Never leaves this package. */
final class SyntaxException extends Exception {

  private static final long serialVersionUID = 1L;

  /** A reason with its stable code and the way to mend it. */
  record Reason(String code, LocalText what, LocalText mend) {}

  private final int offset;
  private final transient Reason reason;

  SyntaxException(int offset, Reason reason) {
    super(reason.what().en(), null, false, false);
    this.offset = offset;
    this.reason = reason;
  }

  int offset() {
    return offset;
  }

  Reason reason() {
    return reason;
  }
}
