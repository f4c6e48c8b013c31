package org.masnaa.app.officer;

import org.jspecify.annotations.Nullable;
import org.masnaa.text.LocalText;

/**
 * A task as the queue shows it.
 *
 * @param path where it is done
 * @param applicant whose application it is
 * @param task what is to be done
 * @param clock the time left
 * @param holder who has claimed it
 */
public record QueueRow(
    String path,
    String reference,
    LocalText applicant,
    LocalText service,
    LocalText task,
    LegalClock clock,
    Holder holder) {

  /** Who has a task. */
  public sealed interface Holder {

    /** Anyone of the role may claim it. */
    record Nobody() implements Holder {}

    /** The officer who looks. */
    record Me() implements Holder {}

    /** Somebody else. */
    record Other(@Nullable LocalText name) implements Holder {}
  }
}
