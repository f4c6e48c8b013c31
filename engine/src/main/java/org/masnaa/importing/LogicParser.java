package org.masnaa.importing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the expressions that forms carry: conditions in JavaScript as Form.io writes them ({@code
 * show = row.kind === "a"}), and those of XLSForm ({@code ${kind} = 'a' and selected(${many},
 * 'b')}). Only what means the same in FEEL is read; anything else, such as a call of code, gives
 * null.
 */
final class LogicParser {

  private static final int DEEPEST = 100;

  /**
   * What names before the first dot may say about where an answer lies; they are not part of its
   * path.
   */
  private static final List<String> ROOTS = List.of("data", "row", "form", "values");

  /**
   * Functions that FEEL has too, by their name here; XLSForm's names are those of ODK's XForms
   * specification.
   */
  private static final Map<String, String> FUNCTIONS =
      Map.of(
          "round", "round half up",
          "abs", "abs",
          "floor", "floor",
          "ceiling", "ceiling",
          "today", "today",
          "contains", "contains",
          "starts-with", "starts with",
          "ends-with", "ends with",
          "string-length", "string length");

  private final List<LogicLexer.Word> words;
  private final @Nullable String self;
  private int at;
  private int depth;
  private boolean foreign;

  private LogicParser(List<LogicLexer.Word> words, @Nullable String self) {
    this.words = words;
    this.self = self;
  }

  /** An expression; {@code .} stands for the answer at {@code self}, where there is one. */
  static @Nullable Logic expression(String text, @Nullable String self) {
    List<LogicLexer.Word> words = LogicLexer.words(text.strip());
    if (words == null) {
      return null;
    }
    LogicParser parser = new LogicParser(words, self);
    Logic logic = parser.choice();
    return parser.foreign || parser.peek().kind() != LogicLexer.Kind.END ? null : logic;
  }

  /** A statement that sets a variable, such as {@code show = …;}: what it is set to. */
  static @Nullable Logic assigned(String variable, String statement) {
    String text = statement.strip();
    if (!text.startsWith(variable)) {
      return null;
    }
    String rest = text.substring(variable.length()).strip();
    if (!rest.startsWith("=") || rest.startsWith("==")) {
      return null;
    }
    String value = rest.substring(1).strip();
    while (value.endsWith(";")) {
      value = value.substring(0, value.length() - 1).strip();
    }
    return expression(value, null);
  }

  private LogicLexer.Word peek() {
    return words.get(at);
  }

  private boolean take(String sign) {
    if (peek().is(sign)) {
      at++;
      return true;
    }
    return false;
  }

  private void need(String sign) {
    if (!take(sign)) {
      foreign = true;
    }
  }

  private Logic choice() {
    if (++depth > DEEPEST) {
      foreign = true;
    }
    Logic condition = foreign ? new Logic.Literal(null) : any();
    if (!foreign && take("?")) {
      Logic then = choice();
      need(":");
      condition = new Logic.Choose(condition, then, choice());
    }
    depth--;
    return condition;
  }

  private Logic any() {
    List<Logic> of = new ArrayList<>(List.of(all()));
    while (!foreign && take("or")) {
      of.add(all());
    }
    return of.size() == 1 ? of.getFirst() : new Logic.Any(of);
  }

  private Logic all() {
    List<Logic> of = new ArrayList<>(List.of(comparison()));
    while (!foreign && take("and")) {
      of.add(comparison());
    }
    return Logic.all(of);
  }

  private Logic comparison() {
    Logic left = sum();
    for (String operator : List.of("=", "!=", "<=", ">=", "<", ">")) {
      if (take(operator)) {
        return new Logic.Compare(operator, left, sum());
      }
    }
    return left;
  }

  private Logic sum() {
    Logic left = product();
    while (!foreign && (peek().is("+") || peek().is("-"))) {
      String operator = words.get(at++).text();
      left = new Logic.Calculate(operator, left, product());
    }
    return left;
  }

