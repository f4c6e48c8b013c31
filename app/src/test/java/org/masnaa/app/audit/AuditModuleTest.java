package org.masnaa.app.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.EntityId;
import org.masnaa.app.shared.Json;
import org.masnaa.app.shared.OfficerId;
import org.masnaa.app.shared.database.Login;
import org.masnaa.app.shared.database.TestDatabase;
import org.springframework.dao.DataAccessException;

class AuditModuleTest {

  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final CaseId CASE = new CaseId(new UUID(1, 2));
  private static final AuditEntry ENTRY =
      new AuditEntry(
          new Actor.Officer(new OfficerId("aisha"), new EntityId("mme"), Set.of("permit-officer")),
          "complete-task",
          "review",
          CASE,
          new EntityId("mme"),
          Map.of("outcome", "approve"));

  private final Audit audit = new Audit(new AuditStore(database.jdbc(), new Json()), () -> NOW);

  @BeforeEach
  void oneEntry() {
    database.transactions().executeWithoutResult(status -> audit.record(ENTRY));
  }

  @Test
  void keepsWhoDidWhatToWhichCase() {
    assertThat(
            database
                .jdbc()
                .sql(
                    "SELECT actor_kind, actor, action, subject, entity, details->>'outcome' AS out"
                        + " FROM audit.entry WHERE case_id = ? ORDER BY id LIMIT 1")
                .param(CASE.value())
                .query()
                .singleRow())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "actor_kind", "officer",
                "actor", "aisha",
                "action", "complete-task",
                "subject", "review",
                "entity", "mme",
                "out", "approve"));
  }

  @Test
  void goesWithTheDeedThatIsRolledBack() {
    long before = count();

    database
        .transactions()
        .executeWithoutResult(status -> {
          audit.record(ENTRY);
          status.setRollbackOnly();
        });

    assertThat(count()).isEqualTo(before);
  }

  @Test
  void refusesToBeWrittenApartFromTheDeed() {
    assertThatThrownBy(() -> audit.record(ENTRY)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void refusesTheDeedWhenTheEvidenceCannotBeWritten() {
    AuditEntry unwritable =
        new AuditEntry(new Actor.Machine("job"), "run-job", "text with \0 that no column takes");

    assertThatThrownBy(() ->
            database
                .transactions()
                .executeWithoutResult(status -> {
                  deed();
                  audit.record(unwritable);
                }))
        .isInstanceOf(DataAccessException.class);

    assertThat(database.jdbc().sql("SELECT count(*) FROM spine.reader").query(Long.class).single())
        .isZero();
  }

  private static void deed() {
    database
        .jdbc()
        .sql("INSERT INTO spine.reader (name, transaction, id) VALUES ('deed', '0', 0)")
        .update();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE audit.entry SET actor = 'someone else'",
        "DELETE FROM audit.entry",
        "TRUNCATE audit.entry"
      })
  void isNeverChangedByTheProgramNorByTheOwner(String change) {
    for (Login login : new Login[] {database.address().app(), database.address().owner()}) {
      assertThatThrownBy(() -> execute(login, change))
          .isInstanceOfSatisfying(
              SQLException.class, refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
    }
  }

  private static void execute(Login login, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(database.address().url(), login.user(), login.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long count() {
    return database.jdbc().sql("SELECT count(*) FROM audit.entry").query(Long.class).single();
  }
}
