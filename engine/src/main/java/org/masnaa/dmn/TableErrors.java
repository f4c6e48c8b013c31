package org.masnaa.dmn;

import org.masnaa.feel.FeelType;
import org.masnaa.source.Problem;
import org.masnaa.source.XmlElement;
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

  /** A value whose type never fits the declared one. */
  static Problem never(XmlElement at, FeelType given, FeelType wanted) {
    return new Problem(
        at.at(),
        "dmn.type",
        new LocalText(
            "القيمة من النوع "
                + given
                + " والنوع المعلن "
                + wanted
                + "، فتكون النتيجة فارغة دائماً.",
            "The value is of type " + given + ", but " + wanted + " is declared: always null."),
        new LocalText("صحّح القيمة أو النوع المعلن.", "Correct the value or the declared type."));
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
