package org.masnaa.flow;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the outside has to do. Stored in the same transaction as the state. */
public sealed interface Effect {

  /**
   * Show a task to the people of its role.
   *
   * @param due when it should be done; null if nothing is promised
   */
  record OpenTask(String waitId, Element.UserTask element, @Nullable Instant due)
      implements Effect {}

  /** Take a task away that was not completed. */
  record CloseTask(String waitId) implements Effect {}

  /** Run a job, at least once; the case's id and {@code waitId} make the idempotency key. */
  record RunJob(String waitId, Element.ServiceTask element, Map<String, @Nullable Object> inputs)
      implements Effect {}

  /** A job's result is no longer wanted. */
  record CancelJob(String waitId) implements Effect {}

  /** Make a decision over the case's data and answer with {@link Command.DecisionMade}. */
  record RunDecision(String waitId, Element.BusinessRuleTask element) implements Effect {}

  /** Begin another case and answer with {@link Command.ChildEnded}. */
  record StartChild(
      String waitId, Element.CallActivity element, Map<String, @Nullable Object> inputs)
      implements Effect {}

  /** A case that was begun is no longer wanted. */
  record CancelChild(String waitId) implements Effect {}

  /**
   * Send {@link Command.MessageArrived} when the message comes.
   *
   * @param key which case the message must name; null when the name is enough
   */
  record AwaitMessage(String waitId, String element, String message, @Nullable Object key)
      implements Effect {}

  /** Send {@link Command.SignalReceived} when the signal is heard. */
  record AwaitSignal(String waitId, String element, String signal) implements Effect {}

  /** A message or a signal is no longer awaited. */
  record StopAwaiting(String waitId) implements Effect {}

  /** Send a message to whoever awaits it. */
  record SendMessage(
      String element, String message, @Nullable Object key, Map<String, @Nullable Object> values)
      implements Effect {}

  /** Let every other case hear a signal; this one has heard it. */
  record Broadcast(String element, String signal) implements Effect {}

  /**
   * An error that nothing in the case catches has ended it: send {@link Command.BusinessError} to
   * the case that called it.
   */
  record ErrorLeft(String element, String code) implements Effect {}

  /** Send {@link Command.TimerFired} at {@code due}. Replaces an earlier time of the same wait. */
  record SetTimer(String waitId, String element, Instant due) implements Effect {}

  /** Forget a timer that has not fired. */
  record ClearTimer(String waitId) implements Effect {}
}
