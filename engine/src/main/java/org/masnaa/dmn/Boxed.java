package org.masnaa.dmn;

import static org.masnaa.dmn.ItemTypes.child;
import static org.masnaa.dmn.ItemTypes.children;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Coercion;
import org.masnaa.feel.FeelType;
import org.masnaa.feel.FeelType.FunctionOf;
import org.masnaa.feel.FeelType.ListOf;
import org.masnaa.feel.FeelType.RangeOf;
import org.masnaa.feel.parse.Compilation;
import org.masnaa.feel.parse.Names;
import org.masnaa.feel.tree.Call;
import org.masnaa.feel.tree.Constant;
import org.masnaa.feel.tree.Contexts;
import org.masnaa.feel.tree.Filter;
import org.masnaa.feel.tree.For;
import org.masnaa.feel.tree.Iteration;
import org.masnaa.feel.tree.Lambda;
import org.masnaa.feel.tree.Lists;
import org.masnaa.feel.tree.Logic;
import org.masnaa.feel.tree.Node;
import org.masnaa.source.Problem;
import org.masnaa.source.Problems;
import org.masnaa.source.XmlElement;
import org.masnaa.text.LocalText;

/** Compiles boxed expressions (DMN 1.5, clause 10.2.2) into the same instructions as FEEL texts. */
final class Boxed {

  private final ItemTypes types;
  private final Problems problems;
  private final List<Problem> findings;
  private final List<TableGap> gaps = new ArrayList<>();

  /**
   * @param findings where things go that compile but are surely mistakes
   */
  Boxed(ItemTypes types, Problems problems, List<Problem> findings) {
    this.types = types;
    this.problems = problems;
    this.findings = findings;
  }

  ItemTypes types() {
    return types;
  }

  List<Problem> findings() {
    return findings;
  }

  List<TableGap> gaps() {
    return gaps;
  }

  Problems problems() {
    return problems;
  }

  /** The expression among an element's children; null when it has none. */
  static @Nullable XmlElement expressionIn(XmlElement element) {
    for (XmlElement child : element.children()) {
      boolean expression =
          switch (child.name()) {
            case "literalExpression",
                "decisionTable",
                "context",
                "invocation",
                "functionDefinition",
                "list",
                "relation",
                "conditional",
                "filter",
                "for",
                "some",
                "every" ->
                Vocabulary.isDmn(child.namespace());
            default -> false;
          };
      if (expression) {
        return child;
      }
    }
    return null;
  }

  /** Compiles the expression inside an element; the constant null when there is none. */
  Node inside(@Nullable XmlElement element, Names names) {
    XmlElement expression = element == null ? null : expressionIn(element);
    return expression == null ? Constant.nothing() : compile(expression, names);
  }

  Node compile(XmlElement expression, Names names) {
    Node node =
        switch (expression.name()) {
          case "literalExpression" -> literal(expression, names);
          case "decisionTable" -> new TableReader(this, names).read(expression);
          case "context" -> context(expression, names);
          case "invocation" -> invocation(expression, names);
          case "functionDefinition" -> function(expression, names);
          case "list" -> list(expression, names);
          case "relation" -> relation(expression, names);
          case "conditional" ->
              new Logic.Conditional(
                  inside(child(expression, "if"), names),
                  inside(child(expression, "then"), names),
                  inside(child(expression, "else"), names),
                  true,
                  FeelType.ANY);
          case "filter" -> filter(expression, names);
          default -> iteration(expression, names);
        };
    return expression.name().equals("functionDefinition")
        ? node
        : fitted(node, types.of(expression), expression);
  }

  private Node literal(XmlElement expression, Names names) {
    XmlElement text = child(expression, "text");
    return text == null || text.text().isBlank() ? Constant.nothing() : text(text, names);
  }

  /** Compiles the FEEL in an element. */
  Node text(XmlElement text, Names names) {
    Compilation compiled = Compilation.expression(text.text(), names);
    keep(compiled, text);
    return compiled.node();
  }

  void keep(Compilation compiled, XmlElement text) {
    compiled.problems().forEach(p -> problems.add(p.at(text.at())));
    compiled.findings().forEach(p -> findings.add(p.at(text.at())));
  }

  private Node context(XmlElement expression, Names names) {
    Names inside = names.block();
    List<Contexts.Entry> entries = new ArrayList<>();
    Map<String, FeelType> fields = new LinkedHashMap<>();
    Node result = null;
    for (XmlElement entry : children(expression, "contextEntry")) {
      XmlElement variable = child(entry, "variable");
      String name = variable == null ? null : variable.attribute("name");
      Node value = fitted(inside(entry, inside), types.of(variable), entry);
      if (name == null) {
        result = value;
      } else {
        entries.add(new Contexts.Entry(name, inside.declare(name, value.type()), value));
        fields.put(name, value.type());
      }
    }
    return new Contexts(entries, result, result == null ? FeelType.context(fields) : result.type());
  }

