package org.masnaa.app.registers.population;

import static org.masnaa.app.registers.population.Things.record;
import static org.masnaa.app.registers.population.Things.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.PersonId;
import org.masnaa.text.LocalText;

/** Passports and residence permits, with who sponsors whom. */
final class Papers {

  private static final int CHILD = 18;

  private final Things things;
  private final Companies companies;
  private final int ahead;
  private final Map<PersonId, LocalText> names = new HashMap<>();
  private final List<Person> waiting = new ArrayList<>();
  private final List<Person> households = new ArrayList<>();

  Papers(Things things, Companies companies, int ahead) {
    this.things = things;
    this.companies = companies;
    this.ahead = ahead;
  }

  /** The papers of a person; none yet when the sponsor has not come by. */
  List<Entry> of(Person person, @Nullable Entry company) {
    if (person.ageAt(Population.REFERENCE) >= CHILD) {
      names.put(person.id(), person.name());
      if (person.citizen()) {
        households.add(person);
      }
    }
    if (person.residence().standing() == Standing.DEPENDENT && sponsor(person) == null) {
      waiting.add(person);
      return List.of();
    }
    return List.of(entry(person, company));
  }

  /** The papers of those who waited. */
  List<Entry> rest() {
    return waiting.stream().map(person -> entry(person, null)).toList();
  }

  private Entry entry(Person person, @Nullable Entry company) {
    Draw draw = Things.chance(person, 3);
    LocalDate until = person.residence().until();
    LocalDate passport = Population.REFERENCE.plusYears(ahead).plusDays(draw.between(40, 3_000));
    Map<String, @Nullable Object> content =
        record(
            "holder", person.id().value(),
            "name", text(person.name()),
            "passport",
                record(
                    "number",
                    "X" + String.format("%07d", draw.below(9_999_999)),
                    "country",
                    person.origin().nationality(),
                    "until",
                    passport));
    Map<String, @Nullable Object> sponsor = until == null ? null : sponsor(person, company);
    if (until != null) {
      content.putAll(permit(person, until.plusYears(ahead), draw));
      content.put("sponsor", sponsor);
      content.put("sponsorId", sponsor == null ? null : sponsor.get("id"));
    }
    List<String> people = new ArrayList<>(List.of(person.id().value()));
    if (sponsor != null && "person".equals(sponsor.get("kind"))) {
      people.add(String.valueOf(sponsor.get("id")));
    }
    return new Entry(
        "population", "paper", person.id().value(), people, person.home().since(), content);
  }

  private Map<String, @Nullable Object> permit(Person person, LocalDate until, Draw draw) {
    Standing standing = person.residence().standing();
    List<Name> occupations = things.of(standing.name());
    boolean family = standing == Standing.DEPENDENT;
    return record(
        "permit",
        "R" + String.format("%08d", draw.below(99_999_999)),
        "kind",
        family ? "family" : standing == Standing.DOMESTIC ? "domestic" : "work",
        "issued",
        until.minusYears(draw.between(1, 3)),
        "until",
        until,
        "relation",
        family ? relation(person.family()) : null,
        "occupation",
        occupations.isEmpty() ? null : text(draw.oneOf(occupations)));
  }

  private static String relation(Person.Family family) {
    return family.spouse() != null
        ? "spouse"
        : family.father() != null || family.mother() != null ? "child" : "other";
  }

  private @Nullable Map<String, @Nullable Object> sponsor(Person person, @Nullable Entry company) {
    return switch (person.residence().standing()) {
      case CITIZEN -> null;
      case PROFESSIONAL, SKILLED, LABOURER -> company(person, company);
      case DOMESTIC ->
          households.isEmpty() ? null : person(Things.chance(person, 4).oneOf(households));
      case DEPENDENT -> relative(person);
    };
  }

  private Map<String, @Nullable Object> company(Person person, @Nullable Entry own) {
    Companies.Named employer = companies.employer(person);
    return own == null
        ? record("kind", "company", "id", employer.number(), "name", text(employer.name()))
        : record("kind", "company", "id", own.key(), "name", own.content().get("name"));
  }

  private @Nullable Map<String, @Nullable Object> relative(Person person) {
    PersonId id = sponsor(person);
    LocalText name = id == null ? null : names.get(id);
    if (id != null && name != null) {
      return record("kind", "person", "id", id.value(), "name", text(name));
    }
    // Widowed or divorced without grown children: another household has taken them in.
    return households.isEmpty() ? null : person(Things.chance(person, 4).oneOf(households));
  }

  /** The relative who sponsors a dependant, once known by name. */
  private @Nullable PersonId sponsor(Person person) {
    Person.Family family = person.family();
    for (PersonId id :
        new @Nullable PersonId[] {family.father(), family.spouse(), family.mother()}) {
      if (id != null && names.containsKey(id)) {
        return id;
      }
    }
    return null;
  }

  private static Map<String, @Nullable Object> person(Person person) {
    return record("kind", "person", "id", person.id().value(), "name", text(person.name()));
  }
}
