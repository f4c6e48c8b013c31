package org.masnaa.flow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is going on in a case: a scope, a token at rest, or a wait for the outside.
 * Together they form a tree, with the process at its root.
 *
 * @param id unique within the case; for a wait, as text, the wait's id
 * @param parent the scope it belongs to, or, for an event on a border, the activity; 0 for the root
 * @param element the id of the element, or of the flow on which a token waits for a join
 * @param index which one of a loop, from 0; for a loop as a whole, how many; for a timer, how often
 *     it has fired; for a stop, -1 when the element itself is done
 * @param due when a timer fires or a task should be done; null without a time
 * @param stop why it stands still until a person acts; null when all is well
 */
public record Active(
    long id,
    long parent,
    String element,
    Kind kind,
    int index,
    @Nullable Instant due,
    @Nullable StopReason stop) {

  /** What is going on. */
  public enum Kind {
    /** The process itself. */
    PROCESS,
    /** A sub-process. */
    SUB_PROCESS,
    /** An activity that is done several times, as a whole. */
    LOOP,
    /** An event-based gateway whose events are awaited. */
    RACE,
    /** A task for a person. */
    TASK,
    /** A job for a machine. */
    JOB,
    /** A decision to be made. */
    DECISION,
    /** A time to pass. */
    TIMER,
    /** A message to arrive. */
    MESSAGE,
    /** A signal to be heard. */
    SIGNAL,
    /** Data to become such that a condition holds. */
    CONDITION,
    /** Another case to end. */
    CHILD,
    /** A token that waits for others at a join. */
    ARRIVED,
    /** A token that does not rest; only in events, never in a state. */
    PASSING,
    /** A token that cannot go on until a person acts. */
    STOPPED,
    /** An activity that was done and can be undone. */
    COMPENSABLE,
    /** Undoing, one activity after the other. */
    COMPENSATING
  }

  /** Whether something from outside makes it go on. */
  public boolean isWait() {
    return switch (kind) {
      case TASK, JOB, DECISION, TIMER, MESSAGE, SIGNAL, CONDITION, CHILD -> true;
      case PROCESS, SUB_PROCESS, LOOP, RACE, ARRIVED -> false;
      case PASSING, STOPPED, COMPENSABLE, COMPENSATING -> false;
    };
  }

  /** The id under which commands and effects name it. */
  public String waitId() {
    return Long.toString(id);
  }

  Active at(int newIndex) {
    return new Active(id, parent, element, kind, newIndex, due, stop);
  }

  Active due(@Nullable Instant newDue, @Nullable StopReason newStop) {
    return new Active(id, parent, element, kind, index, newDue, newStop);
  }

  Active stopped(@Nullable StopReason newStop) {
    return new Active(id, parent, element, kind, index, due, newStop);
  }

  Active under(long newParent) {
    return new Active(id, newParent, element, kind, index, due, stop);
  }
}