  private Node invocation(XmlElement expression, Names names) {
    Node function = inside(expression, names);
    List<Node> arguments = new ArrayList<>();
    List<String> given = new ArrayList<>();
    for (XmlElement binding : children(expression, "binding")) {
      XmlElement parameter = child(binding, "parameter");
      given.add(parameter == null ? "" : String.valueOf(parameter.attribute("name")));
      arguments.add(Fitted.of(inside(binding, names), types.of(parameter)));
    }
    FeelType result = function.type() instanceof FunctionOf(_, FeelType type) ? type : FeelType.ANY;
    return new Call(function, arguments, given.isEmpty() ? null : given, result);
  }

  private Node function(XmlElement expression, Names names) {
    refuseForeign(expression);
    Names inside = names.function();
    List<String> parameters = new ArrayList<>();
    List<FeelType> given = new ArrayList<>();
    List<@Nullable Coercion> coercions = new ArrayList<>();
    for (XmlElement parameter : children(expression, "formalParameter")) {
      String name = String.valueOf(parameter.attribute("name"));
      ItemType type = types.of(parameter);
      parameters.add(name);
      given.add(type.type());
      coercions.add(type.coercion());
      inside.declare(name, type.type());
    }
    Node body = Fitted.of(inside(expression, inside), types.of(expression).result());
    return new Lambda(
        parameters, coercions, body, inside.frameSize(), FeelType.function(given, body.type()));
  }

  /** Fits a value to its declared type, and notes when it never belongs to it. */
  Node fitted(Node value, ItemType wanted, XmlElement at) {
    FeelType given = value.type();
    boolean sure =
        given instanceof FeelType.Basic
            && wanted.type() instanceof FeelType.Basic
            && given != FeelType.Basic.ANY
            && given != FeelType.Basic.NULL
            && wanted.type() != FeelType.Basic.ANY;
    boolean moment = given == FeelType.Basic.DATE && wanted.type() == FeelType.Basic.DATE_TIME;
    if (sure && !given.equals(wanted.type()) && !moment) {
      findings.add(TableErrors.never(at, given, wanted.type()));
    }
    return Fitted.of(value, wanted);
  }

  /** Functions of other kinds run programs. */
  void refuseForeign(XmlElement function) {
    String kind = function.attribute("kind");
    if (kind != null && !kind.equals("FEEL")) {
      problems.add(
          function.at(),
          "dmn.function-kind",
          new LocalText(
              "الدوال من النوع «" + kind + "» غير مسموح بها لأنها تشغّل برامج.",
              "Functions of kind “" + kind + "” are not allowed, because they run programs."),
          new LocalText("اكتب منطق الدالة بلغة FEEL.", "Write the function's logic in FEEL."));
    }
  }

  private Node list(XmlElement expression, Names names) {
    Node[] items =
        expression.children().stream()
            .filter(c -> Vocabulary.isDmn(c.namespace()) && !c.name().equals("description"))
            .filter(c -> !c.name().equals("extensionElements"))
            .map(c -> compile(c, names))
            .toArray(Node[]::new);
    return new Lists(FeelType.list(FeelType.ANY), items);
  }

  private Node relation(XmlElement expression, Names names) {
    List<XmlElement> columns = children(expression, "column");
    List<Node> rows = new ArrayList<>();
    Map<String, FeelType> fields = new LinkedHashMap<>();
    columns.forEach(c -> fields.put(String.valueOf(c.attribute("name")), types.of(c).type()));
    for (XmlElement row : children(expression, "row")) {
      List<Contexts.Entry> entries = new ArrayList<>();
      List<XmlElement> cells =
          row.children().stream().filter(c -> Vocabulary.isDmn(c.namespace())).toList();
      for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
        XmlElement column = columns.get(i);
        Node value = Fitted.of(compile(cells.get(i), names), types.of(column));
        entries.add(
            new Contexts.Entry(String.valueOf(column.attribute("name")), names.slot(), value));
      }
      rows.add(new Contexts(entries, null, FeelType.context(fields)));
    }
    return new Lists(FeelType.list(FeelType.context(fields)), rows.toArray(Node[]::new));
  }

  private Node filter(XmlElement expression, Names names) {
    Node list = inside(child(expression, "in"), names);
    int slot = names.slot();
    Node match = inside(child(expression, "match"), names.filter(itemType(list), slot));
    return new Filter(list, match, slot, true, FeelType.ANY);
  }

  private Node iteration(XmlElement expression, Names names) {
    Node domain = inside(child(expression, "in"), names);
    Names inside = names.block();
    String variable = String.valueOf(expression.attribute("iteratorVariable"));
    List<Iteration> over =
        List.of(new Iteration(inside.declare(variable, itemType(domain)), domain, null));
    if (expression.name().equals("for")) {
      int partial = inside.declare("partial", FeelType.list(FeelType.ANY));
      Node body = inside(child(expression, "return"), inside);
      return new For(over, partial, body, FeelType.list(body.type()));
    }
    Node condition = inside(child(expression, "satisfies"), inside);
    return new For.Quantified(expression.name().equals("some"), over, condition, true);
  }

  private static FeelType itemType(Node list) {
    return switch (list.type()) {
      case ListOf(FeelType of) -> of;
      case RangeOf(FeelType of) -> of;
      default -> FeelType.ANY;
    };
  }
}
