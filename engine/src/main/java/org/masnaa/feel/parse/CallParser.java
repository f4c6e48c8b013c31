package org.masnaa.feel.parse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.BudgetExceeded;
import org.masnaa.feel.FeelType;
import org.masnaa.feel.FeelType.FunctionOf;
import org.masnaa.feel.library.BuiltIn;
import org.masnaa.feel.library.Library;
import org.masnaa.feel.tree.Call;
import org.masnaa.feel.tree.Constant;
import org.masnaa.feel.tree.Node;

/** Calls of functions, with positional or named arguments. */
final class CallParser {

  private final Cursor cursor;
  private final Parser parser;

  CallParser(Cursor cursor, Parser parser) {
    this.cursor = cursor;
    this.parser = parser;
  }

  Node call(Node function) throws SyntaxException {
    int at = cursor.peek().start();
    cursor.expect("(");
    List<Node> arguments = new ArrayList<>();
    List<String> names = new ArrayList<>();
    while (!cursor.peek().is(")")) {
      String name = argumentName();
      if (name != null) {
        names.add(name);
      }
      arguments.add(parser.expression());
      if (!cursor.peek().is(")")) {
        cursor.expect(",");
      }
    }
    cursor.expect(")");
    if (!names.isEmpty() && names.size() != arguments.size()) {
      throw new SyntaxException(at, Messages.wrongArguments(""));
    }
    List<String> given = names.isEmpty() ? null : List.copyOf(names);
    FeelType type = resultType(function, arguments, given, at);
    return new Call(
        given == null ? prepared(function, arguments) : function, arguments, given, type);
  }

  /** A function of regular expressions whose pattern and flags are known reads them only once. */
  private Node prepared(Node function, List<Node> arguments) {
    boolean patterned =
        function instanceof Constant constant
            && constant.value() instanceof BuiltIn builtIn
            && Library.flags(builtIn) > -2
            && arguments.size() > 1
            && arguments.get(1) instanceof Constant;
    if (!patterned || !(((Constant) function).value() instanceof BuiltIn builtIn)) {
      return function;
    }
    int place = Library.flags(builtIn);
    boolean flagged = place >= 0 && place < arguments.size();
    if (flagged && !(arguments.get(place) instanceof Constant)) {
      return function;
    }
    Object flags = flagged ? ((Constant) arguments.get(place)).value() : null;
    Object pattern = ((Constant) arguments.get(1)).value();
    try {
      BuiltIn prepared = Library.prepared(builtIn, pattern, flags, cursor.preparing());
      return new Constant(prepared, function.type());
    } catch (BudgetExceeded e) {
      return function;
    }
  }

  private FeelType resultType(
      Node function, List<Node> arguments, @Nullable List<String> names, int at) {
    if (function instanceof Constant constant && constant.value() instanceof BuiltIn builtIn) {
      FeelType result = builtIn.resultOf(arguments.stream().map(Node::type).toList(), names);
      if (result == null) {
        cursor.finding(at, Messages.wrongArguments(builtIn.name()));
      }
      return result == null ? FeelType.ANY : result;
    }
    return function.type() instanceof FunctionOf(_, FeelType result) ? result : FeelType.ANY;
  }

  /** The name before a colon, if the argument has one. */
  private @Nullable String argumentName() {
    if (cursor.peek().kind() == Token.Kind.STRING && cursor.peek(1).is(":")) {
      String name = cursor.next().text();
      cursor.next();
      return name;
    }
    int length = 0;
    while (isNamePart(cursor.peek(length))) {
      length++;
    }
    if (length == 0 || !cursor.peek(length).is(":")) {
      return null;
    }
    int from = cursor.position();
    cursor.skip(length + 1);
    return cursor.nameBetween(from, from + length);
  }

  private static boolean isNamePart(Token token) {
    return switch (token.kind()) {
      case NAME, NUMBER -> true;
      case SYMBOL ->
          switch (token.text()) {
            case ".", "/", "-", "'", "+", "*" -> true;
            default -> false;
          };
      case STRING, END -> false;
    };
  }
}
