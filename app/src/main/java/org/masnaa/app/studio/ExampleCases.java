package org.masnaa.app.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.studio.ItemPage.Act;
import org.masnaa.app.studio.ItemPage.Add;
import org.masnaa.app.studio.ItemPage.Input;
import org.masnaa.app.studio.ItemPage.Section;
import org.masnaa.edit.ItemPath;
import org.masnaa.service.Examples;
import org.masnaa.source.YamlNode;
import org.masnaa.text.LocalText;

/** Examples with what became of them, and what none of them has tried. */
final class ExampleCases {

  private final Draft draft;
  private final Checked checked;

  ExampleCases(Draft draft, Checked checked) {
    this.draft = draft;
    this.checked = checked;
  }

  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    Examples.Report report = checked.report();
    sections.add(
        new Section(
            "coverage",
            2,
            new LocalText("الأمثلة كلها", "All examples"),
            coverage(report),
            List.of(),
            null,
            List.of()));
    for (String file : draft.files().keySet()) {
      if (file.startsWith("examples/")) {
        YamlNode root = Tree.yaml(draft, file);
        if (root instanceof YamlNode.Sequence(_, List<YamlNode> list)) {
          for (int i = 0; i < list.size(); i++) {
            sections.add(section(file, "*" + (i + 1), list.get(i), report));
          }
        } else if (root != null) {
          sections.add(section(file, "", root, report));
        }
      }
    }
    return sections;
  }

  private static LocalText coverage(Examples.@Nullable Report report) {
    if (report == null) {
      return new LocalText(
          "لا تُشغَّل الأمثلة ما دامت في الخدمة مشكلات.",
          "Examples do not run while the service has problems.");
    }
    long passed = report.outcomes().stream().filter(o -> o.failures().isEmpty()).count();
    int all = report.outcomes().size();
    return new LocalText(
        "الأمثلة الصحيحة: " + passed + " من " + all + ".",
        "Examples that hold: " + passed + " of " + all + ".");
  }

  private Section section(
      String file, String path, YamlNode example, Examples.@Nullable Report report) {
    String title = Tree.text(example, "example");
    List<ItemField> fields = new ArrayList<>();
    leaves(file, path, example, fields);
    List<Act> acts = new ArrayList<>();
    if (outcome(title, file, report).filter(o -> !o.failures().isEmpty()).isPresent()) {
      acts.add(new Act("studio.expect-now", ExpectNow.ACT + file + "#" + path, Terms.same(title)));
    }
    acts.add(
        new Act(
            "studio.remove",
            path.isEmpty() ? "remove-file:" + file : "remove:" + file + "#" + path,
            Terms.same(title)));
    return new Section(
        id(file, path), 2, Terms.same(title), verdict(title, file, report), fields, null, acts);
  }

  /** The anchor of an example on its page. */
  static String id(String file, String path) {
    return "e-" + Integer.toHexString((file + path).hashCode());
  }

  /** What became of an example; empty while examples do not run. */
  static Optional<Examples.Outcome> outcome(
      String title, String file, Examples.@Nullable Report report) {
    return report == null
        ? Optional.empty()
        : report.outcomes().stream()
            .filter(outcome ->
                outcome.example().title().equals(title)
                    && outcome.example().at().file().equals(file))
            .findFirst();
  }

  private static @Nullable LocalText verdict(
      String title, String file, Examples.@Nullable Report report) {
    return outcome(title, file, report).map(ExampleCases::verdict).orElse(null);
  }

  private static LocalText verdict(Examples.Outcome outcome) {
    LocalText holds = holds(outcome);
    String way = "\u2066" + String.join(" → ", outcome.path()) + "\u2069";
    return outcome.failures().isEmpty()
        ? new LocalText(holds.ar() + " المسار: " + way, holds.en() + " Path: " + way)
        : holds;
  }

  /** Whether an example holds, and if not, why. */
  static LocalText holds(Examples.Outcome outcome) {
    return outcome.failures().isEmpty()
        ? new LocalText("يتحقق.", "Holds.")
        : new LocalText(
            "لا يتحقق: "
                + String.join(" ", outcome.failures().stream().map(f -> f.what().ar()).toList()),
            "Does not hold: "
                + String.join(" ", outcome.failures().stream().map(f -> f.what().en()).toList()));
  }

  /** Where an example is changed. */
  static String place(Draft draft, Examples.Outcome outcome) {
    String file = outcome.example().at().file();
    if (Tree.yaml(draft, file) instanceof YamlNode.Sequence(_, List<YamlNode> list)) {
      for (int i = 0; i < list.size(); i++) {
        if (Tree.text(list.get(i), "example").equals(outcome.example().title())) {
          return "examples#" + id(file, "*" + (i + 1));
        }
      }
    }
    return "examples#" + id(file, "");
  }

  /** Every single value of an example, by its way. */
  private static void leaves(String file, String path, YamlNode node, List<ItemField> fields) {
    switch (node) {
      case YamlNode.Scalar scalar ->
          fields.add(
              ItemField.text(
                  file,
                  path,
                  Terms.same(path.replaceAll("^\\*\\d+/", "").replace("/", " › ")),
                  scalar.text(),
                  "auto"));
      case YamlNode.Sequence(_, List<YamlNode> items) -> {
        for (int i = 0; i < items.size(); i++) {
          leaves(file, join(path, "*" + (i + 1)), items.get(i), fields);
        }
      }
      case YamlNode.Mapping mapping ->
          mapping
              .entries()
              .forEach(entry ->
                  leaves(file, join(path, ItemPath.written(entry.key())), entry.value(), fields));
    }
  }

  private static String join(String path, String step) {
    return path.isEmpty() ? step : path + "/" + step;
  }

  /** An example is told by its answers; what happens is found out and kept as expected. */
  List<Add> adds() {
    List<Input> inputs = new ArrayList<>();
    inputs.add(Input.text("title", new LocalText("ماذا يبيّن المثال", "What it shows"), "auto"));
    for (YamlNode page : Tree.list(Tree.yaml(draft, Questions.FILE), "pages")) {
      for (YamlNode question : Tree.list(page, "questions")) {
        String id = Tree.text(question, "id");
        if (Tree.text(question, "from").isEmpty() && !id.isEmpty()) {
          inputs.add(Input.text("answer." + id, label(question, id), "auto"));
        }
      }
    }
    ProcessSteps.steps(Tree.xml(draft, ProcessSteps.FILE)).stream()
        .filter(step -> step.name().equals("userTask"))
        .forEach(step ->
            inputs.add(Input.text("task." + step.attribute("id"), ProcessSteps.name(step), "ltr")));
    inputs.add(
        new Input(
            "person",
            new LocalText(
                "بيانات صاحب الطلب التي تختلف عن المعتاد، سطر لكل بيان",
                "What differs about the person, one attribute a line"),
            "",
            "ltr",
            true,
            List.of()));
    return List.of(
        new Add(
            "example",
            new LocalText("جرّب واحفظ مثالًا", "Try it and keep it as an example"),
            inputs));
  }

  private static LocalText label(YamlNode question, String id) {
    String ar = Tree.text(question, "label", "ar");
    String en = Tree.text(question, "label", "en");
    return new LocalText(ar.isEmpty() ? id : ar, en.isEmpty() ? id : en);
  }
}
