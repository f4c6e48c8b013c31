package org.masnaa.app.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.page.Badge;
import org.masnaa.text.LocalText;

/**
 * An application, or a draft of one, as lists show it.
 *
 * @param path where it leads
 * @param reference its number for people, or null for a draft
 * @param note who acts next, or what happened last
 * @param steps how far it is; empty when there is nothing to show
 */
public record ApplicationRow(
    String path,
    LocalText title,
    LocalText entity,
    @Nullable String reference,
    Badge badge,
    LocalText note,
    List<Step> steps) {

  public ApplicationRow {
    steps = List.copyOf(steps);
  }

  /** One stretch of the way. */
  public enum Step {
    DONE,
    NOW,
    COMING
  }

  public long done() {
    return steps.stream().filter(step -> step == Step.DONE).count();
  }
}
