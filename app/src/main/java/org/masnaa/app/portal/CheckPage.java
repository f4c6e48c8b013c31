package org.masnaa.app.portal;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.page.Field;
import org.masnaa.app.shared.page.FieldProblem;
import org.masnaa.app.shared.page.Known;
import org.masnaa.text.LocalText;

/**
 * All answers before they are sent.
 *
 * @param back path of the last page of questions, or of the service when there is none
 * @param sections answers by page
 * @param fee the amount, or null when there is none to show
 * @param declarations what is agreed to with the sending
 */
public record CheckPage(
    LocalText service,
    String back,
    List<Known> known,
    List<Section> sections,
    @Nullable BigDecimal fee,
    List<Field> declarations,
    List<FieldProblem> problems) {

  /** The answers of one page. */
  public record Section(LocalText title, List<Answered> answers) {}

  /**
   * One answer.
   *
   * @param value as text, or null when nothing was answered
   * @param change path where it is changed
   */
  public record Answered(LocalText label, @Nullable LocalText value, String change) {}
}
