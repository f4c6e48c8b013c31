package org.masnaa.app.registers.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.masnaa.app.shared.PersonId;

class BelongingsTest {

  private static final int SIZE = 20_000;
  private static final Map<PersonId, Person> PEOPLE = new HashMap<>();
  private static final List<Entry> ENTRIES = new ArrayList<>();

  @BeforeAll
  static void make() {
    make(PEOPLE, ENTRIES);
  }

  private static void make(Map<PersonId, Person> people, List<Entry> entries) {
    Belongings belongings = new Belongings(SIZE, 0);
    new Population(Tables.builtIn(), Population.SEED, SIZE)
        .forEach(person -> {
          people.put(person.id(), person);
          entries.addAll(belongings.of(person, Livelihoods.of(person)));
        });
    belongings.rest(entries::add);
  }

  private static List<Entry> table(String name) {
    return ENTRIES.stream().filter(entry -> entry.table().equals(name)).toList();
  }

  @Test
  void isTheSameForTheSameSeed() {
    List<Entry> again = new ArrayList<>();

    make(new HashMap<>(), again);

    assertThat(again).isEqualTo(ENTRIES);
  }

  @Test
  void fillsEveryTableAndGivesNoKeyTwice() {
    Map<String, Long> sizes =
        ENTRIES.stream().collect(Collectors.groupingBy(Entry::table, Collectors.counting()));
    Set<String> keys = new HashSet<>();

    assertThat(sizes)
        .containsOnlyKeys(
            "paper",
            "job",
            "company",
            "vehicle",
            "fine",
            "licence",
            "deed",
            "tenancy",
            "certificate",
            "enrolment",
            "notice",
            "cover",
            "account");
    assertThat(ENTRIES).allMatch(entry -> keys.add(entry.table() + " " + entry.key()));
  }

  @Test
  void isAboutPeopleOfThePopulationOnly() {
    assertThat(ENTRIES)
        .allSatisfy(entry ->
            assertThat(entry.people()).allMatch(id -> PEOPLE.containsKey(new PersonId(id))));
  }

  @Test
  void givesEveryResidentAPermitWithASponsorWhoExists() {
    Set<String> companies = table("company").stream().map(Entry::key).collect(Collectors.toSet());
    List<Entry> permits =
        table("paper").stream().filter(entry -> entry.content().get("permit") != null).toList();

    assertThat(permits)
        .hasSize((int) PEOPLE.values().stream().filter(person -> !person.citizen()).count());
    assertThat(permits)
        .allSatisfy(entry -> {
          Person person = person(entry);
          Map<?, ?> sponsor = (Map<?, ?>) Objects.requireNonNull(entry.content().get("sponsor"));
          String id = String.valueOf(sponsor.get("id"));
          assertThat(companies.contains(id) || PEOPLE.containsKey(new PersonId(id))).isTrue();
          assertThat(entry.content().get("until"))
              .isEqualTo(String.valueOf(person.residence().until()));
        });
  }

  @Test
  void makesTheFatherTheSponsorOfHisFamily() {
    assertThat(table("paper"))
        .filteredOn(entry -> "child".equals(entry.content().get("relation")))
        .hasSizeGreaterThan(500)
        .allSatisfy(entry -> {
          Person.Family family = person(entry).family();
          assertThat(entry.content().get("sponsorId"))
              .isIn(value(family.father()), value(family.mother()));
        });
  }

  @Test
  void ownsCompaniesByPeopleWhoWorkOnTheirOwnAccount() {
    assertThat(table("company"))
        .filteredOn(entry -> !entry.people().isEmpty())
        .hasSizeGreaterThan(200)
        .allSatisfy(entry ->
            assertThat(Objects.requireNonNull(Livelihoods.of(person(entry)).work()).status())
                .isEqualTo(Livelihood.Status.SELF_EMPLOYED))
        .anyMatch(entry -> entry.people().size() == 2);
  }

  @Test
  void employsPeopleInCompaniesOfTheRegisterOrInGovernment() {
    Set<String> companies = table("company").stream().map(Entry::key).collect(Collectors.toSet());

    assertThat(table("job"))
        .hasSizeGreaterThan(5_000)
        .allSatisfy(entry -> {
          Object number =
              ((Map<?, ?>) Objects.requireNonNull(entry.content().get("employer"))).get("number");
          assertThat(String.valueOf(number))
              .matches(n -> n.startsWith("1") || companies.contains(n));
        });
  }

  @Test
  void registersVehiclesToDriversAndFinesToVehicles() {
    Set<List<String>> drivers =
        table("licence").stream().map(Entry::people).collect(Collectors.toSet());
    Set<String> plates = table("vehicle").stream().map(Entry::key).collect(Collectors.toSet());

    assertThat(table("vehicle")).allMatch(entry -> drivers.contains(entry.people()));
    assertThat(table("fine"))
        .isNotEmpty()
        .allMatch(entry -> plates.contains(String.valueOf(entry.content().get("plate"))));
    assertThat(table("licence")).allMatch(entry -> person(entry).ageAt(Population.REFERENCE) >= 18);
  }

  @Test
  void awardsNoCertificateBeforeItsTime() {
    assertThat(table("certificate"))
        .allSatisfy(entry -> {
          LocalDate awarded = LocalDate.parse(String.valueOf(entry.content().get("awarded")));
          assertThat(awarded)
              .isAfter(person(entry).origin().birthDate().plusYears(15))
              .isBefore(Population.REFERENCE);
        });
  }

  @Test
  void checksTheDigitsOfAccounts() {
    assertThat(table("account"))
        .isNotEmpty()
        .allSatisfy(entry -> {
          String iban = entry.key();
          StringBuilder digits = new StringBuilder();
          (iban.substring(4) + iban.substring(0, 4))
              .chars()
              .forEach(c -> digits.append(Character.digit(c, 36)));
          assertThat(iban).hasSize(29);
          assertThat(new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)))
              .isEqualTo(BigInteger.ONE);
        });
  }

  private static Person person(Entry entry) {
    return Objects.requireNonNull(PEOPLE.get(new PersonId(entry.people().getFirst())));
  }

  private static @Nullable String value(@Nullable PersonId id) {
    return id == null ? null : id.value();
  }
}
