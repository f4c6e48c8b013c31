package org.masnaa.feel.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Coercion;
import org.masnaa.feel.FeelType;
import org.masnaa.feel.FeelType.Basic;
import org.masnaa.feel.library.Literals;
import org.masnaa.feel.tree.Comparison;
import org.masnaa.feel.tree.Constant;
import org.masnaa.feel.tree.Contexts;
import org.masnaa.feel.tree.For;
import org.masnaa.feel.tree.Lambda;
import org.masnaa.feel.tree.Lists;
import org.masnaa.feel.tree.Node;
import org.masnaa.feel.tree.Ranges;
import org.masnaa.feel.tree.Variable;
import org.masnaa.feel.value.Numbers;
import org.masnaa.feel.value.Types;

/** Literals, names, brackets, lists, contexts, ranges and functions. */
final class PrimaryParser {

  private final Cursor cursor;
  private final Parser parser;

  PrimaryParser(Cursor cursor, Parser parser) {
    this.cursor = cursor;
    this.parser = parser;
  }

  Node primary() throws SyntaxException {
    Token token = cursor.peek();
    return switch (token.kind()) {
      case NUMBER -> number();
      case STRING -> new Constant(cursor.next().text(), FeelType.STRING);
      case NAME -> name();
      case SYMBOL -> symbol();
      case END -> throw cursor.unexpected("قيمة", "a value");
    };
  }

  private Node number() {
    return new Constant(Numbers.parse(cursor.next().text()), FeelType.NUMBER);
  }

  private Node symbol() throws SyntaxException {
    return switch (cursor.peek().text()) {
      case "(" -> bracket();
      case "[" -> list();
      case "]" -> {
        cursor.next();
        Node low = parser.expression();
        cursor.expect("..");
        yield rangeEnd(false, low);
      }
      case "{" -> context();
      case "@" -> temporal();
      default -> throw cursor.unexpected("قيمة", "a value");
    };
  }

  private Node temporal() throws SyntaxException {
    cursor.expect("@");
    Token text = cursor.peek();
    if (text.kind() != Token.Kind.STRING) {
      throw cursor.unexpected("نص بين علامتي اقتباس", "a quoted text");
    }
    cursor.next();
    Object value = Literals.temporal(text.text());
    if (value == null) {
      cursor.finding(text.start(), Messages.badLiteral(text.text()));
    }
    return new Constant(value, TypeParser.typeOf(value));
  }

  private Node bracket() throws SyntaxException {
    cursor.expect("(");
    Comparison.Operator operator =
        cursor.peek().kind() == Token.Kind.SYMBOL
            ? Comparison.Operator.of(cursor.peek().text())
            : null;
    if (operator != null) {
      cursor.next();
      Node bound = parser.expression();
      cursor.expect(")");
      return unbounded(operator, bound);
    }
    Node inner = parser.expression();
    if (cursor.take("..")) {
      return rangeEnd(false, inner);
    }
    cursor.expect(")");
    return inner;
  }

  /** A range with one end, such as {@code (< 5)}; of {@code !=} there is none. */
  private Node unbounded(Comparison.Operator operator, Node bound) throws SyntaxException {
    FeelType type = FeelType.range(bound.type());
    return switch (operator) {
      case LESS -> new Ranges(false, null, bound, false, type);
      case AT_MOST -> new Ranges(false, null, bound, true, type);
      case GREATER -> new Ranges(false, bound, null, false, type);
      case AT_LEAST -> new Ranges(true, bound, null, false, type);
      case EQUAL -> new Ranges(true, bound, bound, true, type);
      case NOT_EQUAL -> throw cursor.unexpected("مدى", "a range");
    };
  }

  private Node rangeEnd(boolean startIncluded, Node low) throws SyntaxException {
    Node high = parser.expression();
    boolean endIncluded = cursor.peek().is("]");
    if (!cursor.take("]") && !cursor.take(")") && !cursor.take("[")) {
      throw cursor.unexpected("نهاية المدى", "the end of the range");
    }
    return new Ranges(
        startIncluded,
        low,
        high,
        endIncluded,
        FeelType.range(Inference.union(low.type(), high.type())));
  }

  private Node list() throws SyntaxException {
    cursor.expect("[");
    if (cursor.take("]")) {
      return new Lists(FeelType.list(FeelType.ANY));
    }
    Node first = parser.expression();
    if (cursor.take("..")) {
      return rangeEnd(true, first);
    }
    List<Node> items = new ArrayList<>(List.of(first));
    FeelType type = first.type();
    while (cursor.take(",")) {
      Node item = parser.expression();
      type = Inference.union(type, item.type());
      items.add(item);
    }
    cursor.expect("]");
    return new Lists(
        FeelType.list(type == Basic.NULL ? FeelType.ANY : type), items.toArray(Node[]::new));
  }

