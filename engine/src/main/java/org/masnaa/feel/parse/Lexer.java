package org.masnaa.feel.parse;

import java.util.ArrayList;
import java.util.List;

/** Cuts FEEL text into tokens (DMN 1.5, clause 10.3.1.2). */
final class Lexer {

  private static final List<String> LONG_SYMBOLS = List.of("..", "**", "<=", ">=", "!=", "->");

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String text) {
    this.text = text;
  }

  /**
   * Cuts a text.
   *
   * @return the tokens; the last is of kind END
   */
  static List<Token> tokens(String text) throws SyntaxException {
    Lexer lexer = new Lexer(text);
    while (lexer.next()) {}
    return lexer.tokens;
  }

  private boolean next() throws SyntaxException {
    skipSpace();
    if (at >= text.length()) {
      tokens.add(new Token(Token.Kind.END, "", text.length(), text.length()));
      return false;
    }
    int first = text.codePointAt(at);
    if (isNameStart(first)) {
      name();
    } else if (isDigit(first) || (first == '.' && isDigit(peek(1)))) {
      number();
    } else if (first == '"') {
      string();
    } else {
      symbol();
    }
    return true;
  }

  private void skipSpace() throws SyntaxException {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isSpace(c)) {
        at++;
      } else if (c == '/' && peek(1) == '/') {
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
          at++;
        }
      } else if (c == '/' && peek(1) == '*') {
        int close = text.indexOf("*/", at + 2);
        if (close < 0) {
          throw new SyntaxException(at, Messages.unclosedComment());
        }
        at = close + 2;
      } else {
        return;
      }
    }
  }

  private void name() {
    int start = at;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (!isNamePart(c)) {
        break;
      }
      at += Character.charCount(c);
    }
    add(Token.Kind.NAME, text.substring(start, at), start);
  }

  private void number() {
    int start = at;
    digits();
    if (peek(0) == '.' && isDigit(peek(1))) {
      at++;
      digits();
    }
    if (peek(0) == 'e' || peek(0) == 'E') {
      int sign = peek(1) == '+' || peek(1) == '-' ? 1 : 0;
      if (isDigit(peek(1 + sign))) {
        at += 1 + sign;
        digits();
      }
    }
    add(Token.Kind.NUMBER, text.substring(start, at), start);
  }

  private void digits() {
    while (isDigit(peek(0))) {
      at++;
    }
  }

  private void string() throws SyntaxException {
    int start = at++;
    StringBuilder value = new StringBuilder();
    while (true) {
      if (at >= text.length()) {
        throw new SyntaxException(start, Messages.unclosedString());
      }
      char c = text.charAt(at++);
      if (c == '"') {
        break;
      }
      if (c == '\\' && at < text.length()) {
        escape(value);
      } else {
        value.append(c);
      }
    }
    add(Token.Kind.STRING, value.toString(), start);
  }

  private void escape(StringBuilder value) {
    char c = text.charAt(at++);
    switch (c) {
      case 'n' -> value.append('\n');
      case 'r' -> value.append('\r');
      case 't' -> value.append('\t');
      case '"', '\\', '\'' -> value.append(c);
      case 'u' -> codePoint(value, c, 4);
      case 'U' -> codePoint(value, c, 6);
      // other escapes belong to regular expressions written without doubling the backslash
      default -> value.append('\\').append(c);
    }
  }

  private void codePoint(StringBuilder value, char letter, int digits) {
    int code = 0;
    int read = 0;
    while (read < digits && Character.digit(peek(read), 16) >= 0) {
      code = code * 16 + Character.digit(peek(read), 16);
      read++;
    }
    if (read == digits && Character.isValidCodePoint(code)) {
      at += digits;
      value.appendCodePoint(code);
    } else {
      value.append('\\').append(letter);
    }
  }

  private void symbol() {
    int start = at;
    for (String symbol : LONG_SYMBOLS) {
      if (text.startsWith(symbol, at)) {
        at += symbol.length();
        add(Token.Kind.SYMBOL, symbol, start);
        return;
      }
    }
    at += Character.charCount(text.codePointAt(at));
    add(Token.Kind.SYMBOL, text.substring(start, at), start);
  }

  private void add(Token.Kind kind, String value, int start) {
    tokens.add(new Token(kind, value, start, at));
  }

  private char peek(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : 0;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  static boolean isSpace(char c) {
    return c == ' '
        || (c >= 0x09 && c <= 0x0D)
        || c == 0x85
        || c == 0xA0
        || c == 0x1680
        || c == 0x180E
        || (c >= 0x2000 && c <= 0x200B)
        || c == 0x2028
        || c == 0x2029
        || c == 0x202F
        || c == 0x205F
        || c == 0x3000
        || c == 0xFEFF;
  }

  private static boolean isNameStart(int c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '?';
    }
    return (c >= 0xC0 && c <= 0x1FFF && c != 0xD7 && c != 0xF7 && !isSpace((char) c))
        || (c >= 0x200C && c <= 0x200D)
        || (c >= 0x2070 && c <= 0x218F)
        || (c >= 0x2C00 && c <= 0x2FEF)
        || (c >= 0x3001 && c <= 0xD7FF)
        || (c >= 0xF900 && c <= 0xFFFD && c != 0xFEFF)
        || (c >= 0x10000 && c <= 0xEFFFF);
  }

  private static boolean isNamePart(int c) {
    return isNameStart(c) || isDigit(c) || c == 0xB7 || (c >= 0x203F && c <= 0x2040);
  }
}
