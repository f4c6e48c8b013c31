package org.masnaa.feel.parse;

import java.util.List;

/** A name as the tokens it is written with, so that spaces and operators in it do not matter. */
final class Phrase {

  private Phrase() {}

  /** The tokens of a name; none when it cannot be written. */
  static List<String> tokens(String name) {
    try {
      return Lexer.tokens(name).stream()
          .filter(t -> t.kind() != Token.Kind.END)
          .map(Token::text)
          .toList();
    } catch (SyntaxException e) {
      return List.of();
    }
  }

  /** Whether these tokens stand at a place of a text. */
  static boolean stands(List<String> tokens, List<Token> text, int at) {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = text.get(Math.min(at + i, text.size() - 1));
      if (token.kind() == Token.Kind.STRING || !token.text().equals(tokens.get(i))) {
        return false;
      }
    }
    return true;
  }
}
