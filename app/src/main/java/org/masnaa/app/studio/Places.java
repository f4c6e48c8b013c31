package org.masnaa.app.studio;

import org.masnaa.edit.ItemPath;
import org.masnaa.picture.Picture.Node;
import org.masnaa.source.XmlElement;

/** Where the parts of a picture are changed, as the end of an address. */
final class Places {

  private final Draft draft;

  Places(Draft draft) {
    this.draft = draft;
  }

  static String of(Node node) {
    return switch (node.kind()) {
      case BEGIN, ELIGIBILITY, INELIGIBLE -> "settings";
      case CONDITION, PAGE ->
          "questions#" + Questions.anchor("pages/page=" + ItemPath.written(node.item()));
      case SEND -> "questions";
      case START,
          PERSON,
          MACHINE,
          DECISION,
          CHOICE,
          TOGETHER,
          SOME,
          FIRST,
          WAIT,
          SIGNAL,
          BORDER,
          PART,
          END ->
          "process#" + ProcessSteps.anchor(node.item());
    };
  }

  /** Where a decision is changed, by its name. */
  String table(String decision) {
    return Decisions.files(draft)
        .flatMap(file ->
            Decisions.decisions(draft, file).stream()
                .filter(each -> Tree.attribute(each, "name").equals(decision))
                .map(each -> anchor(file, each)))
        .findFirst()
        .orElse("decisions");
  }

  private static String anchor(String file, XmlElement decision) {
    return "decisions#" + Decisions.anchor(file, String.valueOf(decision.attribute("id")));
  }
}
