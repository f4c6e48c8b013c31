package org.masnaa.adopt.twin;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What comes from outside while a case runs. */
sealed interface Move {

  /** A person completes a task and sets variables. */
  record Complete(String element, Map<String, @Nullable Object> variables) implements Move {}

  /** A worker completes the job of an external task. */
  record Work(String element, Map<String, @Nullable Object> variables) implements Move {}

  /** A worker meets an error. */
  record Fail(String element, String code) implements Move {}

  /** Time passes; what is due happens. */
  record Later(Duration time) implements Move {}

  /** A message comes. */
  record Message(String name, Map<String, @Nullable Object> variables) implements Move {}

  /** A signal is heard. */
  record Signal(String name) implements Move {}

  static Move complete(String element, @Nullable Object... variables) {
    return new Complete(element, Values.map(variables));
  }

  static Move work(String element, @Nullable Object... variables) {
    return new Work(element, Values.map(variables));
  }

  static Move fail(String element, String code) {
    return new Fail(element, code);
  }

  static Move later(String time) {
    return new Later(Duration.parse(time));
  }

  static Move message(String name, @Nullable Object... variables) {
    return new Message(name, Values.map(variables));
  }

  static Move signal(String name) {
    return new Signal(name);
  }
}
