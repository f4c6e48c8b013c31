package org.masnaa.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.masnaa.source.YamlNode;

/** Makes pages of the questions of a form that has none. */
final class SinglePages {

  private SinglePages() {}

  /** Questions without pages are put one a page, which is named after its question. */
  static List<YamlNode> of(List<YamlNode> questions) {
    List<YamlNode> pages = new ArrayList<>();
    for (YamlNode question : questions) {
      YamlNode name =
          question instanceof YamlNode.Mapping keys
                  && keys.value("id") instanceof YamlNode.Scalar id
              ? new YamlNode.Scalar(id.at(), pageName(id.text()), true, id.start())
              : new YamlNode.Scalar(question.at(), "question", true, question.at());
      YamlNode only = new YamlNode.Sequence(question.at(), List.of(question));
      pages.add(
          new YamlNode.Mapping(
              question.at(),
              List.of(
                  new YamlNode.Entry(question.at(), "page", name),
                  new YamlNode.Entry(question.at(), "questions", only))));
    }
    return pages;
  }

  private static String pageName(String id) {
    return id.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
