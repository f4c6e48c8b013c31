package org.masnaa.service;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.masnaa.flow.Element;
import org.masnaa.flow.ProcessModel;
import org.masnaa.form.Question;
import org.masnaa.source.CommonProblems;
import org.masnaa.source.Position;
import org.masnaa.source.Problems;
import org.masnaa.source.YamlFields;
import org.masnaa.source.YamlNode;
import org.masnaa.text.LocalText;

/** Checks the names by which service.yaml, form.yaml and outputs refer to the case's data. */
final class ReferenceCheck {

  private final PackageContents contents;
  private final CaseNames names;
  private final AttributeUse use;
  private final Problems problems;

  ReferenceCheck(PackageContents contents, CaseNames names, AttributeUse use, Problems problems) {
    this.contents = contents;
    this.names = names;
    this.use = use;
    this.problems = problems;
  }

  void check(YamlFields fields, @Nullable YamlNode formRoot) {
    messages(fields);
    parties(fields);
    index(fields);
    measures(fields);
    tasks(formRoot);
    questions();
    outputs();
  }

  private void messages(YamlFields fields) {
    Position at = fields.at("messages");
    for (YamlNode.Entry entry : fields.entries("messages")) {
      TextTemplate template = contents.service().vocabulary().messages().get(entry.key());
      if (template != null) {
        at = entry.at();
        TemplateCheck.names(template, at, names, problems);
        template.names().forEach(use::use);
      }
    }
  }

  /** Whoever an answer names must be somebody else: nobody vouches for themselves. */
  private void parties(YamlFields fields) {
    for (YamlNode.Entry entry : fields.entries("parties")) {
      Service.Party party = contents.service().vocabulary().parties().get(entry.key());
      if (party == null) {
        continue;
      }
      for (String name : party.person().names()) {
        contents
            .form()
            .question(name)
            .filter(question -> !tellsApart(question))
            .ifPresent(question ->
                problems.add(ReferenceProblems.partyMayApply(entry.at(), entry.key(), name)));
      }
    }
  }

  private static boolean tellsApart(Question question) {
    Question.Check check = question.check();
    return check != null && check.condition().text().contains("person.nationalId");
  }

  private void index(YamlFields fields) {
    for (YamlNode.Scalar name : fields.scalars("index")) {
      TemplateCheck.name(name.text(), name.at(), names, problems);
      use.use(name.text());
    }
  }

  private void measures(YamlFields fields) {
    for (YamlNode.Scalar name : fields.scalars("measures")) {
      if (!names.answers().containsKey(name.text())) {
        problems.add(
            CommonProblems.unknown(
                name.at(),
                "service.measure-unknown",
                new LocalText("السؤال", "question"),
                name.text(),
                names.answers().keySet()));
      }
    }
  }

  private void tasks(@Nullable YamlNode formRoot) {
    ProcessModel process = contents.process();
    if (process == null
        || !(formRoot instanceof YamlNode.Mapping form)
        || !(form.value("tasks") instanceof YamlNode.Mapping tasks)) {
      return;
    }
    List<String> known =
        Stream.concat(Stream.of(process), contents.called().values().stream())
            .flatMap(each -> each.elements().stream())
            .filter(Element.UserTask.class::isInstance)
            .map(Element::id)
            .toList();
    for (YamlNode.Entry entry : tasks.entries()) {
      if (!known.contains(entry.key())) {
        problems.add(
            CommonProblems.unknown(
                entry.at(),
                "form.task-unknown",
                new LocalText("المهمة", "user task"),
                entry.key(),
                known));
      }
    }
  }

  private void questions() {
    for (Question question : contents.form().questions()) {
      bound(question);
    }
    contents.form().tasks().values().forEach(page -> page.questions().forEach(this::bound));
  }

  private void bound(Question question) {
    Question.Binding binding = question.binding();
    if (binding != null) {
      use.use(binding.attribute().name());
    }
  }

  private void outputs() {
    for (Output output : contents.outputs().values()) {
      for (Output.Block block : output.blocks()) {
        switch (block) {
          case Output.Title title -> title.text().names().forEach(use::use);
          case Output.Paragraph paragraph -> paragraph.text().names().forEach(use::use);
          case Output.Note note -> note.text().names().forEach(use::use);
          case Output.Table table -> table.rows().forEach(row -> used(row.value()));
          case Output.Signature signature -> {}
          case Output.Qr qr -> {}
        }
      }
    }
  }

  /** A name may reach into a part of an attribute. */
  private void used(String name) {
    String[] parts = name.split("\\.", -1);
    use.use(parts.length > 2 ? parts[0] + "." + parts[1] : name);
  }
}
