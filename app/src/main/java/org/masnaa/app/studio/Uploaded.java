package org.masnaa.app.studio;

import java.time.Instant;
import java.util.List;
import org.masnaa.source.Problem;
import org.masnaa.text.LocalText;

/** What became of a package that was brought from outside. */
sealed interface Uploaded {

  /**
   * It is the draft now, and waits for review.
   *
   * @param items what differs from the current version; empty when nothing does
   */
  record Stored(long revision, List<ChangedItem> items) implements Uploaded {
    public Stored {
      items = List.copyOf(items);
    }
  }

  /** It does not pass the checks; nothing is stored. */
  record Faulty(List<Problem> problems) implements Uploaded {
    public Faulty {
      problems = List.copyOf(problems);
    }
  }

  /** It cannot be taken; nothing is stored. */
  record Refused(LocalText why) implements Uploaded {}

  /**
   * The draft holds changes that were made in the studio and would be lost; nothing is stored.
   *
   * @param revision of the draft, by which it may still be written over knowingly
   */
  record Meanwhile(long revision, Instant at) implements Uploaded {}
}
