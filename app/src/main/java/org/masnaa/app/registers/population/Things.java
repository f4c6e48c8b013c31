package org.masnaa.app.registers.population;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.masnaa.text.LocalText;

/** Lists of things that people and companies have, by kind, and ways of writing them down. */
final class Things {

  private final Map<String, List<Name>> byKind =
      Tables.rows("things.csv")
          .collect(
              Collectors.groupingBy(
                  row -> row[0],
                  Collectors.mapping(row -> new Name(row[1], row[2]), Collectors.toList())));

  List<Name> of(String kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  static Map<String, @Nullable Object> text(Name name) {
    return record("ar", name.ar(), "en", name.en());
  }

  static Map<String, @Nullable Object> text(LocalText text) {
    return record("ar", text.ar(), "en", text.en());
  }

  /** A record of names and values, one after the other. */
  static Map<String, @Nullable Object> record(@Nullable Object... namesAndValues) {
    Map<String, @Nullable Object> record = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      record.put(
          String.valueOf(namesAndValues[i]),
          value instanceof LocalDate day ? day.toString() : value);
    }
    return record;
  }

  /** Chance of a person's own for one matter, the same whenever asked. */
  static Draw chance(Person person, int matter) {
    return new Draw(Population.SEED * 31 + Long.parseLong(person.id().value()) * 1009 + matter);
  }
}
