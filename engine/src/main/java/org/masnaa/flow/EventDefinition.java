package org.masnaa.flow;

import org.jspecify.annotations.Nullable;
import org.masnaa.legal.Term;

/** What an event waits for or does (BPMN 2.0, 10.5.5). */
public sealed interface EventDefinition {

  /** Nothing: the event only marks a place. */
  record None() implements EventDefinition {}

  /** A time that passes. */
  record Timer(TimerValue value) implements EventDefinition {}

  /** The end of the whole process: every other token is withdrawn. */
  record Terminate() implements EventDefinition {}

  /** An error that is thrown or caught; a null code catches every error. */
  @SuppressWarnings("AvoidCommonTypeNames") // BPMN's own word, always written with its owner
  record Error(@Nullable String code) implements EventDefinition {}

  /** When a timer fires. */
  sealed interface TimerValue {

    /** After a fixed term. */
    record After(Term term) implements TimerValue {}

    /** After a term, or at a date and time, that an expression gives. */
    record Computed(Formula formula) implements TimerValue {}

    /** At a date or a date and time in ISO 8601; without an offset, in the calendar's zone. */
    record At(String iso) implements TimerValue {}

    /** Again and again; {@code times} is null when without end. */
    record Every(Term term, @Nullable Integer times) implements TimerValue {}
  }
}
