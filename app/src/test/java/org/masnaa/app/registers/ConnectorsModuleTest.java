package org.masnaa.app.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.masnaa.app.shared.Ids;
import org.masnaa.app.shared.PersonId;
import org.masnaa.app.shared.database.Login;
import org.masnaa.app.shared.database.TestDatabase;
import org.masnaa.service.AttributeCatalogue;
import org.masnaa.service.Register;
import org.masnaa.service.RegisterSource;
import org.masnaa.service.RegisterSource.Example;
import org.masnaa.service.RegisterSource.Patience;
import org.masnaa.source.Problems;
import org.masnaa.text.LocalText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Registers in a database of somebody else's, and behind X-Road, on the real things. */
class ConnectorsModuleTest {

  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  private static final PersonId PERSON = new PersonId("88563400000");
  private static final Patience PATIENCE = new Patience(Duration.ofSeconds(2), 2);
  private static final List<Example> EXAMPLES =
      List.of(new Example(PERSON.value(), Map.of("parcel", List.of(Map.of("number", "mock")))));

  private final BadServer server = new BadServer();

  @AfterEach
  void close() {
    server.close();
  }

  @BeforeAll
  static void fill() {
    owner()
        .sql("create table notify.parcel (owner text, number text, m2 int, since date)")
        .update();
    owner()
        .sql("insert into notify.parcel values ('88563400000', 'P-7', 450, '2020-02-01')")
        .update();
  }

  private static JdbcClient owner() {
    Login login = database.address().owner();
    return JdbcClient.create(
        new DriverManagerDataSource(database.address().url(), login.user(), login.password()));
  }

  private static RemoteRegisters registers(boolean known, boolean sandbox) {
    SourceSettings.Database parcels =
        new SourceSettings.Database(database.address().url(), database.address().owner());
    return new RemoteRegisters(
        new SourceSettings(
            null,
            known ? Map.of("127.0.0.1", "127.0.0.0/8") : Map.of(),
            known ? Map.of("parcels", parcels) : Map.of()),
        sandbox,
        () -> Instant.EPOCH,
        new Ids(() -> Instant.EPOCH, new Random(1)));
  }

  private static RegisterSource.Sql sql(String query) {
    return new RegisterSource.Sql("parcels", Map.of("parcel", query), PATIENCE, EXAMPLES);
  }

  private RegisterSource.XRoad road(String path) {
    return new RegisterSource.XRoad(
        server.address(""),
        "QA/GOV/100/masnaa",
        "QA/GOV/200/land/parcels",
        path,
        PATIENCE,
        EXAMPLES);
  }

  private static Map<String, Object> ask(RemoteRegisters registers, RegisterSource.Remote source)
      throws SourceFailed {
    Register register =
        new Register(
            "land",
            new LocalText("سجل", "A register"),
            "moi",
            Duration.ofHours(1),
            source,
            Map.of());
    return Map.copyOf(registers.ask(register, source, PERSON).names());
  }

  @Test
  void readsRowsOfANamedQueryForThePerson() throws SourceFailed {
    Map<String, Object> names =
        ask(
            registers(true, false),
            sql("select number, m2, since from notify.parcel where owner = :id"));

    assertThat(names)
        .isEqualTo(
            Map.of(
                "parcel",
                List.of(
                    Map.of(
                        "number",
                        "P-7",
                        "m2",
                        new BigDecimal(450),
                        "since",
                        LocalDate.of(2020, 2, 1)))));
  }

  @Test
  void writesNothingThroughANamedQuery() {
    for (String hostile :
        List.of(
            "delete from notify.parcel where owner = :id returning number",
            "with gone as (delete from notify.parcel where owner = :id returning 1) "
                + "select * from gone",
            "select set_config('transaction_read_only', 'off', false) where :id <> ''",
            "select 1 where :id <> ''; delete from notify.parcel")) {
      assertThatThrownBy(() -> ask(registers(true, false), sql(hostile)))
          .as(hostile)
          .isInstanceOf(SourceFailed.class);
    }

    assertThat(count()).isEqualTo(1);
  }

  /** The control: the same user writes where the connection is not read-only. */
  @Test
  void couldWriteWithoutTheReadOnlyConnection() {
    owner().sql("insert into notify.parcel values ('1', 'P-8', 1, null)").update();

    assertThat(owner().sql("delete from notify.parcel where owner = '1'").update()).isEqualTo(1);
  }

  private static long count() {
    return owner().sql("select count(*) from notify.parcel").query(Long.class).single();
  }

