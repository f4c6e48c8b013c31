package org.masnaa.dmn;

import org.masnaa.text.LocalText;

/** What can go wrong while a decision table is evaluated. */
final class TableErrors {

  private TableErrors() {}

  static DecisionError overlap(int first, int second) {
    return new DecisionError(
        "",
        "dmn.rules-overlap",
        new LocalText(
            "انطبقت القاعدتان " + first + " و" + second + " معاً، والجدول يسمح بقاعدة واحدة.",
            "Rules " + first + " and " + second + " both hold, but the table allows only one."));
  }

  static DecisionError differ() {
    return new DecisionError(
        "",
        "dmn.rules-differ",
        new LocalText(
            "انطبقت عدة قواعد بنتائج مختلفة، والجدول يشترط تطابقها.",
            "Several rules hold with different results, but the table requires them to agree."));
  }
}
