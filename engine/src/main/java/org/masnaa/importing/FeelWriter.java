package org.masnaa.importing;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.FeelText;
import org.masnaa.importing.Names.Named;
import org.masnaa.importing.Names.Value;

/**
 * Writes a condition as FEEL. The other languages take any value for true or false and compare
 * texts with numbers; FEEL does neither, so what is meant follows from the type of each answer.
 */
final class FeelWriter {

  private final Names names;
  private @Nullable String unknown;

  private FeelWriter(Names names) {
    this.names = names;
  }

  /**
   * The condition in FEEL, or what it could not find.
   *
   * @param feel null when something is unknown
   * @param unknown the path of an answer that cannot be used here
   */
  record Written(@Nullable String feel, @Nullable String unknown) {}

  /** A condition: true or not. */
  static Written condition(Logic logic, Names names) {
    FeelWriter writer = new FeelWriter(names);
    String feel = writer.truth(logic);
    return writer.unknown == null ? new Written(feel, null) : new Written(null, writer.unknown);
  }

  /** A value, as a default or a calculation. */
  static Written value(Logic logic, Names names) {
    FeelWriter writer = new FeelWriter(names);
    String feel = writer.value(logic);
    return writer.unknown == null ? new Written(feel, null) : new Written(null, writer.unknown);
  }

  private String truth(Logic logic) {
    return switch (logic) {
      case Logic.Literal literal -> String.valueOf(truthy(literal.value()));
      case Logic.Answer answer -> given(answer.path());
      case Logic.Not not -> "not(" + truth(not.of()) + ")";
      case Logic.All all ->
          all.of().stream().map(this::andPart).collect(Collectors.joining(" and "));
      case Logic.Any any -> any.of().stream().map(this::truth).collect(Collectors.joining(" or "));
      case Logic.Compare compare -> compare(compare);
      case Logic.Holds holds -> holds(holds);
      case Logic.Choose choose ->
          "if "
              + truth(choose.condition())
              + " then "
              + truth(choose.then())
              + " else "
              + truth(choose.otherwise());
      case Logic.Calculate calculate -> value(calculate) + " != 0";
      case Logic.Call call -> call(call);
    };
  }

  /** {@code or} binds less than {@code and} in every notation. */
  private String andPart(Logic part) {
    String written = truth(part);
    return part instanceof Logic.Any || part instanceof Logic.Choose
        ? "(" + written + ")"
        : written;
  }

  private static boolean truthy(@Nullable Object value) {
    return value != null
        && !value.equals(false)
        && !value.equals("")
        && !(value instanceof BigDecimal number && number.signum() == 0);
  }

  /** What JavaScript takes an answer for when it stands alone: whether there is one. */
  private String given(String path) {
    Named named = named(path);
    if (named == null) {
      Logic option = optionOf(path);
      return option == null ? unknown(path) : truth(option);
    }
    return switch (named.value()) {
      case YES_NO -> named.id();
      case NUMBER -> "(" + named.id() + " != null and " + named.id() + " != 0)";
      case TEXT, DATE, ONE_OF, MANY_OF, OTHER -> named.id() + " != null";
    };
  }

  /** {@code boxes.first} in Form.io tells whether the option {@code first} is chosen. */
  private @Nullable Logic optionOf(String path) {
    int dot = path.lastIndexOf('.');
    Named whole = dot < 0 ? null : named(path.substring(0, dot));
    String option = path.substring(dot + 1);
    return whole != null && whole.value() == Value.MANY_OF && whole.options().containsKey(option)
        ? new Logic.Holds(new Logic.Answer(path.substring(0, dot)), new Logic.Literal(option))
        : null;
  }

  private String compare(Logic.Compare compare) {
    if (compare.left() instanceof Logic.Literal && !(compare.right() instanceof Logic.Literal)) {
      return compare(compare.turned());
    }
    boolean equal = compare.operator().equals("=");
    boolean equality = equal || compare.operator().equals("!=");
    if (equality && compare.right() instanceof Logic.Literal literal) {
      String special = against(compare.left(), literal.value(), equal);
      if (special != null) {
        return special;
      }
    }
    return operand(compare.left())
        + " "
        + compare.operator()
        + " "
        + (compare.right() instanceof Logic.Literal literal
            ? constant(literal.value(), compare.left())
            : operand(compare.right()));
  }

