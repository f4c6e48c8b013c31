package org.masnaa.edit;

import java.util.List;
import org.masnaa.text.LocalText;

/** What became of an edit. */
public sealed interface EditResult {

  /**
   * It is made.
   *
   * @param splices what changed, speaking of the text before; empty when it said so already
   */
  record Done(String text, List<Splice> splices) implements EditResult {
    public Done {
      splices = List.copyOf(splices);
    }
  }

  /** It cannot be made. */
  record Refused(LocalText why) implements EditResult {}
}
