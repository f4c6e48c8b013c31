package org.masnaa.flow;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the outside says to a case. */
public sealed interface Command {

  /** Begin at the process's start event. */
  record Start() implements Command {}

  /**
   * Begin at one of the process's start events because what it waits for has happened.
   *
   * @param payload what came with a message; its start event says what is kept of it
   */
  record StartAt(String element, Map<String, @Nullable Object> payload) implements Command {}

  /**
   * A person finished a task.
   *
   * @param outputs {@code outcome}, {@code reasons}, {@code note} and the task's own answers; kept
   *     as a context under the element's id
   */
  record TaskCompleted(String waitId, Map<String, @Nullable Object> outputs) implements Command {}

  /**
   * A job did its work.
   *
   * @param result what the task's outputs are computed from
   */
  record JobSucceeded(String waitId, Map<String, @Nullable Object> result) implements Command {}

  /**
   * A job failed technically. The wait stays open for another try.
   *
   * @param code what failed, without personal data
   * @param givenUp whether there will be no further try unless a person asks for one
   */
  record JobFailed(String waitId, String code, boolean givenUp) implements Command {}

  /** A job or a person found a state of affairs that the process may catch on a border. */
  record BusinessError(String waitId, String code) implements Command {}

  /** A decision was made; null is a value too. */
  record DecisionMade(String waitId, @Nullable Object value) implements Command {}

  /**
   * A message arrived.
   *
   * @param payload what came with it; the event says what is kept of it
   */
  record MessageArrived(String waitId, Map<String, @Nullable Object> payload) implements Command {}

  /** A signal was heard; every wait for it goes on. */
  record SignalReceived(String signal) implements Command {}

  /**
   * Another case that this one had started came to its end.
   *
   * @param outcome its outcome; null if its end names none
   * @param result its data
   */
  record ChildEnded(String waitId, @Nullable String outcome, Map<String, @Nullable Object> result)
      implements Command {}

  /** The case's data was changed from outside; conditions that wait for it are asked again. */
  record DataChanged() implements Command {}

  /** A timer's time has come. */
  record TimerFired(String waitId) implements Command {}

  /**
   * Try again what stands still: run a job that was given up, or ask the conditions anew.
   *
   * @param id the id of the active thing as text
   */
  record Retry(String id) implements Command {}

  /**
   * Go on as if a job that was given up had succeeded without a result.
   *
   * @param id the id of the active thing as text
   */
  record Skip(String id) implements Command {}

  /**
   * End the case from outside.
   *
   * @param outcome the outcome of the case, such as {@code withdrawn}
   */
  record Withdraw(String outcome) implements Command {}
}
