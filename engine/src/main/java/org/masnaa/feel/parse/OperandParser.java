package org.masnaa.feel.parse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.FeelType;
import org.masnaa.feel.FeelType.ContextOf;
import org.masnaa.feel.FeelType.ListOf;
import org.masnaa.feel.tree.Arithmetic;
import org.masnaa.feel.tree.Arithmetic.Operator;
import org.masnaa.feel.tree.Constant;
import org.masnaa.feel.tree.Filter;
import org.masnaa.feel.tree.InstanceOf;
import org.masnaa.feel.tree.Node;
import org.masnaa.feel.tree.Path;
import org.masnaa.feel.value.Properties;

/** Arithmetic, {@code instance of}, paths, filters and calls. */
final class OperandParser {

  private final Cursor cursor;
  private final Parser parser;
  private final PrimaryParser primaries;
  private final CallParser calls;

  OperandParser(Cursor cursor, Parser parser) {
    this.cursor = cursor;
    this.parser = parser;
    this.primaries = new PrimaryParser(cursor, parser);
    this.calls = new CallParser(cursor, parser);
  }

  Node sum() throws SyntaxException {
    int from = cursor.position();
    return cursor.written(from, terms());
  }

  private Node terms() throws SyntaxException {
    Node left = product();
    while (cursor.peek().is("+") || cursor.peek().is("-")) {
      Token token = cursor.next();
      Operator operator = token.text().equals("+") ? Operator.ADD : Operator.SUBTRACT;
      left = arithmetic(operator, left, product(), token);
    }
    return left;
  }

  private Node product() throws SyntaxException {
    int from = cursor.position();
    return cursor.written(from, factors());
  }

  private Node factors() throws SyntaxException {
    Node left = power();
    while (cursor.peek().is("*") || cursor.peek().is("/")) {
      Token token = cursor.next();
      Operator operator = token.text().equals("*") ? Operator.MULTIPLY : Operator.DIVIDE;
      left = arithmetic(operator, left, power(), token);
    }
    return left;
  }

  private Node power() throws SyntaxException {
    Node left = negation();
    while (cursor.peek().is("**")) {
      Token token = cursor.next();
      left = arithmetic(Operator.POWER, left, negation(), token);
    }
    return left;
  }

  private Node arithmetic(Operator operator, Node left, Node right, Token token)
      throws SyntaxException {
    FeelType type = Inference.arithmetic(operator, left.type(), right.type());
    if (type == null) {
      cursor.finding(
          token.start(),
          Messages.typesDiffer(operator.symbol(), left.type().toString(), right.type().toString()));
      type = FeelType.ANY;
    }
    return cursor.bounded(new Arithmetic(operator, left, right, type));
  }

  private Node negation() throws SyntaxException {
    if (!cursor.peek().is("-")) {
      return instance();
    }
    cursor.next();
    cursor.enter();
    Node operand = negation();
    cursor.leave();
    Node negated = new Arithmetic.Negation(operand);
    return operand instanceof Constant constant && constant.value() instanceof BigDecimal number
        ? new Constant(number.negate(), FeelType.NUMBER)
        : negated;
  }

  private Node instance() throws SyntaxException {
    Node node = postfix();
    while (cursor.peek().is("instance") && cursor.peek(1).is("of")) {
      cursor.skip(2);
      node = cursor.bounded(new InstanceOf(node, new TypeParser(cursor).type()));
    }
    return node;
  }

  private Node postfix() throws SyntaxException {
    Node node = primaries.primary();
    while (true) {
      if (cursor.peek().is(".")) {
        cursor.next();
        node = cursor.bounded(path(node));
      } else if (cursor.peek().is("[") && startsValue(cursor.peek(1))) {
        node = cursor.bounded(filter(node));
      } else if (cursor.peek().is("(")) {
        node = cursor.bounded(calls.call(node));
      } else {
        return node;
      }
    }
  }

  /** Whether a value can start here; after the bracket that ends {@code [1..5[} none does. */
  private boolean startsValue(Token token) {
    return switch (token.kind()) {
      case NUMBER, STRING -> true;
      case END -> false;
      case NAME ->
          !cursor.isKeyword(token)
              || switch (token.text()) {
                case "if", "for", "some", "every", "function", "true", "false", "null" -> true;
                default -> false;
              };
      case SYMBOL ->
          switch (token.text()) {
            case "(", "[", "{", "]", "@", "-" -> true;
            default -> false;
          };
    };
  }

