package org.masnaa.app.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.PersonId;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.flow.State;
import org.masnaa.flow.Step;

/**
 * The stored row of a case.
 *
 * @param reference what people call it, such as {@code MME-2026-000042}
 * @param submissionKey the draft it was submitted from
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
    Progress progress) {

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

  /** As it is after a step of its process. */
  CaseRecord after(Step.Advanced step, Instant now) {
    boolean over = step.state().isOver();
    Progress moved =
        new Progress(
            progress.submittedAt(),
            over ? null : progress.dueAt(),
            over ? now : null,
            step.state().outcome());
    return new CaseRecord(
        id,
        service,
        version,
        reference,
        submissionKey,
        person,
        step.state(),
        content.plus(step.data()),
        moved);
  }

  CaseRecord dueAt(@Nullable Instant due) {
    Progress moved =
        new Progress(progress.submittedAt(), due, progress.endedAt(), progress.outcome());
    return new CaseRecord(
        id, service, version, reference, submissionKey, person, state, content, moved);
  }

  CaseRecord with(CaseContent changed) {
    return new CaseRecord(
        id, service, version, reference, submissionKey, person, state, changed, progress);
  }
}
