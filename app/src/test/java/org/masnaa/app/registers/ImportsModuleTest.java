package org.masnaa.app.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.masnaa.app.audit.AuditFixture;
import org.masnaa.app.registers.Import.State;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.EntityId;
import org.masnaa.app.shared.Ids;
import org.masnaa.app.shared.OfficerId;
import org.masnaa.app.shared.PersonId;
import org.masnaa.app.shared.crypto.Envelope;
import org.masnaa.app.shared.crypto.MasterKey;
import org.masnaa.app.shared.database.TestDatabase;
import org.masnaa.app.shared.spreadsheet.DelimitedText;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ImportsModuleTest {

  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  private static final Actor.Officer OWNER =
      new Actor.Officer(new OfficerId("shaikha"), new EntityId("moi"), Set.of(Agreements.OWNER));
  private static final String TABLE = "vehicles/vehicle";
  private static final PersonId HOLDER = new PersonId("88563400000");

  private static final RegistersKit kit = new RegistersKit(database);
  private static final EntryStore ENTRIES = new EntryStore(database.jdbc());
  private static final Imports IMPORTS =
      new Imports(
          kit.attributes,
          new ImportStore(database.jdbc()),
          new EntryChangeStore(database.jdbc()),
          envelope(),
          new TransactionTemplate(new JdbcTransactionManager(database.dataSource())),
          RegistersKit.CLOCK,
          new Ids(RegistersKit.CLOCK, new Random(7)));

  @BeforeAll
  static void fill() {
    kit.fill(300);
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

  private static Import preview(String csv) {
    return IMPORTS
        .preview(OWNER, TABLE, "vehicles.csv", csv.getBytes(StandardCharsets.UTF_8))
        .orElseThrow();
  }

  private static List<Object> colours(String plate, Instant knownAt) {
    return ENTRIES.about("vehicles", HOLDER, LocalDate.of(2026, 11, 23), knownAt).stream()
        .filter(row -> row.key().equals(plate))
        .map(row -> row.content().get("colour"))
        .toList();
  }

  @Test
  void saysWhatAFileWouldChangeAndChangesNothing() {
    Import made =
        preview(
            """
            plate;owner;make.ar;make.en;year;colour
            P1;88563400000;تويوتا;Toyota;2020;White
            P2;88563400000;نيسان;Nissan;soon;Black
            P1;88563400000;تويوتا;Toyota;2020;White
            """);

    assertThat(made.counts().added()).isEqualTo(1);
    assertThat(made.counts().problems()).extracting(p -> p.en()).hasSize(2);
    assertThat(colours("P1", RegistersKit.NOW)).isEmpty();
  }

  @Test
  void changesWithAReasonAndTakesBack() {
    Import first = preview("plate,owner,colour,year\nQ1,88563400000,White,2020\n");
    IMPORTS.apply(first.id(), OWNER, "first list");
    Import second = preview("plate,owner,colour,year\nQ1,88563400000,Red,2020\n");
    assertThat(second.counts().changed()).isEqualTo(1);
    assertThat(IMPORTS.apply(second.id(), OWNER, "repainted")).isTrue();
    assertThat(colours("Q1", RegistersKit.NOW)).containsExactly("Red");

    assertThat(IMPORTS.undo(second.id(), OWNER, "wrong list")).isTrue();

    assertThat(colours("Q1", RegistersKit.NOW)).containsExactly("White");
    assertThat(IMPORTS.history(OWNER, TABLE, "Q1"))
        .extracting(RecordStep::reason)
        .contains("first list", "repainted", "wrong list");
    assertThat(IMPORTS.undo(second.id(), OWNER, "again")).isFalse();
    assertThat(IMPORTS.of(OWNER))
        .filteredOn(made -> made.id().equals(second.id()))
        .extracting(Import::state)
        .containsExactly(State.UNDONE);
  }

  @Test
  void seesTheSameFileAsNoChange() {
    Import first = preview("plate,owner,colour,year\nR1,88563400000,Grey,2018\n");
    IMPORTS.apply(first.id(), OWNER, "list");

    Import again = preview("plate,owner,colour,year\nR1,88563400000,Grey,2018\n");

    assertThat(again.counts().same()).isEqualTo(1);
    assertThat(again.counts().changed()).isZero();
  }

  @Test
  void letsNobodyElseFillARegister() {
    Actor.Officer other =
        new Actor.Officer(new OfficerId("jassim"), new EntityId("moci"), Set.of(Agreements.OWNER));
    Actor.Officer colleague =
        new Actor.Officer(new OfficerId("saad"), new EntityId("moi"), Set.of("records-officer"));

    assertThat(IMPORTS.preview(other, TABLE, "x.csv", new byte[0])).isEmpty();
    assertThat(IMPORTS.preview(colleague, TABLE, "x.csv", new byte[0])).isEmpty();
    assertThat(IMPORTS.apply(preview("plate\nS1\n").id(), colleague, "mine")).isFalse();
  }

  private static String exported(Actor.Officer officer) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Exports(
            IMPORTS,
            new EntryChangeStore(database.jdbc()),
            AuditFixture.over(database, RegistersKit.CLOCK),
            database.transactions())
        .of(officer, TABLE)
        .orElseThrow()
        .writeTo(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void takesATableOutWithoutCellsThatASpreadsheetWouldRun() throws IOException {
    Import attack =
        preview(
            """
            plate,owner,make.ar,make.en,colour
            Z1,88563400000,＝1+1,"=cmd|' /C calc'!A0",@SUM(A1)
            """);
    IMPORTS.apply(attack.id(), OWNER, "a hostile list");

    String file = exported(OWNER);
    Import again =
        preview(
            file.lines()
                .filter(l -> l.contains("plate") || l.contains("\"Z1\""))
                .collect(Collectors.joining("\n")));

    assertThat(file.lines()).hasSizeGreaterThan(20);
    assertThat(file)
        .contains("\"Z1\"", "\"'\uFF1D1+1\"", "\"'=cmd|' /C calc'!A0\"", "\"'@SUM(A1)\"");
    assertThat(runnable(file)).isEmpty();
    assertThat(again.counts().same()).isEqualTo(1);
  }

  /** The control: the same search finds what an export without care would write. */
  @Test
  void wouldFindACellThatASpreadsheetRuns() {
    assertThat(runnable("\"plate\",\"=1+1\"\r\n")).containsExactly("=1+1");
  }

  private static List<String> runnable(String file) {
    return DelimitedText.rows(file.getBytes(StandardCharsets.UTF_8)).stream()
        .flatMap(List::stream)
        .filter(cell -> cell.matches("(?s)[=+\\-@\\t\\r\uFF1D\uFF0B\uFF0D\uFF20].*"))
        .toList();
  }

  @Test
  void givesATableToItsOwnerOnly() {
    Actor.Officer other =
        new Actor.Officer(new OfficerId("x"), new EntityId("moci"), Set.of(Agreements.OWNER));

    assertThatThrownBy(() -> exported(other)).isInstanceOf(NoSuchElementException.class);
  }
}
