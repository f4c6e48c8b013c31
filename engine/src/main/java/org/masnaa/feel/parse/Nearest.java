package org.masnaa.feel.parse;

import java.util.Locale;

/** Finds the known name that an unknown one was probably meant to be. */
final class Nearest {

  private static final int LONGEST = 60;
  private static final int MOST = 2_000;

  private Nearest() {}

  /** The nearest of the known names, or empty when none is near. */
  static String of(String name, Iterable<String> known) {
    String best = "";
    int bestDistance = Math.max(1, Math.min(name.length(), LONGEST) / 3) + 1;
    int seen = 0;
    for (String candidate : known) {
      if (++seen > MOST || name.length() > LONGEST || candidate.length() > LONGEST) {
        continue;
      }
      int distance = distance(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
      if (distance < bestDistance) {
        bestDistance = distance;
        best = candidate;
      }
    }
    return best;
  }

  /** How many letters must be put in, left out or changed. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
