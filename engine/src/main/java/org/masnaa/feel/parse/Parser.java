package org.masnaa.feel.parse;

import java.util.ArrayList;
import java.util.List;
import org.masnaa.feel.FeelType;
import org.masnaa.feel.tree.Comparison;
import org.masnaa.feel.tree.For;
import org.masnaa.feel.tree.Iteration;
import org.masnaa.feel.tree.Logic;
import org.masnaa.feel.tree.Node;

/** Expressions from the loosest binding inwards: conditions, loops, logic, comparisons. */
final class Parser {

  private final Cursor cursor;
  private final OperandParser operands;
  private final TestParser tests;

  Parser(Cursor cursor) {
    this.cursor = cursor;
    this.operands = new OperandParser(cursor, this);
    this.tests = new TestParser(cursor, this);
  }

  TestParser tests() {
    return tests;
  }

  OperandParser operands() {
    return operands;
  }

  Node expression() throws SyntaxException {
    cursor.enter();
    int from = cursor.position();
    Node node =
        switch (keyword()) {
          case "if" -> conditional();
          case "for" -> loop();
          case "some" -> quantified(true);
          case "every" -> quantified(false);
          default -> disjunction();
        };
    cursor.leave();
    return cursor.bounded(cursor.written(from, node));
  }

  /** The word here, unless it starts a known name. */
  private String keyword() {
    boolean word =
        cursor.peek().kind() == Token.Kind.NAME
            && cursor.names().find(cursor.tokens(), cursor.position()) == null;
    return word ? cursor.peek().text() : "";
  }

  private Node conditional() throws SyntaxException {
    cursor.expect("if");
    int at = cursor.peek().start();
    Node condition = condition(expression(), at);
    cursor.expect("then");
    Node then = expression();
    cursor.expect("else");
    Node otherwise = expression();
    return new Logic.Conditional(
        condition, then, otherwise, false, Inference.union(then.type(), otherwise.type()));
  }

  private Node loop() throws SyntaxException {
    cursor.expect("for");
    Names outside = cursor.names();
    List<Iteration> iterations = iterations();
    cursor.expect("return");
    Names inside = cursor.names().block();
    int partial = inside.declare("partial", FeelType.list(FeelType.ANY));
    cursor.names(inside);
    Node body = expression();
    cursor.names(outside);
    return new For(iterations, partial, body, FeelType.list(body.type()));
  }

  private Node quantified(boolean some) throws SyntaxException {
    cursor.next();
    Names outside = cursor.names();
    List<Iteration> iterations = iterations();
    cursor.expect("satisfies");
    Node condition = expression();
    cursor.names(outside);
    return new For.Quantified(some, iterations, condition, false);
  }

  private List<Iteration> iterations() throws SyntaxException {
    List<Iteration> iterations = new ArrayList<>();
    do {
      String name = operands.nameUntil("in");
      cursor.expect("in");
      Node domain = disjunction();
      Node last = cursor.take("..") ? disjunction() : null;
      FeelType type = last == null ? Inference.item(domain.type()) : domain.type();
      Names inside = cursor.names().block();
      iterations.add(new Iteration(inside.declare(name, type), domain, last));
      cursor.names(inside);
    } while (cursor.take(","));
    return iterations;
  }

  /** Notes a condition that can never be true. */
  private Node condition(Node node, int at) {
    boolean known = !Inference.unknown(node.type()) && node.type() instanceof FeelType.Basic;
    if (known && node.type() != FeelType.Basic.BOOLEAN) {
      cursor.finding(at, Messages.notACondition(node.type().toString()));
    }
    return node;
  }

  private Node disjunction() throws SyntaxException {
    int at = cursor.peek().start();
    Node first = conjunction();
    if (!cursor.peek().is("or")) {
      return first;
    }
    List<Node> parts = new ArrayList<>(List.of(condition(first, at)));
    while (cursor.take("or")) {
      int next = cursor.peek().start();
      parts.add(condition(conjunction(), next));
    }
    return Logic.or(parts.toArray(Node[]::new));
  }

  private Node conjunction() throws SyntaxException {
    int at = cursor.peek().start();
    Node first = comparison();
    if (!cursor.peek().is("and")) {
      return first;
    }
    List<Node> parts = new ArrayList<>(List.of(condition(first, at)));
    while (cursor.take("and")) {
      int next = cursor.peek().start();
      parts.add(condition(comparison(), next));
    }
    return Logic.and(parts.toArray(Node[]::new));
  }

  private Node comparison() throws SyntaxException {
    int from = cursor.position();
    return cursor.written(from, comparisons());
  }

  private Node comparisons() throws SyntaxException {
    Node left = operands.sum();
    while (true) {
      Token token = cursor.peek();
      Comparison.Operator operator =
          token.kind() == Token.Kind.SYMBOL ? Comparison.Operator.of(token.text()) : null;
      if (operator != null) {
        cursor.next();
        Node right = comparisonOperand();
        if (!Inference.comparable(left.type(), right.type())) {
          cursor.finding(
              token.start(),
              Messages.typesDiffer(
                  operator.symbol(), left.type().toString(), right.type().toString()));
        }
        left = cursor.bounded(new Comparison(operator, left, right));
      } else if (cursor.take("between")) {
        Node low = operands.sum();
        cursor.expect("and");
        left = new Comparison.Between(left, low, operands.sum());
      } else if (cursor.take("in")) {
        left = cursor.bounded(tests.in(left));
      } else {
        return left;
      }
    }
  }

  /** The right side of a comparison may be a condition or a loop, too. */
  private Node comparisonOperand() throws SyntaxException {
    return switch (keyword()) {
      case "if", "for", "some", "every" -> expression();
      default -> operands.sum();
    };
  }
}
