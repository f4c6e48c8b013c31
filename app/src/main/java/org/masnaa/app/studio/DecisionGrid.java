package org.masnaa.app.studio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.masnaa.app.studio.ItemField.Option;
import org.masnaa.app.studio.ItemPage.Act;
import org.masnaa.app.studio.ItemPage.Grid;
import org.masnaa.app.studio.ItemPage.Heading;
import org.masnaa.app.studio.ItemPage.Line;
import org.masnaa.source.XmlElement;
import org.masnaa.text.LocalText;

/** A decision table as people know it: conditions, results and reasons beside one another. */
final class DecisionGrid {

  private static final List<Option> POLICIES =
      List.of(
          Terms.option("UNIQUE", "ينطبق صف واحد فقط", "Exactly one row applies"),
          Terms.option(
              "FIRST", "أول صف ينطبق من الأعلى", "The first row that applies, from the top"),
          Terms.option("ANY", "قد تنطبق صفوف عدة إذا اتفقت", "Several may apply if they agree"),
          Terms.option(
              "PRIORITY",
              "النتيجة الأسبق في القيم المسموح بها",
              "The result that stands first among those allowed"),
          Terms.option(
              "RULE ORDER",
              "كل الصفوف المنطبقة بترتيب الجدول",
              "All rows that apply, in the order of the table"),
          Terms.option(
              "OUTPUT ORDER",
              "كل الصفوف المنطبقة بترتيب القيم المسموح بها",
              "All rows that apply, in the order of the results allowed"),
          Terms.option("COLLECT", "كل الصفوف المنطبقة معًا", "All rows that apply, together"));

  private static final List<Option> TOTALS =
      List.of(
          Terms.option("", "في قائمة", "As a list"),
          Terms.option("SUM", "مجموعها", "Their sum"),
          Terms.option("COUNT", "عددها", "Their number"),
          Terms.option("MIN", "أصغرها", "The smallest"),
          Terms.option("MAX", "أكبرها", "The largest"));

  private static final List<Option> TYPES =
      List.of(
          Terms.option("", "أي نوع", "Any type"),
          Terms.option("number", "عدد", "Number"),
          Terms.option("string", "نص", "Text"),
          Terms.option("boolean", "نعم أو لا", "Yes or no"),
          Terms.option("date", "تاريخ", "Date"));

  private final Draft draft;
  private final String file;
  private final String path;
  private final XmlElement table;
  private final String decision;

  private final List<Heading> columns = new ArrayList<>();
  private final List<ItemField> settings = new ArrayList<>();
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  /**
   * @param name of the decision
   */
  DecisionGrid(Draft draft, String file, String name, String path, XmlElement table) {
    this.decision = file + "#" + name;
    this.draft = draft;
    this.file = file;
    this.path = path + "/decisionTable";
    this.table = table;
  }

  /** What the table makes of several rows that apply. */
  static List<ItemField> policy(String file, String path, XmlElement table) {
    String now = Tree.attribute(table, "hitPolicy");
    List<Option> policies =
        POLICIES.stream()
            .map(each ->
                now.isEmpty() && each.value().equals("UNIQUE")
                    ? new Option("", each.label())
                    : each)
            .toList();
    List<ItemField> fields = new ArrayList<>();
    fields.add(
        ItemField.choice(
            file,
            path + "/decisionTable/@hitPolicy",
            new LocalText("أي صف يُعمل به", "Which row counts"),
            now,
            with(policies, now)));
    if (now.equals("COLLECT")) {
      String total = Tree.attribute(table, "aggregation");
      fields.add(
          ItemField.choice(
              file,
              path + "/decisionTable/@aggregation",
              new LocalText("كيف تُجمع نتائجها", "How their results are put together"),
              total,
              with(TOTALS, total)));
    }
    return fields;
  }

  private static List<Option> with(List<Option> options, String now) {
    List<Option> all = new ArrayList<>(options);
    if (all.stream().noneMatch(option -> option.value().equals(now))) {
      all.add(new Option(now, Terms.same(now)));
    }
    return all;
  }

  Grid grid() {
    columns.add(new Heading("", new LocalText("الصف", "Row"), "", null));
    List<XmlElement> rules = new ArrayList<>();
    for (XmlElement child : table.children()) {
      switch (child.name()) {
        case "input", "output", "annotation" -> column(child);
        case "rule" -> rules.add(child);
        default -> {}
      }
    }
    List<Line> lines = new ArrayList<>();
    for (int row = 0; row < rules.size(); row++) {
      lines.add(line(rules, row));
    }
    return new Grid(columns, lines, settings, decision);
  }

  private void column(XmlElement column) {
    int number = numbers.merge(column.name(), 1, Integer::sum);
    String own = path + "/" + column.name() + "/*" + number;
    LocalText name = name(column);
    switch (column.name()) {
      case "input" -> {
        XmlElement expression = Decisions.child(column, "inputExpression");
        String type = expression == null ? "" : Tree.attribute(expression, "typeRef");
        String formula = expression == null ? "" : Decisions.text(expression);
        add(column, name, formula, type, "inputValues");
        setting(own + "/@label", name, "العنوان", "heading", Tree.attribute(column, "label"));
        setting(own + "/inputExpression/text/text()", name, "الصيغة", "formula", formula);
        type(own + "/inputExpression/@typeRef", name, type);
        allowed(own + "/inputValues/text/text()", name, allowed(column, "inputValues"));
      }
      case "output" -> {
        String type = Tree.attribute(column, "typeRef");
        add(column, name, "", type, "outputValues");
        setting(own + "/@label", name, "العنوان", "heading", Tree.attribute(column, "label"));
        type(own + "/@typeRef", name, type);
        allowed(own + "/outputValues/text/text()", name, allowed(column, "outputValues"));
      }
      default -> columns.add(new Heading("annotation", name, "", null));
    }
  }

