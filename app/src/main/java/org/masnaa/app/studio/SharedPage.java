package org.masnaa.app.studio;

import java.util.List;
import org.masnaa.text.LocalText;

/**
 * Questions that other services of the entity ask too; template {@code studio/shared}.
 *
 * @param refused what could not be written, in words
 */
public record SharedPage(ItemPage.Head head, List<Row> rows, List<LocalText> refused) {

  public SharedPage {
    rows = List.copyOf(rows);
    refused = List.copyOf(refused);
  }

  /** A question. */
  public record Row(String id, LocalText label, List<Other> others) {

    /** Whether some other service says something else. */
    public boolean differs() {
      return others.stream().anyMatch(other -> !other.same());
    }
  }

  /**
   * A service that asks it.
   *
   * @param same whether it says the same
   * @param drafted whether it has a draft; otherwise writing begins one
   */
  public record Other(String service, LocalText title, boolean same, boolean drafted) {}
}
