package org.masnaa.app.portal;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.text.LocalText;

/**
 * The page before an application begins.
 *
 * @param audience for whom
 * @param terms fee and times
 * @param asked labels of what the person is asked, in order
 * @param reads what is read from registers, and why
 * @param draft path of a draft begun earlier, or null
 */
public record StartPage(
    ServiceRow service,
    List<LocalText> audience,
    Terms terms,
    List<LocalText> asked,
    List<Read> reads,
    List<LocalText> law,
    @Nullable String draft) {

  /**
   * Fee and time.
   *
   * @param fee the amount, or null when it depends on the answers
   * @param promise within which the entity decides, or null when nothing is promised
   * @param officer whether a person may have to look at it; otherwise it is decided at once
   */
  public record Terms(@Nullable BigDecimal fee, @Nullable LocalText promise, boolean officer) {}

  /**
   * An attribute that is read.
   *
   * @param purpose what for
   * @param clause of the law, or null
   */
  public record Read(
      LocalText label, LocalText register, LocalText purpose, @Nullable String clause) {}
}
