package org.masnaa.juel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.masnaa.juel.JuelLexer.Kind;
import org.masnaa.juel.JuelLexer.Token;

/** Reads expressions by recursive descent, within bounds of length and depth. */
final class JuelParser {

  /** Most characters of a text. */
  static final int MAX_TEXT = 10_000;

  /** Deepest nesting. */
  static final int MAX_DEPTH = 60;

  private static final Map<String, Node.Operator> OPERATORS =
      Map.ofEntries(
          Map.entry("||", Node.Operator.OR),
          Map.entry("or", Node.Operator.OR),
          Map.entry("&&", Node.Operator.AND),
          Map.entry("and", Node.Operator.AND),
          Map.entry("==", Node.Operator.EQUAL),
          Map.entry("eq", Node.Operator.EQUAL),
          Map.entry("!=", Node.Operator.UNEQUAL),
          Map.entry("ne", Node.Operator.UNEQUAL),
          Map.entry("<", Node.Operator.LESS),
          Map.entry("lt", Node.Operator.LESS),
          Map.entry("<=", Node.Operator.LESS_OR_EQUAL),
          Map.entry("le", Node.Operator.LESS_OR_EQUAL),
          Map.entry(">", Node.Operator.GREATER),
          Map.entry("gt", Node.Operator.GREATER),
          Map.entry(">=", Node.Operator.GREATER_OR_EQUAL),
          Map.entry("ge", Node.Operator.GREATER_OR_EQUAL),
          Map.entry("+", Node.Operator.PLUS),
          Map.entry("-", Node.Operator.MINUS),
          Map.entry("*", Node.Operator.TIMES),
          Map.entry("/", Node.Operator.DIVIDED),
          Map.entry("div", Node.Operator.DIVIDED),
          Map.entry("%", Node.Operator.REMAINDER),
          Map.entry("mod", Node.Operator.REMAINDER));

  private static final int TIGHTEST = 6;

  private final List<Token> tokens;
  private int at;
  private int depth;

  private JuelParser(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** Reads a text in which expressions may stand between literal text. */
  static Node parse(String text) throws JuelProblem {
    if (text.length() > MAX_TEXT) {
      throw new JuelProblem("longer than " + MAX_TEXT + " characters");
    }
    List<Node> parts = new ArrayList<>();
    int from = 0;
    for (int open = start(text, 0); open >= 0; open = start(text, from)) {
      if (open > from) {
        parts.add(new Node.Text(text.substring(from, open)));
      }
      int close = end(text, open + 2);
      parts.add(new JuelParser(JuelLexer.tokens(text.substring(open + 2, close))).whole());
      from = close + 1;
    }
    if (from < text.length()) {
      parts.add(new Node.Text(text.substring(from)));
    }
    return switch (parts.size()) {
      case 0 -> new Node.Text("");
      case 1 -> parts.getFirst();
      default -> new Node.Mixed(parts);
    };
  }

  private static int start(String text, int from) {
    int dollar = text.indexOf("${", from);
    int hash = text.indexOf("#{", from);
    return dollar < 0 ? hash : hash < 0 ? dollar : Math.min(dollar, hash);
  }

  /** The brace that closes an expression; braces inside quoted texts do not. */
  private static int end(String text, int from) throws JuelProblem {
    char quote = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        if (c == '\\') {
          i++;
        } else if (c == quote) {
          quote = 0;
        }
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (c == '}') {
        return i;
      }
    }
    throw new JuelProblem("an expression without its end");
  }

  private Node whole() throws JuelProblem {
    Node node = choice();
    if (peek().kind() != Kind.END) {
      throw new JuelProblem("“" + peek().text() + "”");
    }
    return node;
  }

  private Node choice() throws JuelProblem {
    if (++depth > MAX_DEPTH) {
      throw new JuelProblem("nested deeper than " + MAX_DEPTH);
    }
    Node node = pairs(1);
    if (skip("?")) {
      Node then = choice();
      need(":");
      node = new Node.Choice(node, then, choice());
    }
    depth--;
    return node;
  }