  /** Comparisons with a constant that FEEL says in another way. */
  private @Nullable String against(Logic left, @Nullable Object value, boolean equal) {
    if (!(left instanceof Logic.Answer answer)) {
      return null;
    }
    Named named = named(answer.path());
    if (named == null) {
      Logic option = optionOf(answer.path());
      return option == null ? null : negated(truth(option), truthy(value) != equal);
    }
    if (value == null || value.equals("")) {
      return named.id() + (equal ? " = null" : " != null");
    }
    if (named.value() == Value.YES_NO) {
      boolean yes = value.equals(true) || value.equals("true") || value.equals(named.yes());
      return negated(named.id(), yes != equal);
    }
    if (named.value() == Value.MANY_OF) {
      return negated("list contains(" + named.id() + ", " + constant(value, answer) + ")", !equal);
    }
    return null;
  }

  private static String negated(String feel, boolean negate) {
    return negate ? "not(" + feel + ")" : feel;
  }

  private String holds(Logic.Holds holds) {
    String part =
        holds.part() instanceof Logic.Literal literal
            ? constant(literal.value(), holds.whole())
            : value(holds.part());
    String function = kind(holds.whole()) == Value.MANY_OF ? "list contains" : "contains";
    if (kind(holds.whole()) == Value.ONE_OF) {
      return value(holds.whole()) + " = " + part;
    }
    return function + "(" + value(holds.whole()) + ", " + part + ")";
  }

  private String operand(Logic logic) {
    String written = value(logic);
    return logic instanceof Logic.Choose ? "(" + written + ")" : written;
  }

  private String value(Logic logic) {
    return switch (logic) {
      case Logic.Literal literal -> literal(literal.value(), Value.OTHER);
      case Logic.Answer answer -> {
        Named named = named(answer.path());
        yield named == null ? unknown(answer.path()) : named.id();
      }
      case Logic.Calculate calculate -> calculation(calculate);
      case Logic.Choose choose ->
          "if "
              + truth(choose.condition())
              + " then "
              + value(choose.then())
              + " else "
              + value(choose.otherwise());
      case Logic.Call call -> call(call);
      case Logic.Not _, Logic.All _, Logic.Any _, Logic.Compare _, Logic.Holds _ -> truth(logic);
    };
  }

  private String calculation(Logic.Calculate calculate) {
    String left = part(calculate.left());
    String right = part(calculate.right());
    return calculate.operator().equals("mod")
        ? "modulo(" + left + ", " + right + ")"
        : left + " " + calculate.operator() + " " + right;
  }

  private String part(Logic logic) {
    String written = value(logic);
    return logic instanceof Logic.Calculate || logic instanceof Logic.Choose
        ? "(" + written + ")"
        : written;
  }

  private String call(Logic.Call call) {
    if (call.function().equals("today")) {
      return "today";
    }
    List<String> arguments = call.arguments().stream().map(this::value).toList();
    return call.function() + "(" + String.join(", ", arguments) + ")";
  }

  private Value kind(Logic logic) {
    Named named = logic instanceof Logic.Answer answer ? named(answer.path()) : null;
    if (named != null) {
      return named.value();
    }
    return logic instanceof Logic.Calculate ? Value.NUMBER : Value.OTHER;
  }

  /** A constant beside a question: one of its options, under the value it has in the draft. */
  private String constant(@Nullable Object value, Logic beside) {
    Named named = beside instanceof Logic.Answer answer ? named(answer.path()) : null;
    String option = named == null || value == null ? null : named.options().get(literalText(value));
    return literal(option == null ? value : option, kind(beside));
  }

  private static String literalText(Object value) {
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  /** A constant as the answer beside it needs it: other systems write numbers as texts. */
  private static String literal(@Nullable Object value, Value beside) {
    if (value == null) {
      return "null";
    }
    String text = literalText(value);
    boolean number = text.matches("-?\\d+(\\.\\d+)?");
    if (beside == Value.NUMBER && number) {
      return text;
    }
    if (beside == Value.DATE && text.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return "date(\"" + text + "\")";
    }
    boolean plain = value instanceof Boolean || (value instanceof BigDecimal && !textual(beside));
    return plain ? text : FeelText.quoted(text);
  }

  private static boolean textual(Value value) {
    return value == Value.TEXT || value == Value.ONE_OF || value == Value.MANY_OF;
  }

  private @Nullable Named named(String path) {
    return names.at(path);
  }

  private String unknown(String path) {
    if (unknown == null) {
      unknown = path;
    }
    return "null";
  }
}
