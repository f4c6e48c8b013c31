package org.masnaa.app.consent;

import java.util.List;

/**
 * Part of the list of readings, newest first.
 *
 * @param number from 1
 * @param more whether older ones follow
 */
public record ReadsPage(int number, List<RecordedRead> reads, boolean more) {

  public ReadsPage {
    reads = List.copyOf(reads);
  }
}
