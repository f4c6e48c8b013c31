package org.masnaa.flow;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answer to a command. */
public sealed interface Step {

  /**
   * The case moved.
   *
   * @param data the names that were written, to be merged into the case's data
   */
  record Advanced(
      State state, List<Event> events, List<Effect> effects, Map<String, @Nullable Object> data)
      implements Step {}

  /**
   * The case is as it was.
   *
   * @param detail the wait, element or limit that the reason is about
   */
  record Refused(Refusal reason, String detail) implements Step {}
}
