package org.masnaa.app.shared.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.text.LocalText;

/**
 * What one decision of the rules said, and why.
 *
 * @param name of the decision
 * @param result as text, or null when the reasons say it
 * @param reasons of the rows that fired
 */
public record Decided(LocalText name, @Nullable LocalText result, List<Reason> reasons) {

  /**
   * One row that fired.
   *
   * @param tone whether it speaks for or against, or null when it does neither
   * @param row its number in the table, from 1
   */
  public record Reason(Badge.@Nullable Tone tone, LocalText text, int row) {}
}
