package org.masnaa.app.officer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.page.FieldProblem;
import org.masnaa.text.LocalText;

/** What stands still in cases until somebody acts. */
public record StoppedPage(List<Row> rows, List<FieldProblem> problems, @Nullable LocalText notice) {

  public StoppedPage {
    rows = List.copyOf(rows);
    problems = List.copyOf(problems);
  }

  /**
   * One thing that stands still.
   *
   * @param path where it is acted upon
   * @param field the id of the field for the reason
   * @param element by its name in the process
   * @param error what failed, as a code; empty when nothing was tried
   * @param skippable whether the case can go on as if it were done
   */
  public record Row(
      String path,
      String field,
      String reference,
      LocalText service,
      LocalText element,
      LocalText why,
      String error,
      int attempts,
      boolean skippable) {}

  /** The problem of a field, or null. */
  public @Nullable LocalText problem(String field) {
    return problems.stream()
        .filter(problem -> problem.field().equals(field))
        .map(FieldProblem::message)
        .findFirst()
        .orElse(null);
  }
}
