package org.masnaa.app.cases;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.PersonId;
import org.masnaa.flow.Command;
import org.springframework.stereotype.Component;

/** Turns drafts into cases, each once; those that come at the same time in one transaction. */
@Component
class Submitter implements Convoy.Road<Submitter.Sent, Submitter.Answer> {

  /** A draft that its person sends. */
  record Sent(DraftId draft, PersonId person) {}

  /**
   * What became of it.
   *
   * @param work whether machines have something to do in the case
   */
  record Answer(Submission submission, boolean work) {}

  /** An answer, and the case that it makes of a draft. */
  private record Made(Answer answer, @Nullable Advance advance) {}

  private final DraftStore drafts;
  private final CaseStore cases;
  private final CaseOpening opening;
  private final CaseRunner runner;
  private final AnswerChecks checks;

  Submitter(
      DraftStore drafts,
      CaseStore cases,
      CaseOpening opening,
      CaseRunner runner,
      AnswerChecks checks) {
    this.drafts = drafts;
    this.cases = cases;
    this.opening = opening;
    this.runner = runner;
    this.checks = checks;
  }

  @Override
  public Answer alone(Sent sent) {
    // The lock makes a second submission wait for the first one's answer.
    return drafts
        .lock(sent.draft(), sent.person())
        .map(draft -> {
          Made made = make(draft, () -> cases.nextNumbers(1).getFirst());
          store(List.of(made));
          return made.answer();
        })
        .orElseGet(() -> new Answer(new Submission.NotFound(), false));
  }

  @Override
  public List<@Nullable Answer> together(List<Sent> all) {
    Map<DraftId, DraftRecord> locked =
        drafts.lockFree(all.stream().map(Sent::draft).toList()).stream()
            .collect(Collectors.toMap(DraftRecord::id, Function.identity()));
    Iterator<Long> numbers = cases.nextNumbers(locked.size()).iterator();
    List<@Nullable Answer> answers = new ArrayList<>();
    List<Made> made = new ArrayList<>();
    for (Sent sent : all) {
      // Taken out, so that one that is sent twice goes alone the second time.
      DraftRecord draft = locked.remove(sent.draft());
      if (draft == null || !draft.person().equals(sent.person()) || opening.isOld(draft)) {
        answers.add(null);
      } else {
        Made next = make(draft, numbers::next);
        made.add(next);
        answers.add(next.answer());
      }
    }
    store(made);
    return answers;
  }

  private Made make(DraftRecord draft, LongSupplier number) {
    CaseId before = draft.submittedAs();
    if (before != null) {
      String reference = cases.find(before).orElseThrow().reference();
      return new Made(new Answer(new Submission.Accepted(before, reference), true), null);
    }
    OpenDraft open = opening.fresh(draft);
    if (!open.interview().complete()) {
      return refused(new Submission.Incomplete(open.interview().problems()));
    }
    if (!open.standing().eligible() || open.standing().fee() == null) {
      return refused(new Submission.NotEligible());
    }
    String reference = opening.reference(draft.service().entity(), number.getAsLong());
    CaseRecord file = opening.open(draft, reference, content(draft, open, reference));
    return switch (runner.advance(file, new Command.Start(), new Actor.Person(draft.person()))) {
      case CaseRunner.Result.Moved(Advance advance) -> {
        checks.keep(file, open);
        yield new Made(
            new Answer(new Submission.Accepted(file.id(), reference), advance.wakesMachines()),
            advance);
      }
      case CaseRunner.Result.Refused refused ->
          throw new IllegalStateException(
              "the process does not begin: " + refused.reason() + " " + refused.detail());
    };
  }

  private static Made refused(Submission why) {
    return new Made(new Answer(why, false), null);
  }

  private void store(List<Made> all) {
    List<Advance> begun = all.stream().map(Made::advance).filter(Objects::nonNull).toList();
    if (!begun.isEmpty()) {
      runner.store(begun);
      Map<DraftId, CaseId> submitted = new LinkedHashMap<>();
      begun.forEach(each -> submitted.put(each.file().submissionKey(), each.file().id()));
      drafts.submitted(submitted, begun.getFirst().now());
    }
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