  private Node filter(Node base) throws SyntaxException {
    cursor.expect("[");
    Names outside = cursor.names();
    int slot = outside.slot();
    FeelType itemType = Inference.item(base.type());
    cursor.names(outside.filter(itemType, slot));
    Node filter = parser.expression();
    cursor.names(outside);
    cursor.expect("]");
    FeelType type =
        filter.type() == FeelType.Basic.NUMBER
            ? itemType
            : filter.type() == FeelType.Basic.BOOLEAN ? FeelType.list(itemType) : FeelType.ANY;
    return new Filter(base, filter, slot, false, type);
  }

  private Node path(Node base) throws SyntaxException {
    Token first = cursor.peek();
    Map<String, FeelType> fields = fields(base.type());
    String name = fields == null ? null : known(fields.keySet());
    if (name == null && !(fields != null && base.type() instanceof ContextOf)) {
      name = known(Properties.NAMES);
    }
    boolean declared = name != null;
    if (name == null) {
      name = loose();
    }
    FeelType field = fields == null ? null : fields.get(name);
    if (field == null && fields != null && !fields.isEmpty() && !declared) {
      cursor.finding(first.start(), Messages.unknownField(name, Nearest.of(name, fields.keySet())));
    }
    FeelType type = field == null ? propertyType(base.type(), name) : field;
    return new Path(base, name, base.type() instanceof ListOf ? FeelType.list(type) : type);
  }

  private static @Nullable Map<String, FeelType> fields(FeelType type) {
    return switch (type) {
      case ContextOf(Map<String, FeelType> fields) -> fields;
      case ListOf(FeelType of) when of instanceof ContextOf || of instanceof ListOf -> fields(of);
      default -> null;
    };
  }

  private static FeelType propertyType(FeelType base, String name) {
    return switch (base) {
      case FeelType.Basic.DATE, FeelType.Basic.DATE_TIME, FeelType.Basic.TIME -> {
        if (name.equals("time offset")) {
          yield FeelType.DAYS_AND_TIME;
        }
        yield name.equals("timezone") ? FeelType.STRING : FeelType.NUMBER;
      }
      case FeelType.Basic.DAYS_AND_TIME, FeelType.Basic.YEARS_AND_MONTHS -> FeelType.NUMBER;
      default -> FeelType.ANY;
    };
  }

  /** Takes the longest of these names that stands here. */
  private @Nullable String known(Iterable<String> names) {
    String best = null;
    int longest = 0;
    for (String name : names) {
      List<String> tokens = Phrase.tokens(name);
      if (tokens.size() > longest && Phrase.stands(tokens, cursor.tokens(), cursor.position())) {
        best = name;
        longest = tokens.size();
      }
    }
    cursor.skip(longest);
    return best;
  }

  /** Takes words up to the next keyword or symbol as one name. */
  String loose() throws SyntaxException {
    int from = cursor.position();
    if (cursor.peek().kind() != Token.Kind.NAME) {
      throw cursor.unexpected("اسم", "a name");
    }
    cursor.next();
    while (cursor.peek().kind() == Token.Kind.NAME && !cursor.isKeyword(cursor.peek())) {
      cursor.next();
    }
    return cursor.nameBetween(from, cursor.position());
  }

  /** Takes everything up to a word or symbol as a name that is declared here. */
  String nameUntil(String... stops) throws SyntaxException {
    int from = cursor.position();
    if (cursor.peek().kind() != Token.Kind.NAME) {
      throw cursor.unexpected("اسم", "a name");
    }
    List<String> ends = new ArrayList<>(List.of(stops));
    while (!ends.contains(cursor.peek().text()) || cursor.position() == from) {
      Token.Kind kind = cursor.peek().kind();
      boolean part = kind == Token.Kind.NAME || kind == Token.Kind.NUMBER || isNameSymbol();
      if (!part) {
        throw cursor.unexpected("«" + stops[0] + "»", "“" + stops[0] + "”");
      }
      cursor.next();
    }
    return cursor.nameBetween(from, cursor.position());
  }

  private boolean isNameSymbol() {
    return switch (cursor.peek().text()) {
      case ".", "/", "-", "'", "+", "*", "**" -> cursor.peek().kind() == Token.Kind.SYMBOL;
      default -> false;
    };
  }
}
