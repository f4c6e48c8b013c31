package org.masnaa.flow;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.BudgetExceeded;

/**
 * Answers every question of a step that depends on data or time. A case asks its data; a proof
 * tries every answer.
 *
 * <p>Each method may throw {@link BudgetExceeded}.
 */
interface Judge {

  /** The flows along which a token leaves an element. */
  Way branch(Element element, List<SequenceFlow> out, Names.View names);

  /** The value of an expression. */
  @Nullable Object value(Formula formula, Names.View names);

  /** Whether a loop goes on, or has enough; {@code element} is the looping activity. */
  boolean holds(Formula condition, Element element, Names.View names);

  /** Whether data that is awaited is there. */
  boolean occurs(Formula condition, Names.View names);

  /** The items of a loop; null if there is no such list. */
  @Nullable List<? extends @Nullable Object> items(Loop.Each loop, Names.View names);

  /** When a timer that is set now fires; null if that is not a time. */
  @Nullable Instant due(EventDefinition.TimerValue value, Names.View names);

  /** How a timer goes on after it has fired; null when it fires once. */
  EventDefinition.TimerValue.@Nullable Every repeats(
      EventDefinition.TimerValue value, Names.View names);

  /** The flows chosen, or why there are none. */
  sealed interface Way {}

  /**
   * These flows.
   *
   * @param chosen whether there was a choice
   */
  record Taken(List<SequenceFlow> flows, boolean chosen) implements Way {}

  /** None can be taken. */
  record Stuck(StopReason reason) implements Way {}
}
