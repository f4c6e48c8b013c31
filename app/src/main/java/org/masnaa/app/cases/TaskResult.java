package org.masnaa.app.cases;

import java.util.List;
import org.masnaa.app.shared.OfficerId;
import org.masnaa.form.AnswerProblem;

/** What became of an attempt to take or complete a task. */
public sealed interface TaskResult {

  /**
   * Done; the case went on.
   *
   * @param work whether machines have something to do because of it
   */
  record Done(boolean work) implements TaskResult {}

  /** Some answers of the task are still to be given or mended. */
  record Incomplete(List<AnswerProblem> problems) implements TaskResult {
    public Incomplete {
      problems = List.copyOf(problems);
    }
  }

  /** The outcome chosen needs at least one reason. */
  record ReasonsMissing() implements TaskResult {}

  /** No outcome was chosen, or one that the task does not offer. */
  record OutcomeMissing() implements TaskResult {}

  /** Someone else holds the task. */
  record HeldBy(OfficerId officer) implements TaskResult {}

  /** The task was completed or taken back in the meantime. */
  record NoLongerOpen() implements TaskResult {}

  /** There is no such task for this person. */
  record NotFound() implements TaskResult {}
}
