package org.masnaa.feel.parse;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.FeelType;

/** Names of types, as after {@code instance of} and in parameters. */
final class TypeParser {

  private static final Map<String, FeelType> BASIC = basic();

  private final Cursor cursor;

  TypeParser(Cursor cursor) {
    this.cursor = cursor;
  }

  private static Map<String, FeelType> basic() {
    Map<String, FeelType> types = new LinkedHashMap<>();
    for (FeelType.Basic type : FeelType.Basic.values()) {
      types.put(type.toString(), type);
    }
    types.put("dayTimeDuration", FeelType.DAYS_AND_TIME);
    types.put("yearMonthDuration", FeelType.YEARS_AND_MONTHS);
    types.put("day and time duration", FeelType.DAYS_AND_TIME);
    types.put("year and month duration", FeelType.YEARS_AND_MONTHS);
    return Map.copyOf(types);
  }

  FeelType type() throws SyntaxException {
    cursor.enter();
    FeelType type = inner();
    cursor.leave();
    return type;
  }

  private FeelType inner() throws SyntaxException {
    Map<String, FeelType> named = cursor.names().scope().types();
    FeelType custom = longest(named);
    if (custom != null) {
      return custom;
    }
    Token token = cursor.peek();
    return switch (token.text()) {
      case "list" -> FeelType.list(parameter());
      case "range" -> FeelType.range(parameter());
      case "context" -> {
        cursor.next();
        yield FeelType.context(cursor.peek().is("<") ? fields() : Map.of());
      }
      case "function" -> {
        cursor.next();
        yield function();
      }
      default -> {
        FeelType basic = longest(BASIC);
        yield basic == null ? unknown(token) : basic;
      }
    };
  }

  private FeelType unknown(Token token) throws SyntaxException {
    if (token.kind() != Token.Kind.NAME) {
      throw cursor.unexpected("نوع", "a type");
    }
    int from = cursor.position();
    cursor.next();
    while (cursor.peek().is(".") && cursor.peek(1).kind() == Token.Kind.NAME) {
      cursor.skip(2);
    }
    cursor.problem(
        token.start(), Messages.unknownType(cursor.nameBetween(from, cursor.position())));
    return FeelType.ANY;
  }

  private @Nullable FeelType longest(Map<String, FeelType> types) {
    FeelType best = null;
    int length = 0;
    for (Map.Entry<String, FeelType> entry : types.entrySet()) {
      List<String> tokens = Phrase.tokens(entry.getKey());
      if (tokens.size() > length && Phrase.stands(tokens, cursor.tokens(), cursor.position())) {
        best = entry.getValue();
        length = tokens.size();
      }
    }
    cursor.skip(length);
    return best;
  }

  /** The type between angle brackets after a word, or any. */
  private FeelType parameter() throws SyntaxException {
    cursor.next();
    if (!cursor.take("<")) {
      return FeelType.ANY;
    }
    FeelType type = type();
    cursor.expect(">");
    return type;
  }

  private Map<String, FeelType> fields() throws SyntaxException {
    cursor.expect("<");
    Map<String, FeelType> fields = new LinkedHashMap<>();
    do {
      int from = cursor.position();
      while (!cursor.peek().is(":")) {
        if (cursor.peek().kind() == Token.Kind.END) {
          throw cursor.unexpected("«:»", "“:”");
        }
        cursor.next();
      }
      String name = cursor.nameBetween(from, Math.max(from + 1, cursor.position()));
      cursor.expect(":");
      fields.put(name, type());
    } while (cursor.take(","));
    cursor.expect(">");
    return fields;
  }

  private FeelType function() throws SyntaxException {
    List<FeelType> parameters = new ArrayList<>();
    if (cursor.take("<")) {
      if (!cursor.peek().is(">")) {
        do {
          parameters.add(type());
        } while (cursor.take(","));
      }
      cursor.expect(">");
    }
    FeelType result = cursor.take("->") ? type() : FeelType.ANY;
    return FeelType.function(parameters, result);
  }

  /** The type of a literal's value. */
  static FeelType typeOf(@Nullable Object value) {
    return switch (value) {
      case null -> FeelType.Basic.NULL;
      case BigDecimal _ -> FeelType.NUMBER;
      case String _ -> FeelType.STRING;
      case Boolean _ -> FeelType.BOOLEAN;
      case LocalDate _ -> FeelType.DATE;
      case LocalDateTime _ -> FeelType.DATE_TIME;
      case ZonedDateTime _ -> FeelType.DATE_TIME;
      case Duration _ -> FeelType.DAYS_AND_TIME;
      case Period _ -> FeelType.YEARS_AND_MONTHS;
      default -> FeelType.TIME;
    };
  }
}
