package org.masnaa.feel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is known about a value before running (DMN 1.5, clause 10.3.2.9). */
public sealed interface FeelType {

  FeelType ANY = Basic.ANY;
  FeelType NUMBER = Basic.NUMBER;
  FeelType STRING = Basic.STRING;
  FeelType BOOLEAN = Basic.BOOLEAN;
  FeelType DATE = Basic.DATE;
  FeelType TIME = Basic.TIME;
  FeelType DATE_TIME = Basic.DATE_TIME;
  FeelType DAYS_AND_TIME = Basic.DAYS_AND_TIME;
  FeelType YEARS_AND_MONTHS = Basic.YEARS_AND_MONTHS;

  static FeelType list(FeelType of) {
    return new ListOf(of);
  }

  /** A context with these fields, in order; it may have more at run time. */
  static FeelType context(Map<String, FeelType> fields) {
    return new ContextOf(fields);
  }

  static FeelType range(FeelType of) {
    return new RangeOf(of);
  }

  static FeelType function(List<FeelType> parameters, FeelType result) {
    return new FunctionOf(parameters, result);
  }

  /** The types without parts; {@code NULL} is the type of {@code null} alone. */
  enum Basic implements FeelType {
    ANY("Any"),
    NULL("Null"),
    NUMBER("number"),
    STRING("string"),
    BOOLEAN("boolean"),
    DATE("date"),
    TIME("time"),
    DATE_TIME("date and time"),
    DAYS_AND_TIME("days and time duration"),
    YEARS_AND_MONTHS("years and months duration");

    private final String feelName;

    Basic(String feelName) {
      this.feelName = feelName;
    }

    @Override
    public String toString() {
      return feelName;
    }
  }

  /** A list whose items are all of one type. */
  record ListOf(FeelType of) implements FeelType {
    @Override
    public String toString() {
      return "list<" + of + ">";
    }
  }

  /** A context with at least these fields. */
  record ContextOf(Map<String, FeelType> fields) implements FeelType {
    public ContextOf {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    @Override
    public String toString() {
      StringBuilder text = new StringBuilder("context<");
      fields.forEach((name, type) ->
          text.append(text.length() > 8 ? ", " : "").append(name).append(": ").append(type));
      return text.append('>').toString();
    }
  }

  /** A range between two values of one type. */
  record RangeOf(FeelType of) implements FeelType {
    @Override
    public String toString() {
      return "range<" + of + ">";
    }
  }

  /** A function with positional parameters. */
  record FunctionOf(List<FeelType> parameters, FeelType result) implements FeelType {
    public FunctionOf {
      parameters = List.copyOf(parameters);
    }

    @Override
    public String toString() {
      return "function<"
          + String.join(", ", parameters.stream().map(Object::toString).toList())
          + "> -> "
          + result;
    }
  }
}
