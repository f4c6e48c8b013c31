package org.masnaa.app.registers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.registers.LivelihoodStore.Holding;
import org.masnaa.app.registers.population.Person;
import org.masnaa.app.registers.population.Tables;
import org.masnaa.app.shared.PersonId;
import org.masnaa.text.LocalText;
import org.springframework.stereotype.Component;

/** The registers whose tables are the program's own: population, labour, credit. */
@Component
class KeptRegisters {

  private static final Set<String> RELATIVES =
      Set.of("person.spouse", "person.parents", "person.children");

  private final PersonStore people;
  private final LivelihoodStore livelihoods;
  private final Map<Integer, LocalText> zones = Tables.zoneNames();

  KeptRegisters(PersonStore people, LivelihoodStore livelihoods) {
    this.people = people;
    this.livelihoods = livelihoods;
  }

  /** What the register holds of a person by attribute; empty when nothing. */
  Optional<Holding> holding(
      String register, PersonId person, Set<String> attributes, LocalDate today) {
    return switch (register) {
      case "population" ->
          people
              .find(person)
              .map(found ->
                  new Holding(
                      population(
                          found.person(), attributes.stream().anyMatch(RELATIVES::contains), today),
                      found.changed()));
      case "labour" -> livelihoods.work(person);
      case "credit" -> livelihoods.credit(person);
      default -> Optional.empty();
    };
  }

  /** What the population register says of one of its people. */
  Map<String, @Nullable Object> population(Person person, boolean withRelatives, LocalDate today) {
    Map<String, @Nullable Object> values = new HashMap<>();
    Person.Contact contact = person.contact();
    values.put("person.nationalId", person.id().value());
    values.put("person.name", text(person.name()));
    values.put("person.birthDate", person.origin().birthDate());
    values.put("person.gender", person.origin().gender().code());
    values.put("person.nationality", person.origin().nationality());
    values.put("person.residence", residence(person, today));
    values.put("person.address", address(person.home()));
    values.put("person.addressSince", person.home().since());
    values.put("person.maritalStatus", person.family().status().code());
    values.put("person.phone", contact == null ? null : contact.phone());
    values.put("person.email", contact == null ? null : contact.email());
    if (withRelatives) {
      relatives(person, values);
    }
    return values;
  }

  private Map<String, @Nullable Object> residence(Person person, LocalDate today) {
    LocalDate until = person.residence().until();
    Map<String, @Nullable Object> residence = new LinkedHashMap<>();
    residence.put(
        "status", until == null ? "citizen" : until.isBefore(today) ? "expired" : "valid");
    residence.put("until", until);
    return Collections.unmodifiableMap(residence);
  }

  private Map<String, @Nullable Object> address(Person.Home home) {
    Map<String, @Nullable Object> address = new LinkedHashMap<>();
    address.put("zone", BigDecimal.valueOf(home.zone()));
    address.put("zoneName", text(Objects.requireNonNull(zones.get(home.zone()))));
    address.put("street", BigDecimal.valueOf(home.street()));
    address.put("building", BigDecimal.valueOf(home.building()));
    return Collections.unmodifiableMap(address);
  }

  private void relatives(Person person, Map<String, @Nullable Object> values) {
    Person.Family family = person.family();
    values.put("person.spouse", named(family.spouse()));
    values.put("person.parents", named(family.father(), family.mother()));
    values.put("person.children", named(people.childrenOf(person.id())));
  }

  private List<Object> named(@Nullable PersonId... ids) {
    List<PersonId> present = new ArrayList<>();
    Stream.of(ids).filter(Objects::nonNull).forEach(present::add);
    return present.isEmpty() ? List.of() : named(people.summaries(present));
  }

  private static List<Object> named(List<PersonSummary> people) {
    List<Object> named = new ArrayList<>();
    for (PersonSummary person : people) {
      Map<String, @Nullable Object> one = new LinkedHashMap<>();
      one.put("id", person.id().value());
      one.put("name", text(person.name()));
      named.add(Collections.unmodifiableMap(one));
    }
    return List.copyOf(named);
  }

  private static Map<String, @Nullable Object> text(LocalText text) {
    Map<String, @Nullable Object> value = new LinkedHashMap<>();
    value.put("ar", text.ar());
    value.put("en", text.en());
    return Collections.unmodifiableMap(value);
  }
}
