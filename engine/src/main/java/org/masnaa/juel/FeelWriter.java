package org.masnaa.juel;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.masnaa.feel.FeelText;
import org.masnaa.juel.Node.Operator;

/** Writes an expression in FEEL. */
final class FeelWriter {

  /** The engine's own objects, which stand for the case itself. */
  private static final Set<String> ENGINE =
      Set.of("execution", "task", "caseExecution", "delegateExecution");

  /** What the counts of loops are called here. */
  private static final Map<String, String> COUNTS =
      Map.of(
          "nrOfInstances", "numberOfInstances",
          "nrOfActiveInstances", "numberOfActiveInstances",
          "nrOfCompletedInstances", "numberOfCompletedInstances");

  /** Above every operator: names, calls, literals. */
  private static final int WHOLE = 9;

  private static final int UNARY = 7;
  private static final int NONE = 0;

  private final Set<String> names = new LinkedHashSet<>();

  Set<String> names() {
    return names;
  }

  /** Whether this is an object of the engine and not data. */
  static boolean isEngine(Node node) {
    return node instanceof Node.Name(String name) && ENGINE.contains(name);
  }

  /** Whether a method is one of those on plain values, so that it is no call of foreign code. */
  static boolean understands(Node.Method method) {
    return isEngine(method.of()) || ValueMethods.understands(method);
  }

  String condition(Node node) throws JuelProblem {
    return write(node, NONE);
  }

  /** Where a value is kept, a comparison of missing data is false and not missing. */
  String value(Node node) throws JuelProblem {
    boolean asks =
        node instanceof Node.Pair pair
            && (pair.operator().level() <= Operator.LESS.level())
            && pair.operator() != Operator.UNEQUAL;
    return asks || node instanceof Node.Empty
        ? write(node, Operator.LESS.level() + 1) + " = true"
        : write(node, NONE);
  }

  /** Writes a part; in brackets if it binds less tightly than what stands around it. */
  String write(Node node, int around) throws JuelProblem {
    int level = level(node);
    String text = text(node);
    return level < around ? "(" + text + ")" : text;
  }

  private static int level(Node node) {
    return switch (node) {
      case Node.Pair(Operator operator, Node left, Node right) ->
          operator == Operator.REMAINDER ? WHOLE : operator.level();
      case Node.Choice c -> NONE;
      case Node.Not(Node of) -> of instanceof Node.Truth ? WHOLE : Operator.EQUAL.level();
      case Node.Minus m -> UNARY;
      case Node.Empty e -> Operator.OR.level();
      case Node.Method m -> ValueMethods.level(m);
      case Node.Function f -> Functions.level(f);
      default -> WHOLE;
    };
  }

  private String text(Node node) throws JuelProblem {
    return switch (node) {
      case Node.Text(String value) -> FeelText.quoted(value);
      case Node.Digits(String value) -> value;
      case Node.Truth(boolean value) -> String.valueOf(value);
      case Node.Nothing n -> "null";
      case Node.Name(String name) -> name(name);
      case Node.Property property -> property(property);
      case Node.Index index -> index(index.of(), index.index());
      case Node.Method method -> method(method);
      case Node.Function function -> new Functions(this).write(function);
      case Node.Not(Node of) -> not(of);
      case Node.Minus(Node of) -> "-" + write(of, UNARY);
      case Node.Empty(Node of) -> empty(of);
      case Node.Pair pair -> pair(pair);
      case Node.Choice(Node condition, Node then, Node otherwise) ->
          "if "
              + write(condition, NONE)
              + " then "
              + write(then, NONE)
              + " else "
              + write(otherwise, NONE);
      case Node.Mixed(List<Node> parts) -> mixed(parts);
    };
  }

  private String name(String name) throws JuelProblem {
    if (ENGINE.contains(name)) {
      throw new JuelProblem(name + " is the engine's own");
    }
    if (name.equals("loopCounter")) {
      // There the first instance is number 0, here it is number 1.
      names.add(name);
      return "(loopCounter - 1)";
    }
    return variable(COUNTS.getOrDefault(name, name));
  }

  /** A variable of the case by its name. */
  String variable(String name) {
    String feel = FeelNames.of(name);
    names.add(feel);
    return feel;
  }

