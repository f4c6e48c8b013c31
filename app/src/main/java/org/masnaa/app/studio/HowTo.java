package org.masnaa.app.studio;

import java.util.List;
import java.util.Locale;

/** What the help explains step by step; its texts are messages, its rules stand here. */
public enum HowTo {
  BRANCH("questions"),
  CHECK("questions"),
  PROOF("process");

  /** How many steps each has. */
  public static final int STEPS = 4;

  private static final List<String> RULES =
      List.of(
          "shop", "kind = \"shop\"",
          "other", "kind != \"shop\"",
          "refuse", "review.outcome = \"refuse\"",
          "most", "amount <= 50000",
          "order", "ends >= begins",
          "without", "not(contains(lower case(name), \"bank\"))");

  private final String picture;

  HowTo(String picture) {
    this.picture = picture;
  }

  /** The page of the studio on which it is done. */
  public String picture() {
    return picture;
  }

  /** The last part of its messages, and its anchor. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Rules by the names that the texts give them, kept from left to right in either language. */
  public static Object[] rules() {
    Object[] rules = new Object[RULES.size()];
    for (int i = 0; i < rules.length; i++) {
      rules[i] = i % 2 == 0 ? RULES.get(i) : "\u2066" + RULES.get(i) + "\u2069";
    }
    return rules;
  }
}
