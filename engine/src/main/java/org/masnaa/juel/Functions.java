package org.masnaa.juel;

import java.util.List;
import java.util.Map;
import org.masnaa.juel.Node.Operator;

/** The functions that the other engines offer in expressions. */
final class Functions {

  private static final Map<String, Operator> COMPARISONS =
      Map.ofEntries(
          Map.entry("equals", Operator.EQUAL),
          Map.entry("eq", Operator.EQUAL),
          Map.entry("notEquals", Operator.UNEQUAL),
          Map.entry("ne", Operator.UNEQUAL),
          Map.entry("lowerThan", Operator.LESS),
          Map.entry("lessThan", Operator.LESS),
          Map.entry("lt", Operator.LESS),
          Map.entry("lowerThanOrEquals", Operator.LESS_OR_EQUAL),
          Map.entry("lessThanOrEquals", Operator.LESS_OR_EQUAL),
          Map.entry("lte", Operator.LESS_OR_EQUAL),
          Map.entry("greaterThan", Operator.GREATER),
          Map.entry("gt", Operator.GREATER),
          Map.entry("greaterThanOrEquals", Operator.GREATER_OR_EQUAL),
          Map.entry("gte", Operator.GREATER_OR_EQUAL));

  private final FeelWriter writer;

  Functions(FeelWriter writer) {
    this.writer = writer;
  }

  static int level(Node.Function function) {
    String name = ofVariables(function.name());
    if (name == null) {
      return 9;
    }
    return name.equals("isEmpty") || name.equals("empty")
        ? Operator.OR.level()
        : name.equals("get") ? 9 : name.equals("getOrDefault") ? 0 : Operator.EQUAL.level();
  }

  /** {@code variables:}, {@code vars:} and {@code var:} are the same; null for other functions. */
  private static @org.jspecify.annotations.Nullable String ofVariables(String name) {
    int colon = name.indexOf(':');
    String prefix = colon < 0 ? "" : name.substring(0, colon);
    return prefix.equals("variables") || prefix.equals("vars") || prefix.equals("var")
        ? name.substring(colon + 1)
        : null;
  }

  String write(Node.Function function) throws JuelProblem {
    List<Node> arguments = function.arguments();
    // Camunda's Spin reads JSON; here a JSON value is a value like any other.
    if (function.name().equals("S") && arguments.size() == 1) {
      return writer.write(arguments.getFirst(), 9);
    }
    String name = ofVariables(function.name());
    if (name == null || arguments.isEmpty()) {
      throw new JuelProblem("the function " + function.name());
    }
    Node variable =
        arguments.getFirst() instanceof Node.Text(String text)
            ? new Node.Name(text)
            : arguments.getFirst();
    Operator operator = COMPARISONS.get(name);
    if (operator != null && arguments.size() == 2) {
      return writer.write(variable, Operator.PLUS.level())
          + " "
          + operator.feel()
          + " "
          + writer.write(arguments.getLast(), Operator.PLUS.level());
    }
    String read = writer.write(variable, 9);
    return switch (name) {
      case "get" -> read;
      case "getOrDefault" ->
          "if %s = null then %s else %s"
              .formatted(read, writer.write(arguments.getLast(), 0), read);
      case "exists" -> read + " != null";
      case "isEmpty", "empty" -> writer.empty(variable);
      case "isNotEmpty", "notEmpty" -> "(" + writer.empty(variable) + ") != true";
      default -> throw new JuelProblem("the function " + function.name());
    };
  }
}