  private Node context() throws SyntaxException {
    cursor.expect("{");
    Names outside = cursor.names();
    Names inside = outside.block();
    cursor.names(inside);
    List<Contexts.Entry> entries = new ArrayList<>();
    Map<String, FeelType> fields = new LinkedHashMap<>();
    boolean doubled = false;
    if (!cursor.peek().is("}")) {
      do {
        String key =
            cursor.peek().kind() == Token.Kind.STRING
                ? cursor.next().text()
                : parser.operands().nameUntil(":");
        cursor.expect(":");
        Node value = parser.expression();
        doubled |= fields.put(key, value.type()) != null;
        entries.add(new Contexts.Entry(key, inside.declare(key, value.type()), value));
      } while (cursor.take(","));
    }
    cursor.names(outside);
    cursor.expect("}");
    return doubled ? Constant.nothing() : new Contexts(entries, null, FeelType.context(fields));
  }

  private Node name() throws SyntaxException {
    Token token = cursor.peek();
    Names.Found found = cursor.names().find(cursor.tokens(), cursor.position());
    if (found != null) {
      cursor.skip(found.tokens());
      boolean copied = found.name().equals("partial") && !cursor.peek().is("[");
      return copied && found.node() instanceof Variable
          ? new For.Partial(found.node())
          : found.node();
    }
    Node literal = literal(token);
    if (literal != null) {
      return literal;
    }
    if (token.is("function") && cursor.peek(1).is("(")) {
      return function();
    }
    if (cursor.isKeyword(token)) {
      return parserKeyword(token);
    }
    return unknown(token);
  }

  /** A condition or loop as an operand, as in {@code 1 + if a then b else c}. */
  private Node parserKeyword(Token token) throws SyntaxException {
    return switch (token.text()) {
      case "if", "for", "some", "every" -> parser.expression();
      default -> throw cursor.unexpected("قيمة", "a value");
    };
  }

  private @Nullable Node literal(Token token) {
    Node node =
        switch (token.text()) {
          case "true" -> new Constant(true, FeelType.BOOLEAN);
          case "false" -> new Constant(false, FeelType.BOOLEAN);
          case "null" -> new Constant(null, Basic.NULL);
          default -> null;
        };
    if (node != null) {
      cursor.next();
    }
    return node;
  }

  private Node unknown(Token token) throws SyntaxException {
    String name = parser.operands().loose();
    if (cursor.names().isOpen()) {
      return cursor.names().undeclared(name);
    }
    Node field = cursor.names().undeclaredField(name);
    if (field != null) {
      cursor.finding(
          token.start(), Messages.unknownField(name, Nearest.of(name, cursor.names().known())));
      return field;
    }
    cursor.problem(
        token.start(), Messages.unknownName(name, Nearest.of(name, cursor.names().known())));
    return Constant.nothing();
  }

  private Node function() throws SyntaxException {
    cursor.expect("function");
    cursor.expect("(");
    Names outside = cursor.names();
    Names inside = outside.function();
    List<String> names = new ArrayList<>();
    List<FeelType> types = new ArrayList<>();
    List<@Nullable Coercion> coercions = new ArrayList<>();
    while (!cursor.peek().is(")")) {
      String name = parser.operands().nameUntil(":", ",", ")");
      boolean typed = cursor.take(":");
      int from = cursor.position();
      FeelType type = typed ? new TypeParser(cursor).type() : FeelType.ANY;
      names.add(name);
      types.add(type);
      coercions.add(typed ? coercion(type, cursor.nameBetween(from, cursor.position())) : null);
      inside.declare(name, type);
      if (!cursor.peek().is(")")) {
        cursor.expect(",");
      }
    }
    cursor.expect(")");
    if (cursor.peek().is("external")) {
      throw new SyntaxException(cursor.peek().start(), Messages.external());
    }
    cursor.names(inside);
    Node body = parser.expression();
    cursor.names(outside);
    return new Lambda(
        names, coercions, body, inside.frameSize(), FeelType.function(types, body.type()));
  }

  private @Nullable Coercion coercion(FeelType type, String name) {
    Coercion named = cursor.names().scope().coercion(name);
    if (named != null || type == Basic.ANY) {
      return named;
    }
    return (value, _) -> Types.fit(value, type);
  }
}
