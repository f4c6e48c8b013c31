package org.masnaa.app.portal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.masnaa.text.LocalText;

/** Answers that may be offered to the person again, newest first. */
public record KeptAnswersPage(List<Row> answers) {

  /**
   * One answer.
   *
   * @param service the one it was given to
   * @param at when
   */
  public record Row(UUID id, LocalText label, LocalText text, LocalText service, Instant at) {}
}
