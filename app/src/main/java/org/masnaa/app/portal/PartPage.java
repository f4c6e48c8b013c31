package org.masnaa.app.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.cases.Part;
import org.masnaa.app.shared.page.Field;
import org.masnaa.app.shared.page.FieldProblem;
import org.masnaa.text.LocalText;

/**
 * Somebody's part in the case of another.
 *
 * @param applicant who applied; empty when the service does not know the name
 * @param shown what of the case may be seen
 * @param doing null once it is done
 */
public record PartPage(
    LocalText service,
    LocalText entity,
    LocalText title,
    LocalText applicant,
    List<Part.Shown> shown,
    @Nullable Doing doing) {

  /**
   * What is to be done.
   *
   * @param choices how it can end, first the one that goes on
   */
  public record Doing(List<Field> fields, List<Choice> choices, List<FieldProblem> problems) {}

  /** One button. */
  public record Choice(String outcome, LocalText label) {}
}
