package org.masnaa.feel.parse;

import java.util.ArrayList;
import java.util.List;
import org.masnaa.feel.Budget;
import org.masnaa.feel.FeelProblem;
import org.masnaa.feel.FeelText;
import org.masnaa.feel.tree.Constant;
import org.masnaa.feel.tree.Lambda;
import org.masnaa.feel.tree.Node;
import org.masnaa.feel.tree.Ranges;

/** The place in a text that is being parsed, the names in scope there, and what was found wrong. */
final class Cursor {

  /** Most levels of brackets, functions and the like. */
  static final int DEEPEST = 160;

  /** Most levels of instructions, counting chains of operators. */
  static final int HIGHEST = 700;

  /** Longest part of a text that an explanation tells the value of. */
  private static final int LONGEST_PART = 120;

  private static final int MOST_PROBLEMS = 50;

  private final String text;
  private final List<Token> tokens;
  private final List<FeelProblem> problems = new ArrayList<>();
  private final List<FeelProblem> findings = new ArrayList<>();
  private final Budget preparing = Budget.standard();
  private int at;
  private int depth;
  private Names names;

  Cursor(String text, List<Token> tokens, Names names) {
    this.text = text;
    this.tokens = tokens;
    this.names = names;
  }

  /** What may be used up for work done once when compiling, over the whole text. */
  Budget preparing() {
    return preparing;
  }

  Token peek() {
    return tokens.get(at);
  }

  Token peek(int ahead) {
    return tokens.get(Math.min(at + ahead, tokens.size() - 1));
  }

  Token next() {
    Token token = tokens.get(at);
    if (at < tokens.size() - 1) {
      at++;
    }
    return token;
  }

  void skip(int count) {
    at = Math.min(at + count, tokens.size() - 1);
  }

  int position() {
    return at;
  }

  List<Token> tokens() {
    return tokens;
  }

  boolean take(String symbolOrWord) {
    if (peek().is(symbolOrWord)) {
      next();
      return true;
    }
    return false;
  }

  void expect(String symbolOrWord) throws SyntaxException {
    if (!take(symbolOrWord)) {
      throw unexpected("«" + symbolOrWord + "»", "“" + symbolOrWord + "”");
    }
  }

  SyntaxException unexpected(String expectedAr, String expectedEn) {
    Token found = peek();
    String shown = found.kind() == Token.Kind.STRING ? "\"" + found.text() + "\"" : found.text();
    String shortened = shown.length() > 40 ? shown.substring(0, 40) + "…" : shown;
    return new SyntaxException(
        found.start(), Messages.unexpected(shortened, expectedAr, expectedEn));
  }

  void enter() throws SyntaxException {
    if (++depth > DEEPEST) {
      throw new SyntaxException(peek().start(), Messages.tooDeep(DEEPEST));
    }
  }

  void leave() {
    depth--;
  }

  /** Lets a node pass unless the tree has become too high to be run safely. */
  <T extends Node> T bounded(T node) throws SyntaxException {
    if (node.height() > HIGHEST) {
      throw new SyntaxException(peek().start(), Messages.tooDeep(HIGHEST));
    }
    return node;
  }

  Names names() {
    return names;
  }

  void names(Names inner) {
    names = inner;
  }

  boolean isKeyword(Token token) {
    return token.kind() == Token.Kind.NAME && FeelText.KEYWORDS.contains(token.text());
  }

  /** The text between two tokens as a name: single spaces where there was space. */
  String nameBetween(int from, int to) {
    String raw = text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    StringBuilder name = new StringBuilder(raw.length());
    boolean space = false;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (Lexer.isSpace(c)) {
        space = true;
      } else {
        name.append(space ? " " : "").append(c);
        space = false;
      }
    }
    return name.toString();
  }

  /** Notes how a node is written, where that is short and says more than a name or a number. */
  <T extends Node> T written(int from, T node) {
    int start = tokens.get(from).start();
    int end = at > from ? tokens.get(at - 1).end() : start;
    boolean telling =
        node.text() == null
            && end - start <= LONGEST_PART
            && at > from + 1
            && !(node instanceof Constant || node instanceof Ranges || node instanceof Lambda);
    if (telling) {
      node.writtenAs(nameBetween(from, at));
    }
    return node;
  }

  void problem(int offset, SyntaxException.Reason reason) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(at(offset, reason));
    }
  }

  void finding(int offset, SyntaxException.Reason reason) {
    if (findings.size() < MOST_PROBLEMS) {
      findings.add(at(offset, reason));
    }
  }

  private FeelProblem at(int offset, SyntaxException.Reason reason) {
    return at(text, offset, reason);
  }

  static FeelProblem at(String text, int offset, SyntaxException.Reason reason) {
    int line = 1;
    int start = 0;
    int end = Math.min(offset, text.length());
    for (int i = 0; i < end; i++) {
      if (text.charAt(i) == '\n') {
        line++;
        start = i + 1;
      }
    }
    return new FeelProblem(line, end - start + 1, reason.code(), reason.what(), reason.mend());
  }

  List<FeelProblem> problems() {
    return problems;
  }

  List<FeelProblem> findings() {
    return findings;
  }
}
