package org.masnaa.app.studio;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.studio.ItemField.Option;
import org.masnaa.app.studio.ItemPage.Act;
import org.masnaa.edit.ItemPath;
import org.masnaa.source.XmlElement;
import org.masnaa.text.LocalText;

/** What a step has besides its own values: how long it waits, where it stands, what leaves it. */
final class DrawnStep {

  private static final String FILE = ProcessSteps.FILE;

  private DrawnStep() {}

  /** The time of an event that waits for one. */
  static void timer(XmlElement step, String path, List<ItemField> fields) {
    for (XmlElement timer : step.children()) {
      for (XmlElement time : timer.children()) {
        if (timer.name().equals("timerEventDefinition") && time.name().startsWith("time")) {
          fields.add(
              ItemField.text(
                  FILE,
                  path + "/timerEventDefinition/" + time.name() + "/text()",
                  Terms.part("duration"),
                  time.text().strip(),
                  "ltr"));
        }
      }
    }
  }

  /** Where a drawn step stands, in the units of the file. */
  static void position(@Nullable XmlElement root, String id, List<ItemField> fields) {
    if (root == null) {
      return;
    }
    shape(root, id)
        .flatMap(
            shape -> shape.children().stream().filter(c -> c.name().equals("Bounds")).findFirst())
        .ifPresent(bounds -> {
          for (String part : List.of("x", "y")) {
            fields.add(
                ItemField.text(
                    FILE,
                    "bpmnElement=" + ItemPath.written(id) + "/Bounds/@" + part,
                    Terms.part(part),
                    Tree.attribute(bounds, part),
                    "ltr"));
          }
        });
  }

  private static Optional<XmlElement> shape(XmlElement element, String id) {
    return id.equals(element.attribute("bpmnElement"))
        ? Optional.of(element)
        : element.children().stream().flatMap(child -> shape(child, id).stream()).findFirst();
  }

  /** Buttons that cut an arrow; a step's only one is led elsewhere instead. */
  static List<Act> cuts(List<XmlElement> flows, List<Option> targets) {
    Stream<XmlElement> several = flows.size() > 1 ? flows.stream() : Stream.of();
    return several
        .map(flow -> {
          String to = Tree.attribute(flow, "targetRef");
          LocalText name =
              targets.stream()
                  .filter(option -> option.value().equals(to))
                  .map(Option::label)
                  .findFirst()
                  .orElse(Terms.same(to));
          return new Act("studio.remove-flow", "remove-flow:" + Tree.attribute(flow, "id"), name);
        })
        .toList();
  }
}
