package org.masnaa.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands in its process. Small, without personal data, and made of plain records, so
 * that any JSON mapper can store it.
 *
 * @param next the id that the next active thing gets
 * @param active what is going on, in the order of ids
 * @param outcome the outcome named by the end that was reached; null before, or if it names none
 */
public record State(Status status, long next, List<Active> active, @Nullable String outcome) {

  private static final State INITIAL = new State(Status.NEW, 1, List.of(), null);

  public State {
    active = List.copyOf(active);
  }

  /** A case that has not started. */
  public static State initial() {
    return INITIAL;
  }

  /** What the outside may answer, in the order in which it was opened. */
  public List<Active> waits() {
    return active.stream().filter(Active::isWait).toList();
  }

  /** What stands still until a person acts. */
  public List<Active> stops() {
    return active.stream().filter(a -> a.stop() != null).toList();
  }

  /** The open wait with this id. */
  public Optional<Active> waiting(String id) {
    return active.stream().filter(a -> a.isWait() && a.waitId().equals(id)).findFirst();
  }

  /** Whether no command can move it any more. */
  public boolean isOver() {
    return status == Status.ENDED || status == Status.WITHDRAWN;
  }

  /** The state after something happened: folding all events of a case gives its state. */
  public State after(Event event) {
    Active subject = event.subject();
    return switch (event.kind()) {
      case CASE_STARTED -> new State(Status.RUNNING, subject.id() + 1, List.of(subject), null);
      case ENTERED -> {
        List<Active> more = new ArrayList<>(active);
        more.add(subject);
        yield new State(status, subject.id() + 1, more, outcome);
      }
      case CHANGED ->
          new State(
              status,
              next,
              active.stream().map(a -> a.id() == subject.id() ? subject : a).toList(),
              outcome);
      case COMPLETED, CANCELLED, LEFT -> new State(status, next, without(subject), outcome);
      case CASE_ENDED -> new State(Status.ENDED, next, List.of(), event.code());
      case CASE_WITHDRAWN -> new State(Status.WITHDRAWN, next, List.of(), event.code());
      case PASSED -> event.code() == null ? this : new State(status, next, active, event.code());
      case CHOSEN, JOB_FAILED, ERROR_THROWN -> this;
    };
  }

  private List<Active> without(Active gone) {
    return active.stream().filter(a -> a.id() != gone.id()).toList();
  }
}