  private Logic product() {
    Logic left = unary();
    while (!foreign && (peek().is("*") || peek().is("/") || peek().is("mod"))) {
      String operator = words.get(at++).text();
      left = new Logic.Calculate(operator, left, unary());
    }
    return left;
  }

  private Logic unary() {
    if (take("!")) {
      if (++depth > DEEPEST) {
        foreign = true;
        return new Logic.Literal(null);
      }
      Logic of = unary();
      depth--;
      return new Logic.Not(of);
    }
    if (take("-")) {
      return new Logic.Calculate("-", new Logic.Literal(BigDecimal.ZERO), primary());
    }
    return primary();
  }

  private Logic primary() {
    LogicLexer.Word word = words.get(at);
    if (word.kind() != LogicLexer.Kind.END) {
      at++;
    }
    return switch (word.kind()) {
      case NUMBER -> new Logic.Literal(new BigDecimal(word.text()));
      case TEXT -> new Logic.Literal(word.text());
      case NAME -> named(word.text());
      case SIGN -> {
        if (word.is("(")) {
          Logic inner = choice();
          need(")");
          yield inner;
        }
        if (word.is(".") && self != null) {
          yield new Logic.Answer(self);
        }
        foreign = true;
        yield new Logic.Literal(null);
      }
      case END -> {
        foreign = true;
        yield new Logic.Literal(null);
      }
    };
  }

  private Logic named(String name) {
    return switch (name) {
      case "true" -> flag(true);
      case "false" -> flag(false);
      case "null", "undefined" -> new Logic.Literal(null);
      default -> peek().is("(") ? call(name) : path(name);
    };
  }

  /** XLSForm writes them as functions. */
  private Logic flag(boolean value) {
    if (take("(")) {
      need(")");
    }
    return new Logic.Literal(value);
  }

  private Logic path(String first) {
    List<String> parts = new ArrayList<>();
    if (!ROOTS.contains(first)) {
      parts.add(first);
    }
    while (!foreign) {
      if (take("[")) {
        parts.add(peek().text());
        foreign |= peek().kind() != LogicLexer.Kind.TEXT;
        at = Math.min(at + 1, words.size() - 1);
        need("]");
      } else if (take(".")) {
        LogicLexer.Word part = words.get(at);
        if (part.kind() != LogicLexer.Kind.NAME) {
          foreign = true;
          break;
        }
        at++;
        if (part.text().equals("includes") && peek().is("(")) {
          List<Logic> arguments = arguments();
          return arguments.size() == 1
              ? new Logic.Holds(new Logic.Answer(String.join(".", parts)), arguments.getFirst())
              : refuse();
        }
        parts.add(part.text());
      } else {
        break;
      }
    }
    return parts.isEmpty() || peek().is("(") ? refuse() : new Logic.Answer(String.join(".", parts));
  }

  private Logic call(String name) {
    List<Logic> arguments = arguments();
    int count = arguments.size();
    return switch (name) {
      case "not" -> count == 1 ? new Logic.Not(arguments.getFirst()) : refuse();
      case "selected" ->
          count == 2 ? new Logic.Holds(arguments.get(0), arguments.get(1)) : refuse();
      case "if" ->
          count == 3
              ? new Logic.Choose(arguments.get(0), arguments.get(1), arguments.get(2))
              : refuse();
      case "int" ->
          count == 1
              ? new Logic.Call(
                  "round down", List.of(arguments.getFirst(), new Logic.Literal(BigDecimal.ZERO)))
              : refuse();
      // A number stays itself.
      case "number", "Number" -> count == 1 ? arguments.getFirst() : refuse();
      default -> {
        String known = FUNCTIONS.get(name);
        yield known == null ? refuse() : new Logic.Call(known, arguments);
      }
    };
  }

  private List<Logic> arguments() {
    List<Logic> arguments = new ArrayList<>();
    need("(");
    if (!foreign && !take(")")) {
      do {
        arguments.add(choice());
      } while (!foreign && take(","));
      need(")");
    }
    return arguments;
  }

  private Logic refuse() {
    foreign = true;
    return new Logic.Literal(null);
  }
}
