package org.masnaa.app.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.studio.ItemField.Option;
import org.masnaa.app.studio.ItemPage.Act;
import org.masnaa.app.studio.ItemPage.Add;
import org.masnaa.app.studio.ItemPage.Input;
import org.masnaa.app.studio.ItemPage.Section;
import org.masnaa.dmn.DecisionModel;
import org.masnaa.dmn.DmnReader;
import org.masnaa.edit.ItemPath;
import org.masnaa.source.Problem;
import org.masnaa.source.Problems;
import org.masnaa.source.XmlElement;
import org.masnaa.text.LocalText;

/** Decision tables: rules in rows, cells in FEEL from left to right. */
final class Decisions {

  private final Draft draft;
  private final List<Problem> findings;

  Decisions(Draft draft, List<Problem> findings) {
    this.draft = draft;
    this.findings = findings;
  }

  static Stream<String> files(Draft draft) {
    return draft.files().keySet().stream().filter(file -> file.endsWith(".dmn"));
  }

  /** What a step of the process can name as its decision. */
  static List<Option> names(Draft draft) {
    List<Option> names = new ArrayList<>();
    files(draft)
        .forEach(file -> {
          for (XmlElement decision : decisions(draft, file)) {
            String name = Tree.attribute(decision, "name");
            names.add(new Option(file + "#" + name, Terms.same(name)));
          }
        });
    return names;
  }

  /** What each file's tables show by themselves. */
  static List<Problem> findings(Draft draft) {
    List<Problem> findings = new ArrayList<>();
    draft
        .files()
        .forEach((file, content) -> {
          DecisionModel model =
              file.endsWith(".dmn") ? DmnReader.read(file, content, new Problems()) : null;
          if (model != null) {
            findings.addAll(model.findings());
          }
        });
    return findings;
  }

  static List<XmlElement> decisions(Draft draft, String file) {
    XmlElement root = Tree.xml(draft, file);
    return root == null
        ? List.of()
        : root.children().stream().filter(child -> child.name().equals("decision")).toList();
  }

  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    files(draft)
        .forEach(file -> {
          for (XmlElement decision : decisions(draft, file)) {
            sections.add(section(file, decision));
          }
        });
    return sections;
  }

  private Section section(String file, XmlElement decision) {
    String id = String.valueOf(decision.attribute("id"));
    String path = "id=" + ItemPath.written(id);
    XmlElement table = child(decision, "decisionTable");
    XmlElement literal = child(decision, "literalExpression");
    LocalText name = Terms.same(Tree.attribute(decision, "name"));
    List<ItemField> fields = new ArrayList<>();
    if (literal != null) {
      fields.add(
          ItemField.text(
              file,
              path + "/literalExpression/text/text()",
              new LocalText("الصيغة", "Formula"),
              text(literal),
              "ltr"));
    }
    List<Act> acts = new ArrayList<>();
    if (table != null) {
      fields.addAll(DecisionGrid.policy(file, path, table));
      if (has(file, table, "dmn.table-gap")) {
        acts.add(new Act("studio.row-of-gap", "gap:" + file + "#" + path, name));
      }
      acts.add(new Act("studio.add-row", "row:" + file + "#" + path, name));
    }
    acts.add(new Act("studio.remove", "remove:" + file + "#" + path, name));
    return new Section(
        anchor(file, id),
        2,
        name,
        note(file, decision),
        fields,
        table == null ? null : new DecisionGrid(draft, file, name.en(), path, table).grid(),
        acts);
  }

  /** The anchor of a decision on its page. */
  static String anchor(String file, String decision) {
    return "d-" + Integer.toHexString((file + decision).hashCode());
  }

  private boolean has(String file, XmlElement table, String code) {
    return here(file, table).anyMatch(each -> each.code().equals(code));
  }

  /** What was found about a table or one of its rows and columns. */
  private Stream<Problem> here(String file, XmlElement table) {
    Set<Integer> lines =
        Stream.concat(Stream.of(table), table.children().stream())
            .map(each -> each.at().line())
            .collect(Collectors.toSet());
    return findings.stream()
        .filter(each -> each.at().file().equals(file) && lines.contains(each.at().line()));
  }

  /** Gaps and overlaps, told with an example. */
  private @Nullable LocalText note(String file, XmlElement decision) {
    XmlElement table = child(decision, "decisionTable");
    List<Problem> here = table == null ? List.of() : here(file, table).toList();
    if (here.isEmpty()) {
      return null;
    }
    return new LocalText(
        String.join(
            " ", here.stream().map(each -> each.what().ar() + " " + each.mend().ar()).toList()),
        String.join(
            " ", here.stream().map(each -> each.what().en() + ". " + each.mend().en()).toList()));
  }

  static @Nullable XmlElement child(XmlElement element, String name) {
    return element.children().stream()
        .filter(child -> child.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  static String text(XmlElement entry) {
    XmlElement text = child(entry, "text");
    return text == null ? "" : text.text().strip();
  }

  List<Add> adds() {
    return List.of(
        new Add(
            "decision",
            new LocalText("أضف جدول قرار", "Add a decision table"),
            List.of(
                Input.text(
                    "name", new LocalText("اسم القرار (لاتيني)", "Name of the decision"), "ltr"),
                Input.text(
                    "input",
                    new LocalText("بناءً على (اسم أو صيغة)", "By (name or formula)"),
                    "ltr"),
                Input.choice(
                    "kind",
                    new LocalText("نوع القيمة", "Kind of value"),
                    List.of(
                        Terms.option("number", "عدد", "Number"),
                        Terms.option("string", "نص", "Text"),
                        Terms.option("boolean", "نعم أو لا", "Yes or no"),
                        Terms.option("date", "تاريخ", "Date"))))));
  }
}
