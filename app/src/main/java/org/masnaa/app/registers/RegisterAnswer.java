package org.masnaa.app.registers;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came of asking a register about a person. */
sealed interface RegisterAnswer {

  /** The values of its attributes, and when they last changed. */
  record Answered(Map<String, @Nullable Object> values, Instant asOf) implements RegisterAnswer {}

  /**
   * It did not answer in time, or not in a way that can be understood.
   *
   * @param why for the operator's log
   */
  record Down(String why) implements RegisterAnswer {}
}
