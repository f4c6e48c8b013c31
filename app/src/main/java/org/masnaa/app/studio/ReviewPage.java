package org.masnaa.app.studio;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.difference.Review;
import org.masnaa.text.LocalText;

/**
 * What changed since the current version; template {@code studio/review}.
 *
 * @param mine from which sides the visitor may approve
 * @param isAuthor whether the visitor changed something and so cannot approve
 * @param obstacles why it cannot be published
 */
public record ReviewPage(
    ItemPage.Head head,
    List<Item> items,
    List<LocalText> flows,
    Set<Review> mine,
    boolean isAuthor,
    boolean mayPublish,
    List<LocalText> obstacles,
    @Nullable LocalText notice) {

  /** A changed item with its sentences. */
  public record Item(ChangedItem item, List<Approved> approvals, List<Said> remarks) {}

  /** From one side: approved by whom, or by nobody yet. */
  public record Approved(Review review, @Nullable LocalText by) {}

  /** A remark. */
  public record Said(LocalText by, Instant at, String text) {}
}
