package org.masnaa.dmn;

import static org.masnaa.dmn.ItemTypes.child;
import static org.masnaa.dmn.ItemTypes.children;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Budget;
import org.masnaa.feel.BudgetExceeded;
import org.masnaa.feel.FeelType;
import org.masnaa.feel.Scope;
import org.masnaa.feel.parse.Compilation;
import org.masnaa.feel.parse.Names;
import org.masnaa.feel.tree.Constant;
import org.masnaa.feel.tree.Frame;
import org.masnaa.feel.tree.Node;
import org.masnaa.feel.tree.Test;
import org.masnaa.source.XmlElement;
import org.masnaa.text.LocalText;

/** Compiles a decision table. */
final class TableReader {

  private final Boxed boxed;
  private final Names names;

  TableReader(Boxed boxed, Names names) {
    this.boxed = boxed;
    this.names = names;
  }

  Node read(XmlElement table) {
    HitPolicy policy = HitPolicy.of(table.attribute("hitPolicy"), table.attribute("aggregation"));
    if (policy == null) {
      boxed
          .problems()
          .add(
              table.at(),
              "dmn.hit-policy",
              new LocalText(
                  "سياسة التطابق «" + table.attribute("hitPolicy") + "» غير معروفة.",
                  "The hit policy “" + table.attribute("hitPolicy") + "” is not known."),
              new LocalText("اختر إحدى سياسات DMN.", "Choose one of DMN's policies."));
      return Constant.nothing();
    }
    List<Table.Input> inputs = children(table, "input").stream().map(this::input).toList();
    List<XmlElement> columns = children(table, "output");
    List<Table.Output> outputs = columns.stream().map(c -> output(c, columns.size())).toList();
    List<String> remarks =
        children(table, "annotation").stream()
            .map(a -> String.valueOf(a.attribute("name")))
            .toList();
    List<ItemType> types = columns.stream().map(this::columnType).toList();
    List<Table.Rule> rules = new ArrayList<>();
    for (XmlElement row : children(table, "rule")) {
      rules.add(rule(row, inputs, types, remarks));
    }
    if (outputs.isEmpty()) {
      return Constant.nothing();
    }
    Table made = new Table(inputs, outputs, rules, policy, type(policy, columns));
    TableCheck.of(made, table, boxed.findings(), boxed.gaps());
    return made;
  }

  private FeelType type(HitPolicy policy, List<XmlElement> columns) {
    Map<String, FeelType> fields = new LinkedHashMap<>();
    for (XmlElement column : columns) {
      fields.put(String.valueOf(column.attribute("name")), boxed.types().of(column).type());
    }
    FeelType row =
        columns.size() == 1 ? fields.values().iterator().next() : FeelType.context(fields);
    return switch (policy) {
      case UNIQUE, FIRST, ANY, PRIORITY -> row;
      case RULE_ORDER, OUTPUT_ORDER, COLLECT -> FeelType.list(row);
      case COUNT -> FeelType.NUMBER;
      case SUM, MIN, MAX -> FeelType.ANY;
    };
  }

  private Table.Input input(XmlElement input) {
    XmlElement expression = child(input, "inputExpression");
    XmlElement text = expression == null ? null : child(expression, "text");
    Node value = text == null ? Constant.nothing() : boxed.text(text, names);
    ItemType declared = boxed.types().of(expression);
    XmlElement values = child(input, "inputValues");
    String label = input.attribute("label");
    return new Table.Input(
        label != null && !label.isBlank() ? label : text == null ? "" : text.text().strip(),
        value,
        names.slot(),
        declared.isAny() ? value.type() : declared.type(),
        (values == null ? declared : boxed.types().allowing(declared, values)).allowed());
  }

  private Table.Output output(XmlElement output, int count) {
    String name = output.attribute("name");
    XmlElement fallback = child(output, "defaultOutputEntry");
    XmlElement text = fallback == null ? null : child(fallback, "text");
    XmlElement values = child(output, "outputValues");
    XmlElement valuesText = values == null ? null : child(values, "text");
    String priorities =
        valuesText != null ? valuesText.text() : boxed.types().of(output).allowedText();
    return new Table.Output(
        name == null ? (count == 1 ? "" : String.valueOf(output.attribute("label"))) : name,
        constants(priorities),
        text == null || text.text().isBlank() ? null : boxed.text(text, names));
  }

  /** The values of a list of literals; empty when it is no such list. */
  private static List<?> constants(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return List.of();
    }
    Names none = Names.of(Scope.of(Map.of()));
    Compilation compiled = Compilation.expression("[" + text + "]", none);
    try {
      Object value = compiled.node().eval(new Frame(none.frameSize(), null, Budget.standard()));
      return value instanceof List<?> list ? list : List.of();
    } catch (BudgetExceeded e) {
      return List.of();
    }
  }

  private Table.Rule rule(
      XmlElement row, List<Table.Input> inputs, List<ItemType> columns, List<String> remarks) {
    List<XmlElement> conditions = children(row, "inputEntry");
    List<XmlElement> results = children(row, "outputEntry");
    if (conditions.size() != inputs.size() || results.size() != columns.size()) {
      boxed
          .problems()
          .add(
              row.at(),
              "dmn.rule-cells",
              new LocalText(
                  "عدد خلايا القاعدة لا يطابق أعمدة الجدول.",
                  "The rule has not as many cells as the table has columns."),
              new LocalText("أكمل خلايا القاعدة.", "Complete the cells of the rule."));
      return new Table.Rule("", List.of(), List.of(Constant.nothing()), Map.of());
    }
    List<Test> tests = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      tests.add(condition(conditions.get(i), inputs.get(i)));
    }
    List<Node> values = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      values.add(result(results.get(i), columns.get(i)));
    }
    String id = row.attribute("id");
    return new Table.Rule(id == null ? "" : id, tests, values, annotations(row, remarks));
  }

  private Test condition(XmlElement cell, Table.Input input) {
    XmlElement text = child(cell, "text");
    if (text == null || text.text().isBlank()) {
      return new Test.Anything(input.slot());
    }
    Compilation compiled = Compilation.tests(text.text(), names, input.slot(), input.type());
    boxed.keep(compiled, text);
    return compiled.test(input.slot());
  }

  /** What a column's results must be: of its type, and one of its values. */
  private ItemType columnType(XmlElement column) {
    ItemType declared = boxed.types().of(column);
    XmlElement values = child(column, "outputValues");
    return values == null ? declared : boxed.types().allowing(declared, values);
  }

  private Node result(XmlElement cell, ItemType column) {
    XmlElement text = child(cell, "text");
    if (text == null || text.text().isBlank()) {
      return Constant.nothing();
    }
    Node value = boxed.fitted(boxed.text(text, names), boxed.types().of(cell), text);
    return boxed.fitted(value, column, text);
  }

  private static Map<String, String> annotations(XmlElement row, List<String> remarks) {
    List<XmlElement> cells = children(row, "annotationEntry");
    Map<String, String> annotations = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(remarks.size(), cells.size()); i++) {
      XmlElement text = child(cells.get(i), "text");
      if (text != null) {
        annotations.put(remarks.get(i), text.text().strip());
      }
    }
    XmlElement description = child(row, "description");
    if (description != null && !description.text().isBlank()) {
      annotations.putIfAbsent("description", description.text().strip());
    }
    return Map.copyOf(annotations);
  }
}
