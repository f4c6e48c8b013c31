package org.masnaa.app.cases;

import java.util.List;
import org.masnaa.form.Answers;

/**
 * What a person says on completing a task.
 *
 * @param outcome one of the task's outcomes; empty if none was chosen
 * @param reasons codes of the service's reasons
 * @param note in the person's own words; may be empty
 * @param answers to the task's own questions
 */
public record Completion(String outcome, List<String> reasons, String note, Answers answers) {

  /** Most characters of a note. */
  public static final int MAX_NOTE = 4_000;

  public Completion {
    reasons = List.copyOf(reasons);
    note = note.length() > MAX_NOTE ? note.substring(0, MAX_NOTE) : note;
  }

  /** A task that has nothing but its questions. */
  public static Completion of(Answers answers) {
    return new Completion("done", List.of(), "", answers);
  }
}
