package org.masnaa.app.registers.population;

import static org.masnaa.app.registers.population.Things.record;
import static org.masnaa.app.registers.population.Things.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.PersonId;
import org.masnaa.text.LocalText;

/** Who owns the homes of citizens, and from whom residents rent theirs. */
final class Homes {

  private static final int OWNS_FROM = 30;

  private final Map<Integer, LocalText> zones = Tables.zoneNames();
  private final LocalDate today;
  private int deeds;
  private int contracts;
  private LocalText landlord = new LocalText("الدانة للعقارات", "Al Dana Real Estate");

  Homes(int ahead) {
    this.today = Population.REFERENCE.plusYears(ahead);
  }

  List<Entry> of(Person person) {
    Draw draw = Things.chance(person, 6);
    int age = person.ageAt(Population.REFERENCE);
    return switch (person.residence().standing()) {
      case CITIZEN -> age >= OWNS_FROM && husbandOrAlone(person) ? owned(person, draw) : List.of();
      case PROFESSIONAL, SKILLED ->
          husbandOrAlone(person) && draw.percent(person.family().spouse() == null ? 20 : 95)
              ? List.of(tenancy(person, draw))
              : List.of();
      case LABOURER, DOMESTIC, DEPENDENT -> List.of();
    };
  }

  /** One of a couple stands for both. */
  private static boolean husbandOrAlone(Person person) {
    return person.family().spouse() == null || person.origin().gender() == Gender.MALE;
  }

  private List<Entry> owned(Person person, Draw draw) {
    if (!draw.percent(74)) {
      return List.of();
    }
    List<Entry> deeds = new ArrayList<>();
    deeds.add(deed(person, draw, "house"));
    if (draw.percent(22)) {
      deeds.add(deed(person, draw, draw.percent(70) ? "land" : "commercial"));
      landlord = person.name();
    }
    return deeds;
  }

  private Entry deed(Person person, Draw draw, String use) {
    Person.Home home = person.home();
    PersonId spouse = person.family().spouse();
    boolean shared = spouse != null && use.equals("house") && draw.percent(25);
    List<String> people = new ArrayList<>(List.of(person.id().value()));
    List<Object> owners = new ArrayList<>(List.of(share(person.id(), shared ? 50 : 100)));
    if (shared && spouse != null) {
      people.add(spouse.value());
      owners.add(share(spouse, 50));
    }
    return deed(person, people, content(home, owners, use, draw));
  }

  private Entry deed(Person person, List<String> people, Map<String, @Nullable Object> content) {
    return new Entry(
        "property",
        "deed",
        String.valueOf(content.get("deed")),
        people,
        person.home().since(),
        content);
  }

  private Map<String, @Nullable Object> content(
      Person.Home home, List<Object> owners, String use, Draw draw) {
    int number = ++deeds;
    boolean here = use.equals("house");
    int zone = here ? home.zone() : draw.oneOf(zones.keySet().stream().sorted().toList());
    LocalText zoneName = zones.get(zone);
    return record(
        "deed",
        "T" + String.format("%06d", number),
        "plot",
        zone + "-" + String.format("%04d", number % 10_000),
        "zone",
        zone,
        "zoneName",
        zoneName == null ? null : text(zoneName),
        "street",
        here ? home.street() : draw.between(200, 900),
        "building",
        here ? home.building() : null,
        "use",
        use,
        "area",
        draw.bell(35, 140) * 10,
        "since",
        home.since(),
        "owners",
        owners);
  }

  private static Map<String, @Nullable Object> share(PersonId person, int percent) {
    return record("person", person.value(), "share", percent);
  }

  private Entry tenancy(Person person, Draw draw) {
    String contract = "L" + String.format("%07d", ++contracts);
    LocalDate from = person.home().since();
    return new Entry(
        "property",
        "tenancy",
        contract,
        List.of(person.id().value()),
        from,
        record(
            "contract",
            contract,
            "tenant",
            person.id().value(),
            "landlord",
            text(landlord),
            "monthlyRent",
            draw.bell(30, 120) * 100,
            "from",
            from,
            "until",
            today.plusDays(draw.between(-10, 360))));
  }
}
