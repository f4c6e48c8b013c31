package org.masnaa.flow;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a case, without personal data. The shell adds who and when.
 *
 * @param subject what it happened to; with id 0 where nothing rested
 * @param code the outcome (of the case, or of the end that was passed), the error's code or the
 *     failure's code; null where there is none
 */
public record Event(Kind kind, Active subject, @Nullable String code) {

  /** What happened. */
  public enum Kind {
    CASE_STARTED,
    /** Something began: a task opened, a timer was set, a token came to a join. */
    ENTERED,
    /** An active thing was changed: a timer set again, a stop added or lifted. */
    CHANGED,
    /** An activity or an awaited event came to its regular end. */
    COMPLETED,
    /** It was ended from outside: interrupted, or withdrawn with its scope. */
    CANCELLED,
    /** A token left its resting place: a join was complete, or a stop was lifted. */
    LEFT,
    /** An element that does not wait was passed. */
    PASSED,
    /** A flow was taken where there was a choice; the element is the flow. */
    CHOSEN,
    JOB_FAILED,
    ERROR_THROWN,
    CASE_ENDED,
    CASE_WITHDRAWN;

    /** The stable name for the log, such as {@code case-started}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The id of the element or flow; empty for the case as a whole. */
  public String element() {
    return subject.element();
  }

  /** The ids of the elements that were completed or passed, in order: the path of a case. */
  public static List<String> path(List<Event> events) {
    return events.stream()
        .filter(e -> e.kind == Kind.COMPLETED || e.kind == Kind.PASSED)
        .map(Event::element)
        .toList();
  }
}
