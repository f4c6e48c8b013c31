package org.masnaa.app.portal;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.page.Badge;
import org.masnaa.app.shared.page.Field;
import org.masnaa.app.shared.page.FieldProblem;
import org.masnaa.app.shared.page.Known;
import org.masnaa.text.LocalText;

/**
 * All answers before they are sent.
 *
 * @param back path of the last page of questions, or of the service when there is none
 * @param answers in the order they were asked
 * @param sending what goes with the sending
 */
public record CheckPage(
    LocalText service,
    String back,
    List<Known> known,
    List<Answered> answers,
    Sending sending,
    List<FieldProblem> problems) {

  /**
   * What goes with the sending.
   *
   * @param open whether the person may apply
   * @param fee the amount, zero when it is free; null while it cannot be said
   * @param declarations what is agreed to
   * @param keepable the questions whose answers may be offered again, if the person permits it
   * @param waits whether it cannot be said yet, because a register does not answer
   */
  public record Sending(
      boolean open,
      @Nullable BigDecimal fee,
      List<Field> declarations,
      List<LocalText> keepable,
      boolean waits) {

    public Sending(
        boolean open,
        @Nullable BigDecimal fee,
        List<Field> declarations,
        List<LocalText> keepable) {
      this(open, fee, declarations, keepable, false);
    }
  }

  /**
   * One answer.
   *
   * @param value as text, or null when nothing was answered
   * @param change path where it is changed, or null for what follows from other answers
   * @param mark that it is not verified yet, or null
   */
  public record Answered(
      LocalText label, @Nullable LocalText value, @Nullable String change, @Nullable Badge mark) {

    public Answered(LocalText label, @Nullable LocalText value, @Nullable String change) {
      this(label, value, change, null);
    }
  }
}
