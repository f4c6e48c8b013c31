package org.masnaa.flow;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.legal.Term;

/** What an event waits for or does (BPMN 2.0, 10.5.5). */
public sealed interface EventDefinition {

  /** Nothing: the event only marks a place. */
  record None() implements EventDefinition {}

  /** A time that passes. */
  record Timer(TimerValue value) implements EventDefinition {}

  /**
   * A message between this case and one other.
   *
   * @param name by which both sides know it
   * @param key tells which case is meant; null when the name is enough
   * @param values what is sent, or what is kept of what was received
   */
  record Message(String name, @Nullable Formula key, List<Mapping> values)
      implements EventDefinition {}

  /** A call that everyone who listens hears. */
  record Signal(String name) implements EventDefinition {}

  /** An error that is thrown or caught; a null code catches every error. */
  record BusinessError(@Nullable String code) implements EventDefinition {}

  /** Something the scope above should know of; a null code catches every escalation. */
  record Escalation(@Nullable String code) implements EventDefinition {}

  /** Data for which a condition becomes true. */
  record Condition(Formula condition) implements EventDefinition {}

  /** A jump inside one scope, from the throwing to the catching event of the same name. */
  record Link(String name) implements EventDefinition {}

  /** The end of the scope: every other token in it is withdrawn. */
  record Terminate() implements EventDefinition {}

  /**
   * Undoing what was done.
   *
   * @param activity on a border: the activity that undoes; thrown: the one to undo, or null for all
   *     of the scope
   */
  record Compensation(@Nullable String activity) implements EventDefinition {}

  /** When a timer fires. */
  sealed interface TimerValue {

    /** After a fixed term. */
    record After(Term term) implements TimerValue {}

    /**
     * After a term, or at a date and time, that an expression gives.
     *
     * @param cycle whether it may give a repetition such as {@code R3/PT24H}
     */
    record Computed(Formula formula, boolean cycle) implements TimerValue {}

    /** At a date or a date and time in ISO 8601; without an offset, in the calendar's zone. */
    record At(String iso) implements TimerValue {}

    /**
     * Again and again.
     *
     * @param times how often; null when without end
     * @param from a date and time in ISO 8601 at which it first fires; null when one term from now
     */
    record Every(Term term, @Nullable Integer times, @Nullable String from) implements TimerValue {}
  }
}
