package org.masnaa.app.studio;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.dmn.DecisionModel;
import org.masnaa.dmn.DmnReader;
import org.masnaa.dmn.TableGap;
import org.masnaa.edit.Edit;
import org.masnaa.edit.ItemPath;
import org.masnaa.edit.Step;
import org.masnaa.edit.XmlText;
import org.masnaa.source.Problems;
import org.masnaa.source.XmlElement;

/** New rows of decision tables. Their results are empty until somebody writes them. */
final class DecisionRows {

  private final Draft draft;
  private final String file;
  private final String path;
  private final String decision;
  private final XmlElement table;
  private final Set<String> ids = new HashSet<>();
  private String latest = "";

  private DecisionRows(Draft draft, String file, String path, String decision, XmlElement table) {
    this.draft = draft;
    this.file = file;
    this.path = path;
    this.decision = decision;
    this.table = table;
  }

  private static Optional<DecisionRows> of(Draft draft, String file, String path) {
    XmlElement root = Tree.xml(draft, file);
    ItemPath way = ItemPath.of(path);
    if (root == null || way.isRoot() || !(way.last() instanceof Step.Match(_, String id))) {
      return Optional.empty();
    }
    return root.children().stream()
        .filter(child -> id.equals(child.attribute("id")))
        .flatMap(child -> child.children().stream())
        .filter(child -> child.name().equals("decisionTable"))
        .findFirst()
        .map(table -> new DecisionRows(draft, file, path, id, table));
  }

  /** A row at the end of a table, with a cell for each column. */
  static List<Wanted> last(Draft draft, String file, String path) {
    return of(draft, file, path)
        .map(rows -> List.of(rows.insert(null, List.of())))
        .orElse(List.of());
  }

  /**
   * A row behind another.
   *
   * @param after the step of the other row
   */
  static List<Wanted> after(Draft draft, String file, String path, String after) {
    return of(draft, file, path)
        .map(rows -> List.of(rows.insert(after, List.of())))
        .orElse(List.of());
  }

  /** Rows at the end, with what their cells say. */
  static List<Wanted> of(Draft draft, String file, String path, List<List<String>> cells) {
    return of(draft, file, path)
        .map(rows -> cells.stream().map(each -> rows.insert(null, each)).toList())
        .orElse(List.of());
  }

  /** Takes away all rows behind the first few. */
  static List<Wanted> without(Draft draft, String file, String path, int kept) {
    XmlElement table = of(draft, file, path).map(rows -> rows.table).orElse(null);
    List<Wanted> removals = new ArrayList<>();
    int row = 0;
    for (XmlElement child : table == null ? List.<XmlElement>of() : table.children()) {
      if (child.name().equals("rule") && ++row > kept) {
        String way = path + "/decisionTable/rule/*" + row;
        removals.addFirst(Wanted.of(file, new Edit.Remove(way)));
      }
    }
    return removals;
  }

  /** A row for a case that no row covers yet. */
  static List<Wanted> gap(Draft draft, String file, String path) {
    byte[] content = draft.files().get(file);
    DecisionModel model = content == null ? null : DmnReader.read(file, content, new Problems());
    DecisionRows rows = of(draft, file, path).orElse(null);
    if (model == null || rows == null) {
      return List.of();
    }
    return model.gaps().stream()
        .filter(gap -> gap.at().line() == rows.table.at().line())
        .filter(gap -> gap.at().column() == rows.table.at().column())
        .findFirst()
        .map(rows::of)
        .orElse(List.of());
  }

  private List<Wanted> of(TableGap gap) {
    List<@Nullable String> steps = new ArrayList<>();
    table.children().stream()
        .filter(child -> child.name().equals("rule"))
        .map(DecisionRows::step)
        .forEach(steps::add);
    int place = gap.after();
    if (steps.contains(null) || place >= steps.size()) {
      return List.of(insert(null, gap.tests()));
    }
    if (place > 0) {
      return List.of(insert(steps.get(place - 1), gap.tests()));
    }
    // to be the first, it comes after the first, which then goes after it
    String first = String.valueOf(steps.getFirst());
    String list = path + "/decisionTable";
    return List.of(
        insert(first, gap.tests()),
        Wanted.of(file, new Edit.Move(list + "/" + first, list, "id=" + ItemPath.written(latest))));
  }

  /** How a row is named in a path; null when it has no id. */
  static @Nullable String step(XmlElement rule) {
    String id = rule.attribute("id");
    return id == null ? null : "id=" + ItemPath.written(id);
  }

  private Wanted insert(@Nullable String after, List<String> values) {
    return Wanted.of(file, new Edit.Insert(path + "/decisionTable", after, rule(values)));
  }

  private String freshId() {
    table.children().forEach(child -> ids.add(String.valueOf(child.attribute("id"))));
    long number = table.children().stream().filter(each -> each.name().equals("rule")).count() + 1;
    while (!ids.add(decision + "-" + number)) {
      number++;
    }
    latest = decision + "-" + number;
    return latest;
  }

  /** The prefix of the file's own elements. */
  private String prefix() {
    String text = draft.text(file).orElse("");
    int at = text.indexOf("definitions");
    int start = text.lastIndexOf('<', Math.max(at, 0)) + 1;
    return at <= start ? "" : text.substring(start, at);
  }

  private String rule(List<String> values) {
    String prefix = prefix();
    StringBuilder rule = new StringBuilder("<" + prefix + "rule id=\"");
    rule.append(XmlText.escaped(freshId())).append("\">");
    Iterator<String> cells = values.iterator();
    for (XmlElement column : table.children()) {
      String entry =
          switch (column.name()) {
            case "input" -> "inputEntry";
            case "output" -> "outputEntry";
            case "annotation" -> "annotationEntry";
            default -> "";
          };
      if (!entry.isEmpty()) {
        String empty = entry.equals("inputEntry") ? "-" : "";
        String value = cells.hasNext() ? cells.next() : empty;
        rule.append(
            "\n  <%1$s%2$s><%1$stext>%3$s</%1$stext></%1$s%2$s>"
                .formatted(prefix, entry, XmlText.escaped(value)));
      }
    }
    return rule.append("\n</").append(prefix).append("rule>").toString();
  }
}
