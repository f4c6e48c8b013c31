package org.masnaa.app.studio;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.form.Answers;
import org.masnaa.legal.Term;
import org.masnaa.service.Example;
import org.masnaa.service.Telling;
import org.masnaa.service.Walkthrough;
import org.masnaa.text.LocalText;

/**
 * An unpublished service that somebody of the studio walks with a made-up person. It lives in their
 * session, is played over the draft as it is now, and touches no case.
 *
 * @param who how the person is called
 * @param version what it would be published as
 * @param days working days that pass before the next task is done
 */
public record Walk(ServiceId service, int version, LocalText who, int days, Walkthrough through) {

  /** The page of the studio from which the walk is steered. */
  public String path() {
    return path(service.name());
  }

  static String path(String service) {
    return "/studio/" + service + "/walk";
  }

  public Telling telling() {
    return through.telling();
  }

  public LocalDate today() {
    return telling().today();
  }

  /** A visit of a task as it would be told. */
  public Example.Visit visit(String outcome, List<String> reasons, String note, Answers answers) {
    @Nullable Term after = days == 0 ? null : new Term.WorkingDays(days);
    return new Example.Visit(after, outcome, reasons, note, answers, Telling.NOWHERE);
  }
}
