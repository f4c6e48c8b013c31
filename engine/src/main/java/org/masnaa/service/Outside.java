package org.masnaa.service;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.source.Position;

/**
 * What happens to the case of an example without anybody who does a task.
 *
 * @param timers ids of timers that fire, in order, before anything else is done
 * @param events messages and signals that come, in order, each as soon as it is awaited
 * @param calls by call activity: how what it called ends, call by call
 */
public record Outside(List<String> timers, List<Arrival> events, Map<String, List<Return>> calls) {

  /** Nothing happens. */
  static final Outside NOTHING = new Outside(List.of(), List.of(), Map.of());

  /** Timers only. */
  static Outside timers(List<String> timers) {
    return new Outside(List.copyOf(timers), List.of(), Map.of());
  }

  /** What comes from another case. */
  sealed interface Arrival {

    Position at();

    String name();

    /**
     * A message.
     *
     * @param key the key that it must have been awaited with; null when any will do
     * @param data what comes with it
     */
    record Message(
        String name, @Nullable Object key, Map<String, @Nullable Object> data, Position at)
        implements Arrival {}

    /** A signal. */
    record Signal(String name, Position at) implements Arrival {}
  }

  /**
   * How a called process or service ends.
   *
   * @param error the code of the error that it ends with; null when it ends well
   * @param data what it gives back
   */
  record Return(
      @Nullable String outcome,
      @Nullable String error,
      Map<String, @Nullable Object> data,
      Position at) {}
}
