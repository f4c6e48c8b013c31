package org.masnaa.edit;

import java.util.Comparator;
import java.util.List;

/**
 * Characters that gave way to others.
 *
 * @param at where, in characters from the beginning of the text before
 * @param removed what stood there
 * @param inserted what stands there now
 */
public record Splice(int at, String removed, String inserted) {

  /** Where what was removed ended, in the text before. */
  public int end() {
    return at + removed.length();
  }

  /** Whether nothing changes. */
  public boolean isNothing() {
    return removed.equals(inserted);
  }

  /** The text after all splices, which speak of the text before and do not overlap. */
  public static String apply(String text, List<Splice> splices) {
    StringBuilder after = new StringBuilder(text);
    splices.stream()
        .sorted(Comparator.comparingInt(Splice::at).reversed())
        .forEach(splice -> after.replace(splice.at(), splice.end(), splice.inserted()));
    return after.toString();
  }

  /** The one smallest splice that leads from a text to another. */
  public static Splice between(String before, String after) {
    int most = Math.min(before.length(), after.length());
    int start = 0;
    while (start < most && before.charAt(start) == after.charAt(start)) {
      start++;
    }
    int tail = 0;
    while (tail < most - start
        && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
      tail++;
    }
    return new Splice(
        start,
        before.substring(start, before.length() - tail),
        after.substring(start, after.length() - tail));
  }
}
