package org.masnaa.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.form.QuestionType.Option;

/**
 * The JSON Schema (2020-12) of the answers to a form, as plain data: the shapes and bounds that a
 * question's type says. What depends on other answers or on the day is left to the interview; so a
 * question is required only where nothing can make it needless.
 */
public final class AnswerSchema {

  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  private AnswerSchema() {}

  /** The schema of all answers of the applicant, with the title of the service. */
  public static Map<String, Object> of(Form form, String title) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", DIALECT);
    schema.put("title", title);
    Map<String, Question> always = new LinkedHashMap<>();
    for (Page page : form.pages()) {
      if (page.when() == null) {
        page.questions().forEach(question -> always.put(question.id(), question));
      }
    }
    schema.putAll(object(form.questions(), always.keySet()));
    return schema;
  }

  private static Map<String, Object> object(
      List<Question> questions, java.util.Set<String> unconditional) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (Question question : questions) {
      if (question.type().isAskable()) {
        properties.put(question.id(), of(question));
        if (unconditional.contains(question.id()) && isRequired(question)) {
          required.add(question.id());
        }
      }
    }
    return object(properties, required);
  }

  private static boolean isRequired(Question question) {
    return question.need().when() == null
        && !question.optional()
        && question.preset() == null
        && question.binding() == null;
  }

  private static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("required", required);
    schema.put("additionalProperties", false);
    return schema;
  }

  private static Map<String, Object> of(Question question) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("title", question.label().en());
    schema.putAll(of(question.type(), question.optional()));
    return schema;
  }

  private static Map<String, Object> of(QuestionType type, boolean optional) {
    return switch (type) {
      case QuestionType.Line line -> line(line);
      case QuestionType.LongText text -> text(text.min(), text.max());
      case QuestionType.Composed composed -> composed(composed);
      case QuestionType.YesNo yesNo -> Map.of("type", "boolean");
      case QuestionType.OneOf oneOf -> Map.of("enum", values(oneOf.options()));
      case QuestionType.ManyOf manyOf ->
          items(Map.of("enum", values(manyOf.options())), manyOf.min(), manyOf.max(), true);
      case QuestionType.Country country -> country();
      case QuestionType.Declaration declaration -> Map.of("const", true);
      case QuestionType.Consent consent ->
          optional ? Map.of("type", "boolean") : Map.of("const", true);
      case QuestionType.Attached attached ->
          items(file(), attached.files().min(), attached.files().max(), false);
      case QuestionType.Group group ->
          items(
              object(
                  group.questions(),
                  group.questions().stream()
                      .map(Question::id)
                      .collect(java.util.stream.Collectors.toSet())),
              optional ? 0 : group.min(),
              group.max(),
              false);
      case QuestionType.Told told -> Map.of();
    };
  }

  private static Map<String, Object> line(QuestionType.Line line) {
    return switch (line) {
      case QuestionType.Text text -> text(text.min(), text.max());
      case QuestionType.Numeric number -> number(number);
      case QuestionType.Time time -> pattern("^([01][0-9]|2[0-3]):[0-5][0-9]$");
      case QuestionType.Email email -> pattern("^[^@\\s]+@[^@\\s]+\\.[^@\\s.]{2,63}$");
      case QuestionType.Phone phone -> pattern("^\\+[1-9][0-9]{6,14}$");
      case QuestionType.NationalId id -> pattern("^[2389][0-9]{10}$");
      case QuestionType.Iban iban -> pattern("^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$");
      case QuestionType.CompanyNumber number -> pattern("^[1-9][0-9]{0,9}(/[1-9][0-9]{0,2})?$");
    };
  }

  private static Map<String, Object> text(int min, int max) {
    return Map.of("type", "string", "minLength", Math.max(1, min), "maxLength", max);
  }

  private static Map<String, Object> pattern(String pattern) {
    return Map.of("type", "string", "pattern", pattern);
  }

  private static Map<String, Object> number(QuestionType.Numeric type) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", type.places() == 0 ? "integer" : "number");
    bound(schema, "minimum", type.min());
    bound(schema, "maximum", type.max());
    if (type.places() > 0) {
      schema.put("multipleOf", BigDecimal.ONE.movePointLeft(type.places()));
    }
    return schema;
  }

  private static void bound(Map<String, Object> schema, String key, @Nullable BigDecimal bound) {
    if (bound != null) {
      schema.put(key, bound);
    }
  }

  private static Map<String, Object> composed(QuestionType.Composed type) {
    return switch (type) {
      case QuestionType.Date date -> date();
      case QuestionType.Period period ->
          object(Map.of("from", date(), "to", date()), List.of("from", "to"));
      case QuestionType.Address address -> address();
      case QuestionType.Name name -> name();
      case QuestionType.Person person ->
          object(
              Map.of("id", line(new QuestionType.NationalId()), "name", name()),
              List.of("id", "name"));
    };
  }

  private static Map<String, Object> date() {
    return Map.of("type", "string", "format", "date", "pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
  }

  private static Map<String, Object> name() {
    Map<String, Object> spelling = text(1, Limits.NAME);
    Map<String, Object> schema =
        new LinkedHashMap<>(object(Map.of("ar", spelling, "en", spelling), List.of()));
    schema.put("minProperties", 1);
    return schema;
  }

  private static Map<String, Object> address() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("country", country());
    parts.put("zone", whole(99));
    parts.put("street", whole(9_999));
    parts.put("building", whole(99_999));
    parts.put("unit", text(1, Limits.ADDRESS_UNIT));
    parts.put("text", text(1, Limits.ADDRESS_TEXT));
    Map<String, Object> schema = new LinkedHashMap<>(object(parts, List.of("country")));
    schema.put("if", Map.of("properties", Map.of("country", Map.of("const", Countries.HOME))));
    schema.put("then", Map.of("required", List.of("zone", "street", "building")));
    schema.put("else", Map.of("required", List.of("text")));
    return schema;
  }

  private static Map<String, Object> whole(int max) {
    return Map.of("type", "integer", "minimum", 1, "maximum", max);
  }

  private static Map<String, Object> country() {
    return Map.of("enum", Arrays.stream(Locale.getISOCountries()).sorted().toList());
  }

  private static Map<String, Object> file() {
    Map<String, Object> string = Map.of("type", "string");
    return Map.of(
        "type", "object", "properties", Map.of("name", string), "required", List.of("name"));
  }

  private static Map<String, Object> items(
      Map<String, Object> item, int min, int max, boolean unique) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "array");
    schema.put("items", item);
    schema.put("minItems", min);
    schema.put("maxItems", max);
    if (unique) {
      schema.put("uniqueItems", true);
    }
    return schema;
  }

  private static List<String> values(List<Option> options) {
    return options.stream().map(Option::value).toList();
  }
}
