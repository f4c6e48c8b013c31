package org.masnaa.app.studio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.studio.ItemPage.Grid;
import org.masnaa.app.studio.ItemPage.Line;
import org.masnaa.app.studio.ItemPage.Section;
import org.masnaa.edit.ItemPath;
import org.masnaa.source.XmlElement;
import org.masnaa.source.YamlNode;
import org.masnaa.text.LocalText;

/** Every text of a service in one table, both languages side by side, missing ones first. */
final class Texts {

  private record Pair(
      String file, LocalText name, String ar, String en, String pathAr, String pathEn) {
    boolean whole() {
      return !ar.isBlank() && !en.isBlank();
    }
  }

  private final Draft draft;
  private final List<Pair> pairs = new ArrayList<>();

  Texts(Draft draft) {
    this.draft = draft;
  }

  List<Section> sections() {
    for (String file : draft.files().keySet()) {
      if (file.endsWith(".yaml") && !file.startsWith("examples/")) {
        collect(file, "", Tree.yaml(draft, file));
      } else if (file.endsWith(".bpmn")) {
        XmlElement root = Tree.xml(draft, file);
        String prefix = draft.text(file).map(ProcessSteps::prefix).orElse("");
        if (root != null) {
          elements(file, root, prefix);
        }
      }
    }
    List<Line> lines =
        pairs.stream().sorted(Comparator.comparing(Pair::whole)).map(Texts::line).toList();
    long missing = pairs.stream().filter(pair -> !pair.whole()).count();
    return List.of(
        new Section(
            "texts",
            2,
            new LocalText("نصوص الخدمة", "Texts of the service"),
            new LocalText("نصوص ناقصة: " + missing, "Missing texts: " + missing),
            List.of(),
            Grid.of(List.of(new LocalText("الموضع", "Place"), Terms.ARABIC, Terms.ENGLISH), lines),
            List.of()));
  }

  private static Line line(Pair pair) {
    return new Line(
        pair.name(),
        List.of(
            ItemField.text(
                pair.file(), pair.pathAr(), Terms.in(pair.name(), Terms.ARABIC), pair.ar(), "rtl"),
            ItemField.text(
                pair.file(),
                pair.pathEn(),
                Terms.in(pair.name(), Terms.ENGLISH),
                pair.en(),
                "ltr")),
        List.of());
  }

  private void collect(String file, String path, @Nullable YamlNode node) {
    switch (node) {
      case null -> {}
      case YamlNode.Scalar _ -> {}
      case YamlNode.Sequence(_, List<YamlNode> items) -> {
        for (int i = 0; i < items.size(); i++) {
          collect(file, join(path, step(items.get(i), i)), items.get(i));
        }
      }
      case YamlNode.Mapping mapping -> {
        if (mapping.entry("ar") != null || mapping.entry("en") != null) {
          pairs.add(
              new Pair(
                  file,
                  Terms.same(file.replace(".yaml", "") + " › " + path.replace("/", " › ")),
                  Tree.text(mapping, "ar"),
                  Tree.text(mapping, "en"),
                  path + "/ar",
                  path + "/en"));
        } else {
          mapping
              .entries()
              .forEach(
                  entry -> collect(file, join(path, ItemPath.written(entry.key())), entry.value()));
        }
      }
    }
  }

  private static String step(YamlNode item, int place) {
    for (String key : List.of("id", "page", "attribute")) {
      String value = Tree.text(item, key);
      if (!value.isEmpty()) {
        return key + "=" + ItemPath.written(value);
      }
    }
    return "*" + (place + 1);
  }

  private static String join(String path, String step) {
    return path.isEmpty() ? step : path + "/" + step;
  }

  /** The elements that people see by name; without our namespace there is no Arabic to write. */
  private void elements(String file, XmlElement element, String prefix) {
    String id = element.attribute("id");
    boolean named = !Tree.attribute(element, "name").isEmpty();
    if (id != null && named && !prefix.isEmpty() && !element.name().equals("process")) {
      String path = "id=" + ItemPath.written(id);
      pairs.add(
          new Pair(
              file,
              Terms.same("process › " + id),
              Tree.attribute(element, "ar"),
              Tree.attribute(element, "name"),
              path + "/@" + prefix + ":ar",
              path + "/@name"));
    }
    element.children().forEach(child -> elements(file, child, prefix));
  }
}
