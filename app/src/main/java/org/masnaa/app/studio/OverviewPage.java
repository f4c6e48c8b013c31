package org.masnaa.app.studio;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.catalogue.Activation;
import org.masnaa.source.Problem;
import org.masnaa.text.LocalText;

/**
 * A whole service on one page; template {@code studio/overview}.
 *
 * @param outline the questions and the process, from the first page to the ends
 * @param changes the latest changes of the draft, newest first
 * @param orders what was published, rolled back and retired, newest first
 */
public record OverviewPage(
    ItemPage.Head head,
    List<Problem> problems,
    List<Node> outline,
    List<Made> changes,
    List<Order> orders,
    @Nullable Integer current,
    boolean mayPublish) {

  /**
   * A part of the outline.
   *
   * @param tab the page where it is changed
   * @param leads where it leads, with conditions
   * @param untried whether no example comes here
   */
  public record Node(String tab, LocalText name, List<LocalText> leads, boolean untried) {}

  /** A change. */
  public record Made(LocalText by, Instant at, String about, boolean takenBack) {}

  /** Something ordered about versions. */
  public record Order(Activation order, LocalText by) {}
}
