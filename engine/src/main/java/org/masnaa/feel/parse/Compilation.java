package org.masnaa.feel.parse;

import java.util.List;
import org.masnaa.feel.FeelProblem;
import org.masnaa.feel.FeelType;
import org.masnaa.feel.tree.Constant;
import org.masnaa.feel.tree.Node;
import org.masnaa.feel.tree.Test;

/**
 * The outcome of compiling one text against names.
 *
 * @param node what to run; a constant null when there are problems
 * @param problems why the text is refused; empty when it is not
 * @param findings what compiles but is surely a mistake
 */
public record Compilation(Node node, List<FeelProblem> problems, List<FeelProblem> findings) {

  /** Most characters of one text. */
  public static final int LONGEST = 60_000;

  private interface Rule {
    Node parse(Parser parser) throws SyntaxException;
  }

  /** Compiles an expression. */
  public static Compilation expression(String text, Names names) {
    return compile(text, names, Parser::expression);
  }

  /**
   * Compiles unary tests.
   *
   * @param slot where the tested value will be
   * @param input what is known of it
   */
  public static Compilation tests(String text, Names names, int slot, FeelType input) {
    return compile(text, names, parser -> parser.tests().cell(slot, input));
  }

  private static Compilation compile(String text, Names names, Rule rule) {
    if (text.length() > LONGEST) {
      return refused(text, new SyntaxException(0, Messages.tooLong(LONGEST)));
    }
    Cursor cursor;
    try {
      cursor = new Cursor(text, Lexer.tokens(text), names);
    } catch (SyntaxException e) {
      return refused(text, e);
    }
    try {
      Node node = rule.parse(new Parser(cursor));
      if (cursor.peek().kind() != Token.Kind.END) {
        throw cursor.unexpected("نهاية العبارة", "the end of the expression");
      }
      if (cursor.problems().isEmpty()) {
        return new Compilation(node, List.of(), List.copyOf(cursor.findings()));
      }
    } catch (SyntaxException e) {
      cursor.problem(e.offset(), e.reason());
    }
    return new Compilation(
        Constant.nothing(), List.copyOf(cursor.problems()), List.copyOf(cursor.findings()));
  }

  private static Compilation refused(String text, SyntaxException e) {
    return new Compilation(
        Constant.nothing(), List.of(Cursor.at(text, e.offset(), e.reason())), List.of());
  }

  /** The node as a test, for texts compiled by {@link #tests}. */
  public Test test(int slot) {
    return node instanceof Test test ? test : new Test.Value(slot, Constant.nothing(), true);
  }
}
