package org.masnaa.feel.parse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.FeelType;
import org.masnaa.feel.FeelType.RangeOf;
import org.masnaa.feel.tree.Comparison;
import org.masnaa.feel.tree.Node;
import org.masnaa.feel.tree.Ranges;
import org.masnaa.feel.tree.Test;

/** Unary tests, in the cells of tables and after {@code in}. */
final class TestParser {

  private final Cursor cursor;
  private final Parser parser;

  /** What is known of the value that a cell tests. */
  private FeelType input = FeelType.ANY;

  TestParser(Cursor cursor, Parser parser) {
    this.cursor = cursor;
    this.parser = parser;
  }

  /** The tests of a whole cell; the value tested is in the slot, and {@code ?} is its name. */
  Test cell(int slot, FeelType input) throws SyntaxException {
    if (cursor.peek().is("-") && cursor.peek(1).kind() == Token.Kind.END) {
      cursor.next();
      return new Test.Anything(slot);
    }
    Names outside = cursor.names();
    Names inside = outside.block();
    inside.declare("?", input, slot);
    this.input = input;
    cursor.names(inside);
    Test test;
    if (cursor.peek().is("not") && cursor.peek(1).is("(")) {
      test = negated(slot);
    } else {
      test = list(slot, new ArrayList<>());
    }
    this.input = FeelType.ANY;
    cursor.names(outside);
    return test;
  }

  private Test negated(int slot) throws SyntaxException {
    cursor.skip(2);
    Test inner = list(slot, new ArrayList<>());
    cursor.expect(")");
    return new Test.Not(slot, inner);
  }

  private Test list(int slot, List<Test> tests) throws SyntaxException {
    do {
      tests.add(one(slot));
    } while (cursor.take(","));
    return tests.size() == 1 ? tests.getFirst() : new Test.AnyOf(slot, tests.toArray(Test[]::new));
  }

  private Test one(int slot) throws SyntaxException {
    int at = cursor.peek().start();
    Comparison.Operator operator = operator();
    if (operator != null) {
      Node bound = parser.operands().sum();
      compare(operator.symbol(), bound.type(), at);
      return new Test.Compare(slot, operator, bound);
    }
    int from = cursor.position();
    Node value = parser.expression();
    boolean condition = speaksOfInput(from);
    if (!condition) {
      compare("=", value.type() instanceof RangeOf(FeelType of) ? of : value.type(), at);
    }
    return new Test.Value(slot, value, condition);
  }

  /** Notes a test that no value of the input can pass. */
  private void compare(String operator, FeelType wanted, int at) {
    boolean sure = input instanceof FeelType.Basic && wanted instanceof FeelType.Basic;
    if (sure && !Inference.comparable(input, wanted)) {
      cursor.finding(at, Messages.typesDiffer(operator, input.toString(), wanted.toString()));
    }
  }

  private Comparison.@Nullable Operator operator() {
    Comparison.Operator operator =
        cursor.peek().kind() == Token.Kind.SYMBOL
            ? Comparison.Operator.of(cursor.peek().text())
            : null;
    if (operator != null) {
      cursor.next();
    }
    return operator;
  }

  /** Whether it is a condition on the input; the bare {@code ?} is the input itself. */
  private boolean speaksOfInput(int from) {
    boolean alone = cursor.position() == from + 1;
    return !alone
        && cursor.tokens().subList(from, cursor.position()).stream().anyMatch(t -> t.is("?"));
  }

  /** What follows {@code in}. */
  Node in(Node value) throws SyntaxException {
    FeelType around = input;
    input = value.type();
    Node test = tests(value);
    input = around;
    return test;
  }

  private Node tests(Node value) throws SyntaxException {
    int slot = cursor.names().slot();
    if (!cursor.peek().is("(")) {
      Comparison.Operator operator = operator();
      Node bound = parser.operands().sum();
      return new Test.In(
          value,
          operator == null
              ? new Test.Value(slot, bound, false)
              : new Test.Compare(slot, operator, bound));
    }
    cursor.next();
    cursor.enter();
    Test first = one(slot);
    Test test;
    if (first instanceof Test.Value only && cursor.take("..")) {
      Node high = parser.expression();
      boolean endIncluded = cursor.peek().is("]");
      if (!cursor.take("]") && !cursor.take("[")) {
        cursor.expect(")");
      }
      FeelType type = FeelType.range(Inference.union(only.value().type(), high.type()));
      test = new Test.Value(slot, new Ranges(false, only.value(), high, endIncluded, type), false);
    } else {
      List<Test> tests = new ArrayList<>(List.of(first));
      test = cursor.take(",") ? list(slot, tests) : first;
      cursor.expect(")");
    }
    cursor.leave();
    return new Test.In(value, test);
  }
}
