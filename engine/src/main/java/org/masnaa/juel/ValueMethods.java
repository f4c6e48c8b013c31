package org.masnaa.juel;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.masnaa.feel.FeelText;
import org.masnaa.juel.Node.Operator;

/** Methods on plain values: texts, numbers, lists, maps, JSON values and results of decisions. */
final class ValueMethods {

  /** They give the value itself, in another wrapping. */
  private static final Set<String> SAME =
      Set.of(
          "value",
          "elements",
          "stringValue",
          "numberValue",
          "boolValue",
          "intValue",
          "longValue",
          "doubleValue",
          "booleanValue",
          "mapToString");

  private static final Map<String, String> FUNCTIONS =
      Map.of(
          "startsWith", "starts with",
          "endsWith", "ends with",
          "toLowerCase", "lower case",
          "toUpperCase", "upper case",
          "length", "string length",
          "size", "count",
          "trim", "trim",
          "split", "split",
          "toString", "string");

  private static final Set<String> OTHERS =
      Set.of(
          "equals",
          "equalsIgnoreCase",
          "contains",
          "containsKey",
          "isEmpty",
          "get",
          "prop",
          "hasProp",
          "substring",
          "matches",
          "getSingleResult",
          "getFirstResult",
          "getSingleEntry");

  private final FeelWriter writer;

  ValueMethods(FeelWriter writer) {
    this.writer = writer;
  }

  static boolean understands(Node.Method method) {
    String name = method.name();
    return SAME.contains(name)
        || FUNCTIONS.containsKey(name)
        || OTHERS.contains(name)
        || (method.arguments().isEmpty() && name.matches("(get|is)[A-Z]\\w*"));
  }

  /** How tightly the text of a method binds. */
  static int level(Node.Method method) {
    return switch (method.name()) {
      case "equals", "equalsIgnoreCase", "containsKey", "hasProp" -> Operator.EQUAL.level();
      case "hasVariable", "hasVariableLocal" -> Operator.EQUAL.level();
      case "isEmpty" -> Operator.OR.level();
      case "contains" -> 0;
      default -> 9;
    };
  }

  String write(Node.Method method) throws JuelProblem {
    Node of = method.of();
    List<Node> arguments = method.arguments();
    String name = method.name();
    if (SAME.contains(name) && arguments.isEmpty()) {
      return writer.write(of, 9);
    }
    String function = FUNCTIONS.get(name);
    if (function != null) {
      String rest = arguments.isEmpty() ? "" : ", " + writer.list(arguments);
      return function + "(" + writer.write(of, 0) + rest + ")";
    }
    return switch (arguments.size()) {
      case 0 -> bare(method);
      case 1 -> with(of, name, arguments.getFirst());
      case 2 -> substring(method);
      default -> throw unknown(name);
    };
  }

  private String bare(Node.Method method) throws JuelProblem {
    Node of = method.of();
    return switch (method.name()) {
      case "isEmpty" -> writer.empty(of);
      case "getSingleResult", "getFirstResult" -> writer.write(of, 9) + "[1]";
      case "getSingleEntry" -> "get entries(" + single(of) + ")[1].value";
      default -> {
        String name = method.name();
        int skip = name.startsWith("get") ? 3 : name.startsWith("is") ? 2 : 0;
        if (skip == 0 || name.length() == skip || !Character.isUpperCase(name.charAt(skip))) {
          throw unknown(name);
        }
        yield writer.path(of, Character.toLowerCase(name.charAt(skip)) + name.substring(skip + 1));
      }
    };
  }

  private String single(Node of) throws JuelProblem {
    boolean row =
        of instanceof Node.Method m
            && (m.name().equals("getSingleResult") || m.name().equals("getFirstResult"));
    return row ? writer.write(of, 9) : writer.write(of, 9) + "[1]";
  }

  private String with(Node of, String name, Node argument) throws JuelProblem {
    return switch (name) {
      case "equals" ->
          writer.write(of, Operator.PLUS.level())
              + " = "
              + writer.write(argument, Operator.PLUS.level());
      case "equalsIgnoreCase" ->
          "lower case(" + writer.write(of, 0) + ") = lower case(" + writer.write(argument, 0) + ")";
      case "contains" -> contains(of, argument);
      case "containsKey", "hasProp" -> writer.index(of, argument) + " != null";
      case "get", "prop" -> writer.index(of, argument);
      case "matches" -> "matches(" + writer.write(of, 0) + ", " + pattern(argument) + ")";
      case "substring" ->
          "substring(" + writer.write(of, 0) + ", " + writer.write(argument, 5) + " + 1)";
      default -> throw unknown(name);
    };
  }

  /** A text may contain a text, a list an item; which of both it is shows only the value. */
  private String contains(Node of, Node argument) throws JuelProblem {
    String whole = writer.write(of, 9);
    String part = writer.write(argument, 0);
    return of instanceof Node.Text
        ? "contains(" + whole + ", " + part + ")"
        : "if %s instance of string then contains(%s, %s) else list contains(%s, %s)"
            .formatted(whole, whole, part, whole, part);
  }

  /** There a pattern must fit the whole text. */
  private static String pattern(Node argument) throws JuelProblem {
    if (!(argument instanceof Node.Text(String pattern))) {
      throw new JuelProblem("a pattern that is not a plain text");
    }
    return FeelText.quoted("^(?:" + pattern + ")$");
  }

  private String substring(Node.Method method) throws JuelProblem {
    if (!method.name().equals("substring")) {
      throw unknown(method.name());
    }
    String from = writer.write(method.arguments().getFirst(), 5);
    String to = writer.write(method.arguments().getLast(), 5);
    return "substring(%s, %s + 1, %s - %s)"
        .formatted(writer.write(method.of(), 0), from, to, "(" + from + ")");
  }

  private static JuelProblem unknown(String name) {
    return new JuelProblem("the method " + name);
  }
}
