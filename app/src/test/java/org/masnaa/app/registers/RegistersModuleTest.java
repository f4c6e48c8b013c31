package org.masnaa.app.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.masnaa.app.audit.AuditFixture;
import org.masnaa.app.consent.Consent;
import org.masnaa.app.consent.ConsentFixture;
import org.masnaa.app.consent.RecordedRead;
import org.masnaa.app.identity.TestPerson;
import org.masnaa.app.registers.Purpose.Ground;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.PersonId;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.app.shared.Settings;
import org.masnaa.app.shared.database.TestDatabase;
import org.masnaa.form.Attribute;
import org.masnaa.form.Values;
import org.masnaa.text.LocalText;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

class RegistersModuleTest {

  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final InstantSource CLOCK = () -> NOW;
  private static final ServiceId SERVICE = new ServiceId("moi", "residence-certificate");
  private static final CaseId CASE = new CaseId(new UUID(3, 4));
  private static final Settings SETTINGS =
      new Settings(
          Path.of("data"), null, null, null, null, Path.of("services"), ZoneId.of("Asia/Qatar"));

  private static final SandboxStore SANDBOX =
      new SandboxStore(new JdbcTemplate(database.dataSource()), database.jdbc());
  private static final PersonStore PEOPLE = new PersonStore(database.jdbc());

  private static final Consent CONSENT = ConsentFixture.over(database, CLOCK);

  private static final Registers REGISTERS =
      new Registers(
          new Holdings(PEOPLE, new LivelihoodStore(database.jdbc()), CLOCK, SETTINGS),
          PEOPLE,
          SANDBOX,
          new Evidence(
              CONSENT,
              AuditFixture.over(database, CLOCK),
              new JdbcTransactionManager(database.dataSource())));

  @BeforeAll
  static void fill() {
    new SandboxPopulation(SANDBOX, database.transactions(), CLOCK, SETTINGS).fill(12_000);
  }

  private static Purpose purpose(String... allowed) {
    return new Purpose(
        new Actor.Machine("prefill"),
        SERVICE,
        Set.of(allowed).stream()
            .collect(
                Collectors.toMap(
                    name -> name,
                    name -> new Ground(new LocalText("لإصدار الوثيقة", "For the document"), null))),
        CASE);
  }

  private static TestPerson example(TestExample example) {
    return REGISTERS.testPeople().stream()
        .filter(person -> person.note().equals(example.about()))
        .findFirst()
        .orElseThrow();
  }

  private static @Nullable Object value(TestPerson who, String attribute) {
    return Objects.requireNonNull(
            REGISTERS.read(who.id(), Set.of(attribute), purpose(attribute)).get(attribute))
        .value();
  }

  @Test
  void makesPeopleOnceOnly() {
    new SandboxPopulation(SANDBOX, database.transactions(), CLOCK, SETTINGS).fill(50);

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
    List<TestPerson> people = REGISTERS.testPeople();

    assertThat(people).hasSize(TestExample.values().length);
    assertThat(people).extracting(TestPerson::id).doesNotHaveDuplicates();
    assertThat(people.getFirst().note()).isEqualTo(TestExample.MOTHER.about());
    assertThat(REGISTERS.person(people.getFirst().id()).orElseThrow().name())
        .isEqualTo(people.getFirst().name());
  }

  @Test
  void knowsAllItOffersOfATestPerson() {
    Set<String> all = REGISTERS.attributes().names();

    Map<String, AttributeValue> values =
        REGISTERS.read(example(TestExample.MOTHER).id(), all, purpose(all.toArray(String[]::new)));

    assertThat(values.keySet()).containsExactlyElementsOf(all);
    for (Attribute attribute : REGISTERS.attributes().attributes()) {
      AttributeValue value = Objects.requireNonNull(values.get(attribute.name()));
      assertThat(value.register()).isEqualTo(attribute.register().label());
      assertThat(value.asOf()).isBeforeOrEqualTo(NOW);
      if (attribute.register().name().equals("population")
          && attribute.name().startsWith("person.")
          && !attribute.name().equals("person.passport")) {
        assertThat(value.value()).as(attribute.name()).isNotNull();
      }
    }
  }