  private void add(XmlElement column, LocalText name, String formula, String type, String values) {
    LocalText kind =
        with(TYPES, type).stream()
            .filter(option -> option.value().equals(type))
            .map(Option::label)
            .findFirst()
            .orElse(Terms.same(type));
    String allowed = allowed(column, values);
    LocalText note =
        allowed.isEmpty()
            ? kind
            : new LocalText(
                kind.ar() + "، القيم: \u2066" + allowed + "\u2069", kind.en() + ": " + allowed);
    boolean shown = !formula.equals(name.en());
    columns.add(new Heading(column.name(), name, shown ? formula : "", note));
  }

  private static String allowed(XmlElement column, String values) {
    XmlElement found = Decisions.child(column, values);
    return found == null ? "" : Decisions.text(found);
  }

  private void setting(String where, LocalText column, String ar, String en, String value) {
    String direction = en.equals("heading") ? "auto" : "ltr";
    settings.add(
        ItemField.text(file, where, Terms.in(column, new LocalText(ar, en)), value, direction));
  }

  private void allowed(String where, LocalText column, String value) {
    setting(where, column, "القيم المسموح بها", "allowed values", value);
  }

  private void type(String where, LocalText column, String value) {
    List<Option> types = new ArrayList<>(TYPES);
    XmlElement root = Tree.xml(draft, file);
    if (root != null) {
      root.children().stream()
          .filter(child -> child.name().equals("itemDefinition"))
          .map(child -> Tree.attribute(child, "name"))
          .forEach(name -> types.add(new Option(name, Terms.same(name))));
    }
    settings.add(
        ItemField.choice(
            file,
            where,
            Terms.in(column, new LocalText("نوع القيمة", "type")),
            value,
            with(types, value)));
  }

  private static LocalText name(XmlElement column) {
    String label = Tree.attribute(column, "label");
    String name = Tree.attribute(column, "name");
    if (column.name().equals("annotation") && name.equals("ar")) {
      return new LocalText("السبب بالعربية", "Reason in Arabic");
    }
    if (column.name().equals("annotation") && name.equals("en")) {
      return new LocalText("السبب بالإنجليزية", "Reason in English");
    }
    XmlElement expression = Decisions.child(column, "inputExpression");
    String shown =
        !label.isEmpty()
            ? label
            : !name.isEmpty() ? name : expression == null ? "" : Decisions.text(expression);
    if (column.name().equals("output") && shown.isEmpty()) {
      return new LocalText("النتيجة", "Result");
    }
    return Terms.same(shown);
  }

  private Line line(List<XmlElement> rules, int place) {
    XmlElement rule = rules.get(place);
    String step = DecisionRows.step(rule);
    String own = step == null ? path + "/rule/*" + (place + 1) : step;
    LocalText name = new LocalText("الصف " + (place + 1), "Row " + (place + 1));
    List<ItemField> cells = new ArrayList<>();
    Map<String, Integer> seen = new LinkedHashMap<>();
    for (XmlElement entry : rule.children()) {
      if (entry.name().endsWith("Entry")) {
        int number = seen.merge(entry.name(), 1, Integer::sum);
        int at = cells.size() + 1;
        LocalText column = at < columns.size() ? columns.get(at).name() : name;
        boolean arabic = entry.name().equals("annotationEntry") && column.en().endsWith("Arabic");
        cells.add(
            ItemField.text(
                file,
                own + "/" + entry.name() + "/*" + number + "/text/text()",
                Terms.in(name, column),
                Decisions.text(entry),
                arabic ? "rtl" : "ltr"));
      }
    }
    return new Line(name, cells, acts(rules, place, own, name));
  }

  private List<Act> acts(List<XmlElement> rules, int place, String own, LocalText name) {
    List<Act> acts = new ArrayList<>();
    String step = DecisionRows.step(rules.get(place));
    String above = place == 0 ? null : DecisionRows.step(rules.get(place - 1));
    String below = place == rules.size() - 1 ? null : DecisionRows.step(rules.get(place + 1));
    if (step != null && above != null) {
      acts.add(new Act("studio.up", move(above, step), name));
    }
    if (step != null && below != null) {
      acts.add(new Act("studio.down", move(step, below), name));
    }
    if (step != null) {
      String owner = path.substring(0, path.lastIndexOf('/'));
      acts.add(new Act("studio.row-below", "row-after:" + file + "#" + owner + "#" + step, name));
    }
    acts.add(new Act("studio.remove", "remove:" + file + "#" + own, name));
    return acts;
  }

  private String move(String row, String after) {
    return "move:" + file + "#" + path + "/" + row + "#" + path + "#" + after;
  }
}
