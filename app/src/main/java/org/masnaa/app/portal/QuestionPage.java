package org.masnaa.app.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.page.Field;
import org.masnaa.app.shared.page.FieldProblem;
import org.masnaa.app.shared.page.Known;
import org.masnaa.text.LocalText;

/**
 * One page of a form.
 *
 * @param heading the question in words, or null when the only field's label is the heading
 * @param back path of the page before
 */
public record QuestionPage(
    LocalText service,
    @Nullable LocalText heading,
    Progress progress,
    String back,
    List<Known> known,
    List<Field> fields,
    List<FieldProblem> problems) {

  /** This page's place among all. */
  public record Progress(int page, int of) {}

  /** What the title says: the heading, or the question. */
  public LocalText title() {
    return heading != null ? heading : fields.getFirst().frame().label();
  }
}
