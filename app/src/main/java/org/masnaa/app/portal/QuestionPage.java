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
 * @param progress this page's place among all, or null where they are a list
 * @param back path of the page before
 */
public record QuestionPage(
    LocalText service,
    @Nullable LocalText heading,
    @Nullable Progress progress,
    String back,
    List<Known> known,
    List<Field> fields,
    List<FieldProblem> problems) {

  /** This page's place among all. */
  public record Progress(int page, int of) {}

  /** What the title says: the heading, or the question. */
  public LocalText title() {
    return heading != null ? heading : headed().frame().label();
  }

  /** The field whose label is the heading when the page has none: the first that asks. */
  public Field headed() {
    return fields.stream()
        .filter(field -> !(field instanceof Field.Note || field instanceof Field.Told))
        .findFirst()
        .orElse(fields.getFirst());
  }
}
