package org.masnaa.app.registers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.registers.population.Entry;
import org.masnaa.app.registers.population.Livelihood;
import org.masnaa.app.registers.population.Person;
import org.masnaa.app.shared.Json;

/** Rows of the built-in registers in the text format of PostgreSQL's COPY. */
final class RegisterRows {

  private static final ZoneOffset COUNTRY = ZoneOffset.ofHours(3);
  private static final int OFFICE_HOURS = 7 * 3600;

  /** Years that permits are renewed for, so that they still run when the program starts later. */
  private final int renewed;

  private final Json json = new Json();

  RegisterRows(int renewed) {
    this.renewed = renewed;
  }

  String population(Person person) {
    Person.Origin origin = person.origin();
    Person.Home home = person.home();
    Person.Family family = person.family();
    Person.Contact contact = person.contact();
    LocalDate until = person.residence().until();
    return row(
        person.id(),
        person.name().ar(),
        person.name().en(),
        origin.birthDate(),
        origin.gender().code(),
        origin.nationality(),
        person.residence().standing().name().toLowerCase(Locale.ROOT),
        until == null ? null : until.plusYears(renewed),
        home.zone(),
        home.street(),
        home.building(),
        home.since(),
        family.status().code(),
        family.since(),
        family.spouse(),
        family.father(),
        family.mother(),
        contact == null ? null : contact.phone(),
        contact == null ? null : contact.email(),
        changed(person));
  }

  String labour(Person person, Livelihood.Work work) {
    return row(person.id(), work.status().code(), work.monthlyIncome(), work.changed());
  }

  String credit(Person person, Livelihood.Credit credit) {
    return row(
        person.id(),
        credit.score(),
        credit.bankrupt(),
        credit.monthlyRepayments(),
        credit.existingCustomer(),
        credit.changed());
  }

  String entry(Entry entry) {
    List<String> people = entry.people();
    return row(
        entry.register(),
        entry.table(),
        entry.key(),
        people.isEmpty() ? null : people.getFirst(),
        people.size() < 2 ? null : "{" + String.join(",", people.subList(1, people.size())) + "}",
        json.text(entry.content()),
        entry.since(),
        entry.since().atTime(LocalTime.of(9, 0)).toInstant(COUNTRY),
        "sandbox",
        "first filling");
  }

  /** Some time in the office hours of the day, the same for the same person. */
  private static Instant changed(Person person) {
    long second = Long.parseLong(person.id().value()) * 7919 % OFFICE_HOURS;
    return person.changed().atTime(LocalTime.of(7, 0)).plusSeconds(second).toInstant(COUNTRY);
  }

  private static String row(@Nullable Object... values) {
    StringBuilder row = new StringBuilder(240);
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        row.append('\t');
      }
      escape(values[i], row);
    }
    return row.append('\n').toString();
  }

  private static void escape(@Nullable Object value, StringBuilder row) {
    if (value == null) {
      row.append("\\N");
      return;
    }
    String text = value.toString();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> row.append("\\\\");
        case '\t' -> row.append("\\t");
        case '\n' -> row.append("\\n");
        case '\r' -> row.append("\\r");
        default -> row.append(c);
      }
    }
  }
}
