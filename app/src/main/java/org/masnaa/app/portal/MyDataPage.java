package org.masnaa.app.portal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.text.LocalText;

/**
 * Who looked at a person's data, newest first.
 *
 * @param number of this part of the list, from 1
 * @param more whether older ones follow
 */
public record MyDataPage(List<Look> looks, int number, boolean more) {

  /**
   * One look.
   *
   * @param what labels of the data
   * @param service what it was looked at for
   * @param purpose in words
   * @param clause of the law, or null
   */
  public record Look(
      Instant at,
      LocalText entity,
      LocalText register,
      List<LocalText> what,
      LocalText service,
      LocalText purpose,
      @Nullable String clause) {}
}
