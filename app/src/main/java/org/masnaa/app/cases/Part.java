package org.masnaa.app.cases;

import java.util.List;
import org.masnaa.form.Interview;
import org.masnaa.text.LocalText;

/**
 * What somebody besides the applicant is asked to do in a case, and what they may see for it.
 *
 * @param applicant the name of whoever applied; empty when the service does not know it
 * @param shown what the process shows to whoever does the task, and nothing else of the case
 * @param form the task's own questions with the answers so far
 */
public record Part(
    Task task, CaseSummary summary, LocalText applicant, List<Shown> shown, Interview form) {

  public Part {
    shown = List.copyOf(shown);
  }

  /** A datum of the case as people read it. */
  public record Shown(LocalText label, LocalText text) {}
}
