package org.masnaa.app.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.masnaa.app.shared.StartRefused;

class EmbeddedPostgresTest {

  @TempDir Path folder;

  @Test
  void keepsWhatWasWrittenAcrossARestart() throws Exception {
    try (EmbeddedPostgres first = start()) {
      execute(first, "CREATE TABLE kept AS SELECT 42 AS answer");
    }

    try (EmbeddedPostgres second = start()) {
      assertThat(number(second, "SELECT answer FROM kept")).isEqualTo(42);
    }
  }

  @Test
  void refusesASecondStartOnTheSameFolder() throws Exception {
    try (EmbeddedPostgres first = start()) {
      assertThatThrownBy(this::start)
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
      assertThat(number(first, "SELECT 1")).isEqualTo(1);
    }
  }

  @Test
  void startsAgainByItselfWhenTheServerIsKilled() throws Exception {
    try (EmbeddedPostgres postgres = start()) {
      execute(postgres, "CREATE TABLE kept AS SELECT 42 AS answer");
      long killed = postgres.process().orElseThrow().pid();

      postgres.process().orElseThrow().destroyForcibly();

      awaitOtherThan(killed, postgres);
      assertThat(number(postgres, "SELECT answer FROM kept")).isEqualTo(42);
    }
  }

  @Test
  void startsThoughTheNumberOfADeadServerNowBelongsToAnotherProcess() throws Exception {
    start().close();
    Files.writeString(
        folder.resolve("database/postmaster.pid"),
        ProcessHandle.current().pid() + "\n" + folder.resolve("database") + "\n0\n5432\n\n\n");

    try (EmbeddedPostgres postgres = start()) {
      assertThat(number(postgres, "SELECT 1")).isEqualTo(1);
    }
  }

  @Test
  void leavesNothingHalfMadeForTheNextStartToTripOver() throws Exception {
    Files.createDirectories(folder.resolve("database.new"));
    Files.writeString(folder.resolve("database.new/PG_VERSION"), "18\n");

    try (EmbeddedPostgres postgres = start()) {
      assertThat(number(postgres, "SELECT 1")).isEqualTo(1);
    }
  }

  @Test
  void keepsThePasswordForItsOwnerAndAsksForIt() throws Exception {
    try (EmbeddedPostgres postgres = start()) {
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(folder.resolve("database.password"))))
          .isEqualTo("rw-------");
      assertThatThrownBy(
              () -> Databases.connect(postgres.url("postgres"), new Login("postgres", "guess")))
          .isInstanceOf(StartRefused.class);
    }
  }

  @Test
  void refusesToRunOnADatabaseThatCanLoseCommits() throws Exception {
    String careless = PostgresSettings.text() + "\nfsync = off\n";
    try (EmbeddedPostgres postgres =
        EmbeddedPostgres.start(folder, TestDatabase.programs(), careless)) {
      DatabaseAddress address = Databases.create(postgres, "careless");

      assertThatThrownBy(() -> Databases.open(address))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("fsync = off");
    }
  }

  @Test
  void refusesAUserWhoseCommitsDoNotWait() throws Exception {
    DatabaseAddress address = TestDatabase.freshAddress();
    DatabaseAddress careless =
        new DatabaseAddress(
            address.url() + "?options=-c%20synchronous_commit=off", address.owner(), address.app());

    assertThatThrownBy(() -> Databases.open(careless))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("synchronous_commit = off");
  }

  private EmbeddedPostgres start() throws IOException {
    return EmbeddedPostgres.start(folder, TestDatabase.programs(), PostgresSettings.text());
  }

  private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
    try (Connection connection = Databases.connect(postgres.url("postgres"), postgres.superuser());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int number(EmbeddedPostgres postgres, String sql) throws SQLException {
    try (Connection connection = Databases.connect(postgres.url("postgres"), postgres.superuser());
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static void awaitOtherThan(long killed, EmbeddedPostgres postgres) throws Exception {
    Instant end = Instant.now().plus(Duration.ofSeconds(20));
    while (Instant.now().isBefore(end)) {
      try {
        if (postgres.process().filter(server -> server.pid() != killed).isPresent()) {
          number(postgres, "SELECT 1");
          return;
        }
      } catch (StartRefused | IOException notYet) {
        Thread.onSpinWait();
      }
    }
    throw new AssertionError("Not started again");
  }
}
