package org.masnaa.app.registers;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
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
import org.masnaa.app.shared.Settings;
import org.masnaa.feel.Budget;
import org.masnaa.feel.Expression;
import org.masnaa.form.Attribute;
import org.masnaa.service.AttributeCatalogue;
import org.masnaa.text.LocalText;
import org.springframework.stereotype.Component;

/** Finds what the built-in registers hold of a person and says it in the words of FEEL. */
@Component
class Holdings {

  private static final Set<String> RELATIVES =
      Set.of("person.spouse", "person.parents", "person.children");

  private final PersonStore people;
  private final LivelihoodStore livelihoods;
  private final Map<Integer, LocalText> zones = Tables.zoneNames();
  private final InstantSource clock;
  private final ZoneId country;

  Holdings(
      PersonStore people, LivelihoodStore livelihoods, InstantSource clock, Settings settings) {
    this.people = people;
    this.livelihoods = livelihoods;
    this.clock = clock;
    this.country = settings.zone();
  }

  /** The value of each attribute, in their order. */
  Map<String, AttributeValue> of(PersonId person, List<Attribute> attributes) {
    Map<String, Holding> holdings = new HashMap<>();
    Map<String, AttributeValue> values = new LinkedHashMap<>();
    Instant now = clock.instant();
    for (Attribute attribute : attributes) {
      Holding holding =
          holdings.computeIfAbsent(
              attribute.register().name(),
              register -> holding(register, person, attributes).orElse(new Holding(Map.of(), now)));
      values.put(
          attribute.name(),
          new AttributeValue(
              value(attribute, holding), attribute.register().label(), holding.changed()));
    }
    return Collections.unmodifiableMap(values);
  }

  private Optional<Holding> holding(String register, PersonId person, List<Attribute> attributes) {
    return switch (register) {
      case "population" ->
          people
              .find(person)
              .map(found ->
                  new Holding(
                      population(
                          found.person(),
                          attributes.stream().anyMatch(a -> RELATIVES.contains(a.name()))),
                      found.changed()));
      case "labour" -> livelihoods.work(person);
      case "credit" -> livelihoods.credit(person);
      default -> Optional.empty();
    };
  }

  private @Nullable Object value(Attribute attribute, Holding holding) {
    Expression formula = attribute.derived();
    if (formula == null) {
      return holding.values().get(attribute.name());
    }
    Map<String, @Nullable Object> names =
        new HashMap<>(AttributeCatalogue.contexts(holding.values()));
    names.put("today", today());
    return formula.evaluate(names, Budget.standard());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), country);
  }

  private Map<String, @Nullable Object> population(Person person, boolean withRelatives) {
    Map<String, @Nullable Object> values = new HashMap<>();
    Person.Contact contact = person.contact();
    values.put("person.nationalId", person.id().value());
    values.put("person.name", text(person.name()));
    values.put("person.birthDate", person.origin().birthDate());
    values.put("person.gender", person.origin().gender().code());
    values.put("person.nationality", person.origin().nationality());
    values.put("person.residence", residence(person));
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

  private Map<String, @Nullable Object> residence(Person person) {
    LocalDate until = person.residence().until();
    Map<String, @Nullable Object> residence = new LinkedHashMap<>();
    residence.put(
        "status", until == null ? "citizen" : until.isBefore(today()) ? "expired" : "valid");
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
