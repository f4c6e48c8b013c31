package org.masnaa.form;

import java.util.LinkedHashMap;
import java.util.Map;
import org.masnaa.feel.FeelType;

/** What FEEL knows of the values of answers. */
final class AnswerTypes {

  private static final FeelType NAME =
      FeelType.context(ordered("ar", FeelType.STRING, "en", FeelType.STRING));
  private static final FeelType PERSON =
      FeelType.context(ordered("id", FeelType.STRING, "name", NAME));
  private static final FeelType PERIOD =
      FeelType.context(ordered("from", FeelType.DATE, "to", FeelType.DATE));
  private static final FeelType ADDRESS = address();
  private static final FeelType FILES = FeelType.list(FeelType.context(file()));
  private static final FeelType DOCUMENTS = FeelType.list(FeelType.context(document()));

  private AnswerTypes() {}

  static FeelType of(QuestionType type) {
    return switch (type) {
      case QuestionType.Numeric number -> FeelType.NUMBER;
      case QuestionType.Time time -> FeelType.TIME;
      case QuestionType.Line line -> FeelType.STRING;
      case QuestionType.LongText text -> FeelType.STRING;
      case QuestionType.Date date -> FeelType.DATE;
      case QuestionType.Period period -> PERIOD;
      case QuestionType.Address address -> ADDRESS;
      case QuestionType.Name name -> NAME;
      case QuestionType.Person person -> PERSON;
      case QuestionType.YesNo yesNo -> FeelType.BOOLEAN;
      case QuestionType.OneOf oneOf -> FeelType.STRING;
      case QuestionType.ManyOf manyOf -> FeelType.list(FeelType.STRING);
      case QuestionType.Country country -> FeelType.STRING;
      case QuestionType.Confirmed confirmed -> FeelType.BOOLEAN;
      case QuestionType.File file -> FILES;
      case QuestionType.Document document -> DOCUMENTS;
      case QuestionType.Fact fact -> fact.feelType();
      case QuestionType.Calculated calculated ->
          calculated.shownAs() == null
              ? calculated.formula().type()
              : calculated.shownAs().feelType();
      case QuestionType.Information information -> FeelType.Basic.NULL;
      case QuestionType.Group group -> FeelType.list(FeelType.context(item(group)));
    };
  }

  private static Map<String, FeelType> item(QuestionType.Group group) {
    Map<String, FeelType> fields = new LinkedHashMap<>();
    group.questions().forEach(question -> fields.put(question.id(), question.type().feelType()));
    return fields;
  }

  private static FeelType address() {
    Map<String, FeelType> fields = new LinkedHashMap<>();
    fields.put("country", FeelType.STRING);
    fields.put("zone", FeelType.NUMBER);
    fields.put("street", FeelType.NUMBER);
    fields.put("building", FeelType.NUMBER);
    fields.put("unit", FeelType.STRING);
    fields.put("text", FeelType.STRING);
    return FeelType.context(fields);
  }

  private static Map<String, FeelType> file() {
    Map<String, FeelType> fields = new LinkedHashMap<>();
    fields.put("name", FeelType.STRING);
    fields.put("type", FeelType.STRING);
    fields.put("bytes", FeelType.NUMBER);
    return fields;
  }

  private static Map<String, FeelType> document() {
    Map<String, FeelType> fields = file();
    fields.put("held", FeelType.STRING);
    return fields;
  }

  private static Map<String, FeelType> ordered(
      String first, FeelType of, String second, FeelType ofSecond) {
    Map<String, FeelType> fields = new LinkedHashMap<>();
    fields.put(first, of);
    fields.put(second, ofSecond);
    return fields;
  }
}
