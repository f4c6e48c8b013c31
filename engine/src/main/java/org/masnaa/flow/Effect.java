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

  /** Send {@link Command.TimerFired} at {@code due}. Replaces an earlier time of the same wait. */
  record SetTimer(String waitId, String element, Instant due) implements Effect {}

  /** Forget a timer that has not fired. */
  record ClearTimer(String waitId) implements Effect {}
}