  @Test
  void givesUpOnASlowQueryWithinTheTimeOut() {
    long start = System.nanoTime();

    assertThatThrownBy(
            () -> ask(registers(true, false), sql("select pg_sleep(30) where :id <> ''")))
        .isInstanceOf(SourceFailed.class);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
  }

  @Test
  void readsOnlyDatabasesOfTheOperatorsList() {
    assertThatThrownBy(() -> ask(registers(false, false), sql("select 1 where :id <> ''")))
        .hasMessageContaining("not in the operator's list");
  }

  @Test
  void asksThroughXRoadInTheNameOfTheClient() throws SourceFailed {
    Map<String, Object> names = ask(registers(true, false), road("/people/{id}"));

    assertThat(names).asString().contains("plate=123");
    assertThat(server.last().lines().findFirst().orElse(""))
        .isEqualTo("GET /r1/QA/GOV/200/land/parcels/people/88563400000 HTTP/1.1");
    assertThat(server.last().toLowerCase(Locale.ROOT).lines())
        .contains("x-road-client: qa/gov/100/masnaa", "accept: application/json")
        .anyMatch(line -> line.matches("x-road-id: [0-9a-f-]{36}"));
  }

  @Test
  void callsNoXRoadServerThatIsNotInTheOperatorsList() {
    assertThatThrownBy(() -> ask(registers(false, false), road("/people/{id}")))
        .hasMessageContaining("not in the operator's list");

    assertThat(server.asked()).isZero();
  }

  @Test
  void hasAMockOfEachConnectorMadeFromItsExamples() throws SourceFailed {
    RegisterSource.Http web = new RegisterSource.Http(server.address("/good"), PATIENCE, EXAMPLES);

    for (RegisterSource.Remote source : List.of(web, road("/{id}"), sql("select :id"))) {
      assertThat(ask(registers(false, true), source)).asString().contains("number=mock");
    }

    assertThat(server.asked()).isZero();
  }

  /** All tries together have the time that the register is given, whatever their number. */
  @Test
  void waitsForADeadRegisterNoLongerThanItsTimeOut() {
    RegisterSource.Http dead =
        new RegisterSource.Http(
            server.address("/dribble"), new Patience(Duration.ofMillis(500), 5), EXAMPLES);
    long start = System.nanoTime();

    assertThatThrownBy(() -> ask(registers(true, false), dead)).isInstanceOf(SourceFailed.class);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(1500));
  }

  private AttributeCatalogue deadRegisters(int count) {
    Map<String, byte[]> files = new HashMap<>();
    for (int i = 0; i < count; i++) {
      String definition =
          """
          register: dead%1$d
          label: {ar: سجل, en: Register}
          owner: moi
          freshness: PT1H
          source: {kind: http, address: "%2$s", timeout: PT0.4S, tries: 1, examples: []}
          attributes:
            - attribute: dead%1$d.value
              label: {ar: قيمة, en: Value}
              type: text
              example: a
              value: 'answer.value'
          """
              .formatted(i, server.address("/dribble"));
      files.put("dead" + i + ".yaml", definition.getBytes(StandardCharsets.UTF_8));
    }
    Problems problems = new Problems();
    AttributeCatalogue read = AttributeCatalogue.read(files, problems);
    assertThat(problems.sorted()).isEmpty();
    return read;
  }

  private long nanos(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return System.nanoTime() - start;
  }

  @Test
  void waitsForSeveralDeadRegistersNoLongerThanForOne() {
    AttributeCatalogue dead = deadRegisters(4);
    RegistersKit kit = new RegistersKit(database);
    Sources sources =
        new Sources(
            dead,
            new KeptRegisters(
                new PersonStore(database.jdbc()), new LivelihoodStore(database.jdbc())),
            new EntryStore(database.jdbc()),
            kit.corrections,
            registers(true, false));
    Map<String, Sources.Question> questions = new HashMap<>();
    dead.registers()
        .forEach(register ->
            questions.put(
                register.name(),
                new Sources.Question(PERSON, Set.of(), LocalDate.of(2026, 11, 23), Instant.EPOCH)));

    Map<String, RegisterAnswer> answers = new HashMap<>();
    long together = nanos(() -> answers.putAll(sources.ask(questions)));
    long oneAfterAnother =
        nanos(() -> questions.forEach((name, asked) -> sources.ask(Map.of(name, asked))));

    assertThat(answers).hasSize(4);
    assertThat(answers.values()).allMatch(RegisterAnswer.Down.class::isInstance);
    // The control is what would be waited if they were asked in turn.
    assertThat(oneAfterAnother).isGreaterThan(Duration.ofMillis(1500).toNanos());
    assertThat(together).isLessThan(oneAfterAnother / 2);
  }
}