  private String property(Node.Property property) throws JuelProblem {
    if (isEngine(property.of())) {
      return switch (property.name()) {
        case "processBusinessKey", "businessKey" -> variable("reference");
        default -> throw new JuelProblem("execution." + property.name());
      };
    }
    return path(property.of(), property.name());
  }

  /** The field of a context. */
  String path(Node of, String field) throws JuelProblem {
    boolean plain = field.matches("[\\p{L}_][\\p{L}\\p{N}_]*");
    String context = write(of, WHOLE);
    return plain
        ? context + "." + field
        : "get value(" + context + ", " + FeelText.quoted(field) + ")";
  }

  /** An item of a list, counted from 0 there and from 1 here, or a field by its name. */
  String index(Node of, Node index) throws JuelProblem {
    return switch (index) {
      case Node.Text(String field) -> path(of, field);
      case Node.Digits(String digits) when digits.matches("[0-9]{1,6}") ->
          write(of, WHOLE) + "[" + (Integer.parseInt(digits) + 1) + "]";
      default -> write(of, WHOLE) + "[" + write(index, Operator.PLUS.level()) + " + 1]";
    };
  }

  private String method(Node.Method method) throws JuelProblem {
    if (isEngine(method.of())) {
      return engine(method);
    }
    return new ValueMethods(this).write(method);
  }

  private String engine(Node.Method method) throws JuelProblem {
    List<Node> arguments = method.arguments();
    String first =
        !arguments.isEmpty() && arguments.getFirst() instanceof Node.Text(String t) ? t : null;
    if (method.name().equals("getProcessBusinessKey") || method.name().equals("getBusinessKey")) {
      return variable("reference");
    }
    if (first == null) {
      throw new JuelProblem("execution." + method.name() + "(…)");
    }
    return switch (method.name()) {
      case "getVariable", "getVariableLocal", "getVariableTyped" -> variable(first);
      case "hasVariable", "hasVariableLocal" -> variable(first) + " != null";
      default -> throw new JuelProblem("execution." + method.name() + "(…)");
    };
  }

  /** Missing data counts as false there, so that its opposite is true. */
  private String not(Node of) throws JuelProblem {
    return switch (of) {
      case Node.Truth(boolean value) -> String.valueOf(!value);
      case Node.Pair(Operator o, Node l, Node r) when o == Operator.EQUAL ->
          text(new Node.Pair(Operator.UNEQUAL, l, r));
      case Node.Pair(Operator o, Node l, Node r) when o == Operator.UNEQUAL ->
          text(new Node.Pair(Operator.EQUAL, l, r));
      case Node.Method(Node engine, String name, List<Node> arguments)
          when isEngine(engine)
              && name.startsWith("hasVariable")
              && arguments.size() == 1
              && arguments.getFirst() instanceof Node.Text(String variable) ->
          variable(variable) + " = null";
      default -> write(of, Operator.PLUS.level()) + " != true";
    };
  }

  String empty(Node of) throws JuelProblem {
    String value = write(of, Operator.PLUS.level());
    return value + " = null or " + value + " = \"\" or " + value + " = []";
  }

  private String pair(Node.Pair pair) throws JuelProblem {
    Operator operator = pair.operator();
    if (operator == Operator.REMAINDER) {
      return "modulo(" + write(pair.left(), NONE) + ", " + write(pair.right(), NONE) + ")";
    }
    if (operator == Operator.EQUAL && pair.right() instanceof Node.Truth(boolean value)) {
      boolean asks =
          pair.left() instanceof Node.Pair left && left.operator().level() <= Operator.LESS.level();
      if (asks && !value) {
        return not(pair.left());
      }
    }
    // What compares stands between tighter parts; all others group from the left.
    int left = operator.compares() ? operator.level() + 1 : operator.level();
    return write(pair.left(), left)
        + " "
        + operator.feel()
        + " "
        + write(pair.right(), operator.level() + 1);
  }

  private String mixed(List<Node> parts) throws JuelProblem {
    StringBuilder list = new StringBuilder();
    for (Node part : parts) {
      list.append(list.isEmpty() ? "" : ", ");
      list.append(part instanceof Node.Text ? text(part) : "string(" + write(part, NONE) + ")");
    }
    return "string join([" + list + "])";
  }

  String list(List<Node> nodes) throws JuelProblem {
    StringBuilder all = new StringBuilder();
    for (Node node : nodes) {
      all.append(all.isEmpty() ? "" : ", ").append(write(node, NONE));
    }
    return all.toString();
  }
}
