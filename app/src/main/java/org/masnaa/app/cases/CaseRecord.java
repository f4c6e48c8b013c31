package org.masnaa.app.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.cases.jobs.JobRequest;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.PersonId;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.flow.State;
import org.masnaa.flow.Step;

/**
 * The stored row of a case.
 *
 * @param reference what people call it, such as {@code MME-2026-000042}
 * @param submissionKey the draft it was submitted from; for a case that another one began, made
 *     from what began it
 */
record CaseRecord(
    CaseId id,
    ServiceId service,
    int version,
    String reference,
    DraftId submissionKey,
    PersonId person,
    State state,
    CaseContent content,
    Progress progress,
    Origin origin) {

  /**
   * When what became of it.
   *
   * @param dueAt when the service promises to be done; null while the clock stands or nothing is
   *     promised
   * @param outcome the outcome named by the process's end; null before, or if it names none
   */
  record Progress(
      Instant submittedAt,
      @Nullable Instant dueAt,
      @Nullable Instant endedAt,
      @Nullable String outcome) {}

  /**
   * Where it comes from.
   *
   * @param process the process of the package it walks; null for the one that applications begin
   * @param caller who waits for its end; null if nobody does
   * @param family the first of the cases that began one another
   * @param depth how many began one another before it
   */
  record Origin(@Nullable String process, @Nullable Caller caller, CaseId family, int depth) {

    /** Of a case that a person submitted. */
    static Origin submitted(CaseId id) {
      return new Origin(null, null, id, 0);
    }
  }

  /** The wait of another case that ends with this one. */
  record Caller(CaseId caseId, String waitId) {}

  /** As it is after a step of its process. */
  CaseRecord after(Step.Advanced step, Instant now) {
    boolean over = step.state().isOver();
    Progress moved =
        new Progress(
            progress.submittedAt(),
            over ? null : progress.dueAt(),
            over ? now : null,
            step.state().outcome());
    return changed(version, step.state(), content.plus(step.data()), moved);
  }

  CaseRecord dueAt(@Nullable Instant due) {
    Progress moved =
        new Progress(progress.submittedAt(), due, progress.endedAt(), progress.outcome());
    return changed(version, state, content, moved);
  }

  /** What a job of this case may know. */
  JobRequest job(
      String waitId, Map<String, @Nullable Object> inputs, LocalDate today, Instant now) {
    return new JobRequest(
        id, waitId, service, version, reference, person, inputs, CaseData.of(content, today), now);
  }

  CaseRecord with(CaseContent more) {
    return changed(version, state, more, progress);
  }

  /** The same case on another version of its service. */
  CaseRecord on(int newVersion, State there) {
    return changed(newVersion, there, content, progress);
  }

  private CaseRecord changed(
      int newVersion, State newState, CaseContent newContent, Progress newProgress) {
    return new CaseRecord(
        id,
        service,
        newVersion,
        reference,
        submissionKey,
        person,
        newState,
        newContent,
        newProgress,
        origin);
  }
}
