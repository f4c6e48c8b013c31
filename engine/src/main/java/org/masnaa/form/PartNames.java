package org.masnaa.form;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The fields of answers in several parts, as they stand after the question's id and a dot. */
public final class PartNames {

  /** Fields that have a value before anybody types; alone they are no answer. */
  static final Set<String> PRESET = Set.of("calendar", "country");

  private static final List<String> DATE = List.of("day", "month", "year", "calendar");

  private PartNames() {}

  /** The parts of a type, in the order they are asked. */
  public static List<String> of(QuestionType.Composed type) {
    return switch (type) {
      case QuestionType.Date date -> DATE;
      case QuestionType.Period period ->
          Stream.of("from", "to")
              .flatMap(end -> DATE.stream().map(part -> end + "." + part))
              .toList();
      case QuestionType.Address address ->
          List.of("country", "zone", "street", "building", "unit", "text");
      case QuestionType.Name name -> List.of("ar", "en");
      case QuestionType.Person person -> List.of("id", "name.ar", "name.en");
    };
  }
}
