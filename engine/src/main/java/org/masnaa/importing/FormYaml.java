package org.masnaa.importing;

import java.util.List;

/** Writes the form.yaml of a draft. */
final class FormYaml {

  private final YamlLines lines = new YamlLines();

  private FormYaml() {}

  static String of(Draft draft) {
    FormYaml yaml = new FormYaml();
    yaml.lines.line(0, "pages:");
    draft.pages().forEach(yaml::page);
    return yaml.lines.toString();
  }

  private void page(Draft.Page page) {
    lines.line(1, "- page: " + page.id());
    lines.texts(2, "title", page.title()).value(2, "when", page.when()).line(2, "questions:");
    questions(page.questions(), 3);
  }

  private void questions(List<Draft.Question> questions, int steps) {
    for (Draft.Question question : questions) {
      lines.line(steps, "- id: " + question.id());
      question(question, steps + 1);
    }
  }

  private void question(Draft.Question question, int steps) {
    Draft.Keeps keeps = question.keeps();
    if (question.from() == null) {
      lines.line(steps, "type: " + question.type());
    } else {
      lines.line(steps, "from: " + question.from());
    }
    lines.value(steps, "when", question.when());
    lines.texts(steps, "label", question.label()).texts(steps, "hint", question.hint());
    if (question.optional()) {
      lines.line(steps, "optional: true");
    }
    lines.value(steps, "value", question.value());
    if (question.type().equals("group")) {
      group(question, steps);
      return;
    }
    lines.number(steps, "min", keeps.min()).number(steps, "max", keeps.max());
    lines.value(steps, "pattern", keeps.pattern());
    if (!keeps.options().isEmpty()) {
      lines.line(steps, "options:");
      keeps.options().forEach(choice -> lines.line(steps + 1, choice(choice)));
    }
    lines.value(steps, "check", keeps.check()).texts(steps, "otherwise", keeps.otherwise());
  }

  private void group(Draft.Question group, int steps) {
    lines.line(steps, "repeat:");
    lines.line(steps + 1, "min: " + (group.keeps().min() == null ? "1" : group.keeps().min()));
    lines.number(steps + 1, "max", group.keeps().max());
    lines.line(steps, "questions:");
    questions(group.questions(), steps + 1);
  }

  private static String choice(Item.Choice choice) {
    return YamlLines.scalar(choice.value()) + ": " + YamlLines.flow(choice.label());
  }
}
