package org.masnaa.app.studio;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.studio.OverviewPage.Node;
import org.masnaa.form.Form;
import org.masnaa.form.Question;
import org.masnaa.source.XmlElement;
import org.masnaa.source.YamlNode;
import org.masnaa.text.LocalText;

/** Form branches and process as one list of parts and where each leads. */
final class Outline {

  private Outline() {}

  static List<Node> of(Draft draft, Checked checked) {
    List<Node> nodes = new ArrayList<>();
    YamlNode form = Tree.yaml(draft, Questions.FILE);
    for (YamlNode page : Tree.list(form, "pages")) {
      nodes.add(page(page, checked.form()));
    }
    XmlElement root = Tree.xml(draft, ProcessSteps.FILE);
    Set<String> reached = reached(checked);
    List<XmlElement> steps = ProcessSteps.steps(root);
    for (XmlElement step : steps) {
      List<LocalText> leads = new ArrayList<>();
      for (XmlElement flow : ProcessSteps.flows(root, step.attribute("id"))) {
        leads.add(lead(flow, steps));
      }
      boolean untried =
          checked.report() != null
              && step.name().equals("endEvent")
              && !reached.contains(String.valueOf(step.attribute("id")));
      nodes.add(new Node("process", ProcessSteps.name(step), leads, untried));
    }
    return nodes;
  }

  private static Set<String> reached(Checked checked) {
    Set<String> reached = new HashSet<>();
    if (checked.report() != null) {
      checked.report().outcomes().forEach(outcome -> reached.addAll(outcome.path()));
    }
    return reached;
  }

  private static Node page(YamlNode page, @Nullable Form form) {
    String when = Tree.text(page, "when");
    String id = Tree.text(page, "page");
    String ar = Tree.text(page, "title", "ar");
    String en = Tree.text(page, "title", "en");
    List<LocalText> parts = new ArrayList<>();
    if (!when.isEmpty()) {
      parts.add(condition(when));
    }
    for (YamlNode question : Tree.list(page, "questions")) {
      String shown = Tree.text(question, "when");
      String name = Tree.text(question, "id");
      LocalText label = label(question, name, form);
      LocalText only = condition(shown);
      parts.add(
          shown.isEmpty()
              ? label
              : new LocalText(label.ar() + "، " + only.ar(), label.en() + ", " + only.en()));
    }
    return new Node(
        "questions", new LocalText("صفحة: " + or(ar, id), "Page: " + or(en, id)), parts, false);
  }

  /** What stands in the file, else what the register calls it. */
  private static LocalText label(YamlNode question, String id, @Nullable Form form) {
    LocalText known =
        Optional.ofNullable(form)
            .flatMap(there -> there.question(id))
            .map(Question::label)
            .orElse(new LocalText(id, id));
    return new LocalText(
        or(Tree.text(question, "label", "ar"), known.ar()),
        or(Tree.text(question, "label", "en"), known.en()));
  }

  private static LocalText condition(String when) {
    return new LocalText("إذا \u2066" + when + "\u2069", "if " + when);
  }

  private static String or(String text, String otherwise) {
    return text.isEmpty() ? otherwise : text;
  }

  private static LocalText lead(XmlElement flow, List<XmlElement> steps) {
    String target = Tree.attribute(flow, "targetRef");
    LocalText name =
        steps.stream()
            .filter(step -> target.equals(step.attribute("id")))
            .findFirst()
            .map(ProcessSteps::name)
            .orElseGet(() -> Terms.same(target));
    String when =
        flow.children().stream()
            .filter(child -> child.name().equals("conditionExpression"))
            .map(child -> child.text().strip())
            .findFirst()
            .orElse("");
    return when.isEmpty()
        ? name
        : new LocalText(name.ar() + "، إذا \u2066" + when + "\u2069", name.en() + ", if " + when);
  }
}
