package org.masnaa.juel;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts the inside of an expression into tokens. */
final class JuelLexer {

  /** The kinds of tokens. */
  enum Kind {
    NAME,
    NUMBER,
    TEXT,
    SIGN,
    END
  }

  record Token(Kind kind, String text) {
    boolean is(String sign) {
      return kind == Kind.SIGN && text.equals(sign);
    }
  }

  private static final Set<String> DOUBLE = Set.of("==", "!=", "<=", ">=", "&&", "||");

  private static final String SINGLE = "()[].,?:+-*/%<>!";

  private final String text;
  private int at;

  private JuelLexer(String text) {
    this.text = text;
  }

  static List<Token> tokens(String inside) throws JuelProblem {
    JuelLexer lexer = new JuelLexer(inside);
    List<Token> tokens = new ArrayList<>();
    Token token;
    do {
      token = lexer.next();
      tokens.add(token);
    } while (token.kind() != Kind.END);
    return tokens;
  }

  private Token next() throws JuelProblem {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      return new Token(Kind.END, "");
    }
    char c = text.charAt(at);
    if (c == '\'' || c == '"') {
      return string(c);
    }
    if (isDigit(c)) {
      return number();
    }
    if (Character.isJavaIdentifierStart(c)) {
      int start = at;
      while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
        at++;
      }
      return new Token(Kind.NAME, text.substring(start, at));
    }
    return sign(c);
  }

  private Token sign(char c) throws JuelProblem {
    if (at + 1 < text.length() && DOUBLE.contains(text.substring(at, at + 2))) {
      at += 2;
      return new Token(Kind.SIGN, text.substring(at - 2, at));
    }
    if (SINGLE.indexOf(c) < 0) {
      throw new JuelProblem("“" + c + "”");
    }
    at++;
    return new Token(Kind.SIGN, String.valueOf(c));
  }

  private Token number() {
    int start = at;
    digits();
    if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
      at++;
      digits();
    }
    return new Token(Kind.NUMBER, text.substring(start, at));
  }

  private void digits() {
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private Token string(char quote) throws JuelProblem {
    StringBuilder value = new StringBuilder();
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == quote) {
        at++;
        return new Token(Kind.TEXT, value.toString());
      }
      if (c == '\\' && at + 1 < text.length()) {
        at++;
        c = text.charAt(at);
      }
      value.append(c);
    }
    throw new JuelProblem("a text without its end");
  }
}