  private Node pairs(int level) throws JuelProblem {
    if (level > TIGHTEST) {
      return unary();
    }
    Node left = pairs(level + 1);
    Node.Operator operator = operator(level);
    for (int count = 0; operator != null; operator = operator(level)) {
      if (++count > MAX_DEPTH) {
        throw new JuelProblem("more than " + MAX_DEPTH + " in a row");
      }
      at++;
      left = new Node.Pair(operator, left, pairs(level + 1));
    }
    return left;
  }

  private Node.@org.jspecify.annotations.Nullable Operator operator(int level) {
    Token token = peek();
    Node.Operator operator =
        token.kind() == Kind.SIGN || token.kind() == Kind.NAME ? OPERATORS.get(token.text()) : null;
    return operator != null && operator.level() == level ? operator : null;
  }

  private Node unary() throws JuelProblem {
    if (++depth > MAX_DEPTH) {
      throw new JuelProblem("nested deeper than " + MAX_DEPTH);
    }
    Node node;
    if (skip("!") || skipWord("not")) {
      node = new Node.Not(unary());
    } else if (skip("-")) {
      node = new Node.Minus(unary());
    } else if (skipWord("empty")) {
      node = new Node.Empty(unary());
    } else {
      node = suffixes(primary());
    }
    depth--;
    return node;
  }

  private Node suffixes(Node first) throws JuelProblem {
    Node node = first;
    for (int count = 0; peek().is(".") || peek().is("["); count++) {
      if (count > MAX_DEPTH) {
        throw new JuelProblem("more than " + MAX_DEPTH + " in a row");
      }
      if (skip("[")) {
        node = new Node.Index(node, choice());
        need("]");
      } else {
        at++;
        String name = word();
        node =
            peek().is("(")
                ? new Node.Method(node, name, arguments())
                : new Node.Property(node, name);
      }
    }
    return node;
  }

  private Node primary() throws JuelProblem {
    Token token = peek();
    at++;
    return switch (token.kind()) {
      case TEXT -> new Node.Text(token.text());
      case NUMBER -> new Node.Digits(token.text());
      case NAME -> named(token.text());
      case SIGN -> {
        if (!token.is("(")) {
          throw new JuelProblem("“" + token.text() + "”");
        }
        Node inside = choice();
        need(")");
        yield inside;
      }
      case END -> {
        at--;
        throw new JuelProblem("an expression that is not complete");
      }
    };
  }

  private Node named(String name) throws JuelProblem {
    switch (name) {
      case "true", "false" -> {
        return new Node.Truth(name.equals("true"));
      }
      case "null" -> {
        return new Node.Nothing();
      }
      default -> {}
    }
    if (peek().is("(")) {
      return new Node.Function(name, arguments());
    }
    boolean prefixed =
        peek().is(":")
            && at + 2 < tokens.size()
            && tokens.get(at + 1).kind() == Kind.NAME
            && tokens.get(at + 2).is("(");
    if (prefixed) {
      String function = tokens.get(at + 1).text();
      at += 2;
      return new Node.Function(name + ":" + function, arguments());
    }
    return new Node.Name(name);
  }

  private List<Node> arguments() throws JuelProblem {
    need("(");
    List<Node> arguments = new ArrayList<>();
    while (!peek().is(")")) {
      if (!arguments.isEmpty()) {
        need(",");
      }
      arguments.add(choice());
    }
    at++;
    return List.copyOf(arguments);
  }

  private Token peek() {
    return tokens.get(Math.min(at, tokens.size() - 1));
  }

  private boolean skip(String sign) {
    if (peek().is(sign)) {
      at++;
      return true;
    }
    return false;
  }

  private boolean skipWord(String word) {
    if (peek().kind() == Kind.NAME && peek().text().equals(word)) {
      at++;
      return true;
    }
    return false;
  }

  private void need(String sign) throws JuelProblem {
    if (!skip(sign)) {
      throw new JuelProblem("“" + sign + "” is missing before “" + peek().text() + "”");
    }
  }

  private String word() throws JuelProblem {
    if (peek().kind() != Kind.NAME) {
      throw new JuelProblem("“" + peek().text() + "”");
    }
    String word = peek().text();
    at++;
    return word;
  }
}
