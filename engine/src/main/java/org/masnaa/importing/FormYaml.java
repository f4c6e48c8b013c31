package org.masnaa.importing;

import java.util.List;
import java.util.function.UnaryOperator;

/** Writes the form.yaml of a draft. */
final class FormYaml {

  private final YamlLines lines = new YamlLines();

  private final UnaryOperator<Wording> texts;

  private FormYaml(UnaryOperator<Wording> texts) {
    this.texts = texts;
  }

  static String of(Draft draft) {
    return "pages:\n" + pages(draft.pages(), UnaryOperator.identity());
  }

  /** The items of {@code pages:}; {@code texts} changes each text before it is written. */
  static String pages(List<Draft.Page> pages, UnaryOperator<Wording> texts) {
    FormYaml yaml = new FormYaml(texts);
    pages.forEach(yaml::page);
    return yaml.lines.toString();
  }

  /** The value of an item of {@code tasks:}. */
  static String task(Draft.Page page, UnaryOperator<Wording> texts) {
    FormYaml yaml = new FormYaml(texts);
    yaml.content(page);
    return yaml.lines.toString();
  }

  private void page(Draft.Page page) {
    lines.line(1, "- page: " + page.id());
    content(page);
  }

  private void content(Draft.Page page) {
    texts(2, "title", page.title());
    lines.value(2, "when", page.when()).line(2, "questions:");
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
    texts(steps, "label", question.label());
    texts(steps, "hint", question.hint());
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
    lines.value(steps, "check", keeps.check());
    texts(steps, "otherwise", keeps.otherwise());
  }

  private void group(Draft.Question group, int steps) {
    lines.line(steps, "repeat:");
    lines.line(steps + 1, "min: " + (group.keeps().min() == null ? "1" : group.keeps().min()));
    lines.number(steps + 1, "max", group.keeps().max());
    lines.line(steps, "questions:");
    questions(group.questions(), steps + 1);
  }

  private void texts(int steps, String key, Wording wording) {
    lines.texts(steps, key, texts.apply(wording));
  }

  private String choice(Item.Choice choice) {
    return YamlLines.scalar(choice.value()) + ": " + YamlLines.flow(texts.apply(choice.label()));
  }
}
