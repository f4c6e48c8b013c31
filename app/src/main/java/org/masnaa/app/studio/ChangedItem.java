package org.masnaa.app.studio;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.masnaa.difference.Change;
import org.masnaa.difference.Review;
import org.masnaa.text.LocalText;

/**
 * An item that differs from the published version, and who has looked at it.
 *
 * @param key {@code file#path}
 * @param fingerprint of what differs; another difference needs another approval
 */
public record ChangedItem(
    String key,
    LocalText name,
    List<Change> changes,
    Set<Review> needed,
    Map<Review, Given> approved,
    List<Remark> remarks,
    String fingerprint) {

  public boolean isApproved() {
    return approved.keySet().containsAll(needed);
  }

  public String file() {
    return key.substring(0, key.indexOf('#'));
  }
}
