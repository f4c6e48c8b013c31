package org.masnaa.app.studio;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.text.LocalText;

/**
 * Who would be judged otherwise; template {@code studio/what-if}.
 *
 * @param possible whether there is a current version and a draft without problems
 * @param examples whose answers a made-up population can give
 * @param most how many can be asked at a time
 * @param told what came out, or null before anything was asked
 */
public record WhatIfPage(
    ItemPage.Head head, boolean possible, List<String> examples, int most, @Nullable Told told) {

  /**
   * What came out.
   *
   * @param people whether a made-up population was asked, otherwise past cases
   * @param wanted how many were to be asked
   */
  public record Told(boolean people, int wanted, int asked, List<Rule> rules) {}

  /**
   * A rule.
   *
   * @param changed for how many it says something else; null when they are too few to be told
   */
  public record Rule(
      LocalText name, @Nullable Integer changed, List<Change> changes, List<Group> groups) {}

  /** From what to what. */
  public record Change(LocalText from, LocalText to, int count) {}

  /** A group of those for whom it changes. */
  public record Group(LocalText kind, LocalText value, int asked, int changed) {}
}
