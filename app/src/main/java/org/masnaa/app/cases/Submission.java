package org.masnaa.app.cases;

import java.util.List;
import org.masnaa.app.shared.CaseId;
import org.masnaa.form.AnswerProblem;

/** What became of a submission. */
public sealed interface Submission {

  /** It is stored; the same draft submitted again gives this same answer. */
  record Accepted(CaseId caseId, String reference) implements Submission {}

  /** Some answers are still to be given or mended. */
  record Incomplete(List<AnswerProblem> problems) implements Submission {
    public Incomplete {
      problems = List.copyOf(problems);
    }
  }

  /** The service is not for this person. */
  record NotEligible() implements Submission {}

  /** There is no such draft of this person. */
  record NotFound() implements Submission {}
}
