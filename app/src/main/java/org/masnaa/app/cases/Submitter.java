package org.masnaa.app.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.PersonId;
import org.masnaa.flow.Command;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Turns a draft into a case, once, in one transaction. */
@Component
class Submitter {

  private final DraftStore drafts;
  private final CaseStore cases;
  private final UploadStore uploads;
  private final CaseOpening opening;
  private final CaseRunner runner;
  private final TransactionTemplate transaction;

  Submitter(
      DraftStore drafts,
      CaseStore cases,
      UploadStore uploads,
      CaseOpening opening,
      CaseRunner runner,
      TransactionTemplate transaction) {
    this.drafts = drafts;
    this.cases = cases;
    this.uploads = uploads;
    this.opening = opening;
    this.runner = runner;
    this.transaction = transaction;
  }

  Submission submit(DraftId id, PersonId person) {
    return Objects.requireNonNull(
        transaction.execute(status ->
            // The lock makes a second submission wait for the first one's answer.
            drafts.lock(id, person).map(this::submit).orElseGet(Submission.NotFound::new)));
  }

  private Submission submit(DraftRecord draft) {
    Optional<CaseRecord> before = cases.ofSubmission(draft.id());
    if (before.isPresent()) {
      return new Submission.Accepted(before.get().id(), before.get().reference());
    }
    OpenDraft open = opening.fresh(draft);
    if (!open.interview().complete()) {
      return new Submission.Incomplete(open.interview().problems());
    }
    if (!open.standing().eligible() || open.standing().fee() == null) {
      return new Submission.NotEligible();
    }
    String reference = opening.reference(draft.service().entity());
    CaseRecord file = opening.open(draft, reference, content(draft, open, reference));
    if (runner.run(file, new Command.Start(), new Actor.Person(draft.person()))
        instanceof CaseRunner.Result.Refused refused) {
      throw new IllegalStateException(
          "the process does not begin: " + refused.reason() + " " + refused.detail());
    }
    uploads.belongTo(file.id(), draft.id());
    drafts.submitted(draft.id(), file.id(), file.progress().submittedAt());
    return new Submission.Accepted(file.id(), file.reference());
  }

  private static CaseContent content(DraftRecord draft, OpenDraft open, String reference) {
    Map<String, @Nullable Object> results = new LinkedHashMap<>();
    results.put("fee", open.standing().fee());
    results.put("reference", reference);
    return new CaseContent(
        draft.content().answers().without(open.interview().unneeded().byQuestion().keySet()),
        open.interview().values(),
        open.known(),
        results);
  }
}
