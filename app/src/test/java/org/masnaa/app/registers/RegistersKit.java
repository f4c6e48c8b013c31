package org.masnaa.app.registers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.audit.AuditFixture;
import org.masnaa.app.consent.Consent;
import org.masnaa.app.consent.ConsentFixture;
import org.masnaa.app.identity.TestPerson;
import org.masnaa.app.registers.Purpose.Ground;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.Ids;
import org.masnaa.app.shared.PersonId;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.app.shared.Settings;
import org.masnaa.app.shared.crypto.Envelope;
import org.masnaa.app.shared.crypto.MasterKey;
import org.masnaa.app.shared.database.TestDatabase;
import org.masnaa.service.AttributeCatalogue;
import org.masnaa.text.LocalText;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The registers over a database of a test. */
final class RegistersKit {

  static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  static final InstantSource CLOCK = () -> NOW;
  static final ServiceId SERVICE = new ServiceId("moi", "residence-certificate");
  static final CaseId CASE = new CaseId(new UUID(3, 4));
  static final Settings SETTINGS =
      new Settings(
          Path.of("data"), null, null, null, null, Path.of("services"), ZoneId.of("Asia/Qatar"));

  final TestDatabase database;
  final AttributeCatalogue attributes = BuiltInAttributes.read();
  final Consent consent;
  final Agreements agreements;
  final Registers registers;
  final Envelope envelope = envelope();
  final Corrections corrections;

  RegistersKit(TestDatabase database) {
    this.database = database;
    this.consent = ConsentFixture.over(database, CLOCK);
    PersonStore people = new PersonStore(database.jdbc());
    Ids ids = new Ids(CLOCK, new Random(5));
    this.agreements =
        new Agreements(
            attributes,
            new AgreementStore(database.jdbc()),
            AuditFixture.over(database, CLOCK),
            new TransactionTemplate(new JdbcTransactionManager(database.dataSource())),
            CLOCK,
            ids,
            SETTINGS);
    this.corrections = new Corrections(attributes, new CorrectionStore(database.jdbc(), envelope));
    this.registers =
        new Registers(
            attributes,
            new Holdings(
                new Sources(
                    attributes,
                    new KeptRegisters(people, new LivelihoodStore(database.jdbc())),
                    new EntryStore(database.jdbc()),
                    corrections,
                    new RemoteRegisters(new SourceSettings(null, null, null), true, CLOCK, ids)),
                CLOCK,
                SETTINGS),
            people,
            sandbox(),
            new Evidence(
                consent,
                AuditFixture.over(database, CLOCK),
                new JdbcTransactionManager(database.dataSource())),
            agreements,
            CLOCK);
  }

  /** Makes so many people, unless there are some. */
  void fill(int size) {
    new SandboxPopulation(sandbox(), database.transactions(), CLOCK, SETTINGS).fill(size);
    agreements.ask(purpose(attributes.names().toArray(String[]::new)));
    agreements.approveForSandbox();
  }

  private static Envelope envelope() {
    try {
      Path key = Files.createTempDirectory("key").resolve("key");
      MasterKey.create(key);
      return new Envelope(MasterKey.read(key));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SandboxStore sandbox() {
    return new SandboxStore(new JdbcTemplate(database.dataSource()), database.jdbc());
  }

  static Purpose purpose(String... allowed) {
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

  TestPerson example(TestExample example) {
    return registers.testPeople().stream()
        .filter(person -> person.note().equals(example.about()))
        .findFirst()
        .orElseThrow();
  }

  @Nullable Object value(TestPerson who, String attribute) {
    return Objects.requireNonNull(
            registers.read(who.id(), Set.of(attribute), purpose(attribute)).get(attribute))
        .value();
  }

  long audited(String action, PersonId person) {
    return database
        .jdbc()
        .sql("SELECT count(*) FROM audit.entry WHERE action = :action AND subject = :person")
        .param("action", action)
        .param("person", person.value())
        .query(Long.class)
        .single();
  }

  /** Somebody about whom no other test asks. */
  PersonId untouched(int number) {
    return database
        .jdbc()
        .sql("SELECT id FROM registers.population ORDER BY id OFFSET :number LIMIT 1")
        .param("number", number)
        .query((row, n) -> new PersonId(row.getString("id")))
        .single();
  }
}
