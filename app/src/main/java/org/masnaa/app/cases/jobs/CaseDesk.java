package org.masnaa.app.cases.jobs;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.CaseId;
import org.masnaa.flow.Command;
import org.masnaa.flow.Refusal;

/** What machines need from cases. Every command is carried out in the caller's transaction. */
public interface CaseDesk {

  /** What a handler is told of a job; empty when there is no such case. */
  Optional<JobRequest> request(CaseId id, String waitId, Map<String, @Nullable Object> inputs);

  /**
   * Locks the case until the transaction ends. Whoever changes what hangs on a case locks the case
   * first, so that two never wait for each other.
   */
  void hold(CaseId id);

  /** Locks the case, waiting for whoever holds it, and carries out a command on it. */
  Told tell(CaseId id, Command command);

  /** The same, but leaves alone a case that somebody else holds. */
  Told tellIfFree(CaseId id, Command command);

  /** What became of a command. */
  sealed interface Told {

    /** The case went on. */
    record Moved() implements Told {}

    /** The case did not take it; {@code WAIT_NOT_OPEN} and {@code OVER} mean that it is stale. */
    record Refused(Refusal reason) implements Told {}

    /** There is no such case, or somebody else holds it. */
    record NotThere() implements Told {}
  }
}
