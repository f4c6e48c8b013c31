package org.masnaa.app.registers.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.masnaa.app.registers.population.Person.Family;
import org.masnaa.app.shared.PersonId;

class PopulationTest {

  private static final Map<PersonId, Person> PEOPLE = new HashMap<>();
  private static int handedOut;

  @BeforeAll
  static void make() {
    new Population(Tables.builtIn(), Population.SEED, Population.SIZE)
        .forEach(person -> {
          handedOut++;
          PEOPLE.put(person.id(), person);
        });
  }

  @Test
  void hasTheSizeAskedForAndNoIdTwice() {
    assertThat(handedOut).isEqualTo(Population.SIZE);
    assertThat(PEOPLE).hasSize(Population.SIZE);
  }

  @Test
  void isTheSameForTheSameSeed() {
    assertThat(fingerprint(7)).isEqualTo(fingerprint(7)).isNotEqualTo(fingerprint(8));
  }

  /** Changes only when somebody means to change the people everybody's notes refer to. */
  @Test
  void isTheSameOnEveryMachine() {
    assertThat(fingerprint(Population.SEED)).isEqualTo("bbfed63fc8ea0c9b");
  }

  @Test
  void linksSpousesBothWays() {
    assertThat(PEOPLE.values())
        .filteredOn(person -> person.family().spouse() != null)
        .hasSizeGreaterThan(10_000)
        .allSatisfy(person -> {
          Person spouse = known(person.family().spouse());
          assertThat(spouse.family().spouse()).isEqualTo(person.id());
          assertThat(spouse.origin().gender()).isNotEqualTo(person.origin().gender());
          assertThat(person.family().status()).isEqualTo(MaritalStatus.MARRIED);
          assertThat(person.ageAt(Population.REFERENCE)).isGreaterThanOrEqualTo(18);
        });
  }

  @Test
  void linksParentsAndChildrenBothWays() {
    assertThat(PEOPLE.values())
        .allSatisfy(person -> {
          Family family = person.family();
          for (PersonId id : family.children()) {
            Family child = known(id).family();
            assertThat(person.id()).isIn(child.father(), child.mother());
          }
          if (family.mother() != null) {
            assertThat(known(family.mother()).family().children()).contains(person.id());
            assertThat(known(family.mother()).origin().gender()).isEqualTo(Gender.FEMALE);
          }
          if (family.father() != null) {
            assertThat(known(family.father()).family().children()).contains(person.id());
            assertThat(known(family.father()).origin().gender()).isEqualTo(Gender.MALE);
          }
        });
  }

  @Test
  void letsNobodyBecomeAParentTooEarlyOrAMotherTooLate() {
    assertThat(PEOPLE.values())
        .filteredOn(person -> person.family().mother() != null)
        .allSatisfy(person -> {
          Person mother = known(person.family().mother());
          assertThat(mother.ageAt(person.origin().birthDate())).isBetween(18, 43);
        });
    assertThat(PEOPLE.values())
        .filteredOn(person -> person.family().father() != null)
        .allSatisfy(person -> {
          Person father = known(person.family().father());
          assertThat(father.ageAt(person.origin().birthDate())).isBetween(19, 62);
        });
  }

  @Test
  void knowsNothingOfTheFuture() {
    assertThat(PEOPLE.values())
        .allSatisfy(person -> {
          LocalDate born = person.origin().birthDate();
          assertThat(person.changed()).isBetween(born, Population.REFERENCE);
          assertThat(person.home().since()).isBetween(born, Population.REFERENCE);
          assertThat(person.family().since()).isBetween(born, Population.REFERENCE);
        });
  }

  @Test
  void buildsNationalIdsFromBirthAndNationality() {
    Map<String, String> numbers = new HashMap<>();
    Tables.builtIn().nationalities().forEach(n -> numbers.put(n.code(), n.number()));

    assertThat(PEOPLE.values())
        .allSatisfy(person -> {
          int year = person.origin().birthDate().getYear();
          assertThat(person.id().value())
              .startsWith(
                  (year < 2000 ? "8" : "9")
                      + "%02d".formatted(year % 100)
                      + numbers.get(person.origin().nationality()));
        });
  }

  @Test
  void looksLikeTheCountry() {
    assertThat(share(Person::citizen)).isBetween(10.5, 13.5);
    assertThat(share(p -> p.origin().gender() == Gender.MALE)).isBetween(68.0, 76.0);
    assertThat(share(p -> p.ageAt(Population.REFERENCE) < 15)).isBetween(11.0, 18.0);
    assertThat(share(p -> p.ageAt(Population.REFERENCE) >= 65)).isBetween(0.5, 2.5);
    assertThat(share(p -> p.origin().nationality().equals("IN"))).isBetween(18.0, 28.0);
    assertThat(share(p -> expired(p))).isBetween(1.0, 4.0);
  }

  @Test
  void givesCitizensAYoungPyramid() {
    double citizens = share(Person::citizen);
    assertThat(share(p -> p.citizen() && p.ageAt(Population.REFERENCE) < 20) / citizens)
        .isBetween(0.35, 0.55);
    assertThat(share(p -> p.citizen() && p.ageAt(Population.REFERENCE) >= 65) / citizens)
        .isBetween(0.01, 0.08);
  }

  private static Person known(@Nullable PersonId id) {
    Person person = id == null ? null : PEOPLE.get(id);
    return Objects.requireNonNull(person, () -> "not in the register: " + id);
  }

  private static boolean expired(Person person) {
    LocalDate until = person.residence().until();
    return until != null && until.isBefore(Population.REFERENCE);
  }

  private static double share(Predicate<Person> which) {
    return 100.0 * PEOPLE.values().stream().filter(which).count() / PEOPLE.size();
  }

  private static String fingerprint(long seed) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new Population(Tables.builtIn(), seed, 3_000)
          .forEach(person -> {
            digest.update(person.toString().getBytes(StandardCharsets.UTF_8));
            digest.update(Livelihoods.of(person).toString().getBytes(StandardCharsets.UTF_8));
          });
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
