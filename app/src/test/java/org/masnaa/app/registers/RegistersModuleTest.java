package org.masnaa.app.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.masnaa.app.consent.RecordedRead;
import org.masnaa.app.identity.TestPerson;
import org.masnaa.app.shared.PersonId;
import org.masnaa.app.shared.database.TestDatabase;
import org.masnaa.form.Attribute;
import org.masnaa.form.Values;

class RegistersModuleTest {

  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  private static final RegistersKit kit = new RegistersKit(database);

  /** What is right to be nothing of a citizen who lives in her own house and has no newborn. */
  private static final Set<String> CITIZENS_LACK =
      Set.of(
          "credit.score",
          "property.tenancy",
          "education.enrolment",
          "education.average",
          "birth.notice",
          "health.insuredUntil",
          "health.residenceCheck");

  @BeforeAll
  static void fill() {
    kit.fill(12_000);
  }

  @Test
  void makesPeopleOnceOnly() {
    kit.fill(50);

    assertThat(
            database
                .jdbc()
                .sql("SELECT count(*) FROM registers.population")
                .query(Long.class)
                .single())
        .isEqualTo(12_000);
  }

  @Test
  void namesAnExampleOfEveryKind() {
    List<TestPerson> people = kit.registers.testPeople();

    assertThat(people).hasSize(TestExample.values().length);
    assertThat(people).extracting(TestPerson::id).doesNotHaveDuplicates();
    assertThat(people.getFirst().note()).isEqualTo(TestExample.MOTHER.about());
    assertThat(kit.registers.person(people.getFirst().id()).orElseThrow().name())
        .isEqualTo(people.getFirst().name());
  }

  @Test
  void knowsAllItOffersOfATestPerson() {
    Set<String> all = kit.registers.attributes().names();

    Map<String, AttributeValue> values =
        kit.registers.read(
            kit.example(TestExample.MOTHER).id(),
            all,
            RegistersKit.purpose(all.toArray(String[]::new)));

    assertThat(values.keySet()).containsExactlyElementsOf(all);
    for (Attribute attribute : kit.registers.attributes().attributes()) {
      AttributeValue value = Objects.requireNonNull(values.get(attribute.name()));
      assertThat(value.register()).isEqualTo(attribute.register().label());
      assertThat(value.reached()).isTrue();
      if (!CITIZENS_LACK.contains(attribute.name())
          && !attribute.name().startsWith("permit.")
          && !attribute.name().startsWith("drivingLicence.")) {
        assertThat(value.value()).as(attribute.name()).isNotNull();
      }
    }
  }

  @Test
  void worksOutTheAge() {
    TestPerson who = kit.example(TestExample.STUDENT);

    LocalDate born = (LocalDate) Objects.requireNonNull(kit.value(who, "person.birthDate"));
    Object age = kit.value(who, "person.age");

    assertThat(age)
        .isEqualTo(BigDecimal.valueOf(born.until(LocalDate.of(2026, 11, 23)).getYears()));
  }

  @Test
  void saysThatAPermitHasRunOut() {
    Object expired = kit.value(kit.example(TestExample.EXPIRED), "person.residence");
    Object citizen = kit.value(kit.example(TestExample.MOTHER), "person.residence");

    assertThat(Values.at("status", context(expired))).isEqualTo("expired");
    assertThat((LocalDate) Values.at("until", context(expired)))
        .isBefore(LocalDate.of(2026, 11, 23));
    assertThat(Values.at("status", context(citizen))).isEqualTo("citizen");
    assertThat(Values.at("until", context(citizen))).isNull();
  }

  @Test
  void linksFamilies() {
    TestPerson mother = kit.example(TestExample.MOTHER);

    List<?> children = (List<?>) Objects.requireNonNull(kit.value(mother, "person.children"));
    PersonId child =
        new PersonId(
            (String) Objects.requireNonNull(Values.at("id", context(children.getFirst()))));
    Object parents =
        kit.registers
            .read(child, Set.of("person.parents"), RegistersKit.purpose("person.parents"))
            .values()
            .iterator()
            .next()
            .value();

    assertThat(children).hasSizeGreaterThanOrEqualTo(2);
    assertThat((List<?>) parents)
        .extracting(parent -> Values.at("id", context(parent)))
        .contains(mother.id().value());
  }

  @Test
  void keepsEveryReadingForThePersonToSee() {
    PersonId who = kit.untouched(3);

    kit.registers.read(
        who,
        Set.of("person.name", "person.age", "credit.score"),
        RegistersKit.purpose("person.name", "person.age", "credit.score", "credit.bankrupt"));

    List<RecordedRead> reads = kit.consent.readsOf(who, 1).reads();
    assertThat(reads)
        .extracting(kept -> kept.read().register())
        .containsExactlyInAnyOrder("population", "credit");
    assertThat(reads)
        .flatExtracting(kept -> kept.read().attributes())
        .containsExactlyInAnyOrder("person.name", "person.age", "credit.score");
    assertThat(reads)
        .allSatisfy(kept -> {
          assertThat(kept.read().caseId()).isEqualTo(RegistersKit.CASE);
          assertThat(kept.read().reason().service()).isEqualTo(RegistersKit.SERVICE);
        });
    assertThat(kit.audited("read-registers", who)).isEqualTo(1);
  }

  @Test
  void refusesWhatTheDataContractDoesNotNameAndKeepsTheAttempt() {
    TestPerson who = kit.example(TestExample.POOR_CREDIT);

    assertThatThrownBy(() ->
            database
                .transactions()
                .execute(status ->
                    kit.registers.read(
                        who.id(),
                        Set.of("person.name", "credit.score"),
                        RegistersKit.purpose("person.name"))))
        .isInstanceOf(ReadRefused.class)
        .hasMessageContaining("credit.score");

    assertThat(kit.consent.readsOf(who.id(), 1).reads()).isEmpty();
    assertThat(kit.audited("read-registers", who.id())).isZero();
    assertThat(kit.audited("read-registers-refused", who.id())).isEqualTo(1);
  }

  @Test
  void readsNothingThatCannotBeKept() {
    PersonId who = kit.untouched(5);

    database
        .transactions()
        .executeWithoutResult(status -> {
          kit.registers.read(who, Set.of("person.name"), RegistersKit.purpose("person.name"));
          status.setRollbackOnly();
        });

    assertThat(kit.consent.readsOf(who, 1).reads()).isEmpty();
  }

  @Test
  void knowsNothingOfSomebodyUnknown() {
    PersonId nobody = new PersonId("00000000000");

    Map<String, AttributeValue> values =
        kit.registers.read(nobody, Set.of("person.name"), RegistersKit.purpose("person.name"));

    assertThat(values.values()).extracting(AttributeValue::value).containsOnlyNulls();
    assertThat(kit.registers.person(nobody)).isEmpty();
  }

  private static Map<String, ? extends @Nullable Object> context(@Nullable Object value) {
    @SuppressWarnings("unchecked") // Contexts are maps by name, as the contract of values says.
    Map<String, @Nullable Object> context =
        (Map<String, @Nullable Object>) Objects.requireNonNull(value);
    return context;
  }
}
