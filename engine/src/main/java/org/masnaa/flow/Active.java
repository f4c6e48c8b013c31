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
 * @param index how often a cycle has fired
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
    /** A task for a person. */
    TASK,
    /** A job for a machine. */
    JOB,
    /** A decision to be made. */
    DECISION,
    /** A time to pass. */
    TIMER,
    /** A token that waits for others at a join. */
    ARRIVED,
    /** A token that does not rest; only in events, never in a state. */
    PASSING,
    /** A token that cannot go on until a person acts. */
    STOPPED
  }

  /** Whether the outside can answer it. */
  public boolean isWait() {
    return switch (kind) {
      case TASK, JOB, DECISION, TIMER -> true;
      case PROCESS, ARRIVED, PASSING, STOPPED -> false;
    };
  }

  /** The id under which commands and effects name it. */
  public String waitId() {
    return Long.toString(id);
  }

  Active with(int newIndex, @Nullable Instant newDue, @Nullable StopReason newStop) {
    return new Active(id, parent, element, kind, newIndex, newDue, newStop);
  }
}
