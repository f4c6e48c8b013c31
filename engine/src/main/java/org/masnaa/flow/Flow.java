package org.masnaa.flow;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes a case from one state to the next. */
public final class Flow {

  private Flow() {}

  /**
   * Carries out one command.
   *
   * @param data the case's data by name; read, never changed
   */
  public static Step step(
      ProcessModel process,
      State state,
      Command command,
      Map<String, ? extends @Nullable Object> data,
      Moment moment) {
    throw new UnsupportedOperationException("the interpreter lands next");
  }
}
