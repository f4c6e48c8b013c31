package org.masnaa.dmn;

import org.jspecify.annotations.Nullable;

/** What a decision table makes of several rules that hold (DMN 1.5, clause 8.3.4). */
enum HitPolicy {
  UNIQUE("UNIQUE", "U"),
  FIRST("FIRST", "F"),
  ANY("ANY", "A"),
  PRIORITY("PRIORITY", "P"),
  RULE_ORDER("RULE ORDER", "R"),
  OUTPUT_ORDER("OUTPUT ORDER", "O"),
  COLLECT("COLLECT", "C"),
  SUM("SUM", "C+"),
  COUNT("COUNT", "C#"),
  MIN("MIN", "C<"),
  MAX("MAX", "C>");

  private final String word;
  private final String letter;

  HitPolicy(String word, String letter) {
    this.word = word;
    this.letter = letter;
  }

  /** The letter that people write into a table's corner. */
  String letter() {
    return letter;
  }

  /** The policy of a table's attributes; null when there is none of that name. */
  static @Nullable HitPolicy of(@Nullable String policy, @Nullable String aggregation) {
    if (policy == null || policy.isEmpty()) {
      return UNIQUE;
    }
    String wanted = policy.equals("COLLECT") && aggregation != null ? aggregation : policy;
    for (HitPolicy each : values()) {
      if (each.word.equals(wanted)) {
        return each;
      }
    }
    return null;
  }
}