  @Test
  void worksOutTheAge() {
    TestPerson who = example(TestExample.STUDENT);

    LocalDate born = (LocalDate) Objects.requireNonNull(value(who, "person.birthDate"));
    Object age = value(who, "person.age");

    assertThat(age)
        .isEqualTo(BigDecimal.valueOf(born.until(LocalDate.of(2026, 11, 23)).getYears()));
  }

  @Test
  void saysThatAPermitHasRunOut() {
    Object expired = value(example(TestExample.EXPIRED), "person.residence");
    Object citizen = value(example(TestExample.MOTHER), "person.residence");

    assertThat(Values.at("status", context(expired))).isEqualTo("expired");
    assertThat((LocalDate) Values.at("until", context(expired)))
        .isBefore(LocalDate.of(2026, 11, 23));
    assertThat(Values.at("status", context(citizen))).isEqualTo("citizen");
    assertThat(Values.at("until", context(citizen))).isNull();
  }

  @Test
  void linksFamilies() {
    TestPerson mother = example(TestExample.MOTHER);

    List<?> children = (List<?>) Objects.requireNonNull(value(mother, "person.children"));
    PersonId child =
        new PersonId(
            (String) Objects.requireNonNull(Values.at("id", context(children.getFirst()))));
    Object parents =
        REGISTERS
            .read(child, Set.of("person.parents"), purpose("person.parents"))
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
    TestPerson who = example(TestExample.GOOD_CREDIT);

    REGISTERS.read(
        who.id(),
        Set.of("person.name", "person.age", "credit.score"),
        purpose("person.name", "person.age", "credit.score", "credit.bankrupt"));

    List<RecordedRead> reads = CONSENT.readsOf(who.id(), 1).reads();
    assertThat(reads)
        .extracting(kept -> kept.read().register())
        .containsExactlyInAnyOrder("population", "credit");
    assertThat(reads)
        .flatExtracting(kept -> kept.read().attributes())
        .containsExactlyInAnyOrder("person.name", "person.age", "credit.score");
    assertThat(reads)
        .allSatisfy(kept -> {
          assertThat(kept.read().caseId()).isEqualTo(CASE);
          assertThat(kept.read().reason().service()).isEqualTo(SERVICE);
        });
    assertThat(audited("read-registers", who.id())).isEqualTo(1);
  }

  @Test
  void refusesWhatTheDataContractDoesNotNameAndKeepsTheAttempt() {
    TestPerson who = example(TestExample.POOR_CREDIT);

    assertThatThrownBy(() ->
            database
                .transactions()
                .execute(status ->
                    REGISTERS.read(
                        who.id(), Set.of("person.name", "credit.score"), purpose("person.name"))))
        .isInstanceOf(ReadRefused.class)
        .hasMessageContaining("credit.score");

    assertThat(CONSENT.readsOf(who.id(), 1).reads()).isEmpty();
    assertThat(audited("read-registers", who.id())).isZero();
    assertThat(audited("read-registers-refused", who.id())).isEqualTo(1);
  }

  @Test
  void readsNothingThatCannotBeKept() {
    TestPerson who = example(TestExample.ENGINEER);

    database
        .transactions()
        .executeWithoutResult(status -> {
          REGISTERS.read(who.id(), Set.of("person.name"), purpose("person.name"));
          status.setRollbackOnly();
        });

    assertThat(CONSENT.readsOf(who.id(), 1).reads()).isEmpty();
  }

  @Test
  void knowsNothingOfSomebodyUnknown() {
    PersonId nobody = new PersonId("00000000000");

    Map<String, AttributeValue> values =
        REGISTERS.read(nobody, Set.of("person.name"), purpose("person.name"));

    assertThat(values.values()).extracting(AttributeValue::value).containsOnlyNulls();
    assertThat(REGISTERS.person(nobody)).isEmpty();
  }

  private static Map<String, ? extends @Nullable Object> context(@Nullable Object value) {
    @SuppressWarnings("unchecked") // Contexts are maps by name, as the contract of values says.
    Map<String, @Nullable Object> context =
        (Map<String, @Nullable Object>) Objects.requireNonNull(value);
    return context;
  }

  private static long audited(String action, PersonId person) {
    return database
        .jdbc()
        .sql("SELECT count(*) FROM audit.entry WHERE action = :action AND subject = :person")
        .param("action", action)
        .param("person", person.value())
        .query(Long.class)
        .single();
  }
}
