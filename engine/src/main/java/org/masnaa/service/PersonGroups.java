package org.masnaa.service;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.form.Values;

/** The groups by which people are counted, each as its kind and its value. */
final class PersonGroups {

  private static final List<Integer> BANDS = List.of(18, 25, 35, 50, 65);

  private PersonGroups() {}

  /** Nationality, age and gender, as far as the service knows them. */
  static Set<List<String>> of(Map<String, ? extends @Nullable Object> data) {
    Set<List<String>> groups = new LinkedHashSet<>();
    if (Values.at("person.nationality", data) instanceof String nationality) {
      groups.add(List.of("nationality", nationality));
    }
    if (Values.at("person.gender", data) instanceof String gender) {
      groups.add(List.of("gender", gender));
    }
    Integer age = age(data);
    if (age != null) {
      groups.add(List.of("age", band(age)));
    }
    return groups;
  }

  @SuppressWarnings("JavaPeriodGetDays") // whole years are meant
  private static @Nullable Integer age(Map<String, ? extends @Nullable Object> data) {
    if (Values.at("person.age", data) instanceof BigDecimal age) {
      return age.intValue();
    }
    return Values.at("person.birthDate", data) instanceof LocalDate born
            && data.get("today") instanceof LocalDate today
        ? Integer.valueOf(Period.between(born, today).getYears())
        : null;
  }

  private static String band(int age) {
    int from = 0;
    for (int edge : BANDS) {
      if (age < edge) {
        return from + "–" + (edge - 1);
      }
      from = edge;
    }
    return from + "+";
  }
}
