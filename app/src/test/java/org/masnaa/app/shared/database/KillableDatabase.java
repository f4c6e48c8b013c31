package org.masnaa.app.shared.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL of its own that a test may kill; it comes up again by itself. */
public final class KillableDatabase implements AutoCloseable {

  private final EmbeddedPostgres postgres;
  private final DatabaseAddress address;

  private KillableDatabase(EmbeddedPostgres postgres) throws SQLException, IOException {
    this.postgres = postgres;
    this.address = Databases.create(postgres, "killed");
    Databases.open(address).close();
  }

  /** Starts one with the settings of the program. */
  public static KillableDatabase start(Path folder) throws IOException, SQLException {
    return new KillableDatabase(
        EmbeddedPostgres.start(
            folder,
            TestDatabase.programs(),
            PostgresSettings.text() + "max_connections = 60\nlog_min_messages = fatal\n"));
  }

  public DatabaseAddress address() {
    return address;
  }

  /**
   * Connections for a program.
   *
   * @param durable false acknowledges commits that are not on disk yet, which the program refuses
   *     to start with
   */
  public HikariDataSource connect(boolean durable) {
    return connect(address.url(), address.app().user(), address.app().password(), durable);
  }

  /** The same from another process. */
  public static HikariDataSource connect(
      String url, String user, String password, boolean durable) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(12);
    config.setConnectionTimeout(20_000);
    config.setInitializationFailTimeout(-1);
    config.setValidationTimeout(1_000);
    if (!durable) {
      config.setConnectionInitSql("set synchronous_commit = off");
    }
    return new HikariDataSource(config);
  }

  /** Kills the server and all its processes at one blow; nothing is flushed. */
  public void kill() throws IOException {
    ProcessHandle server = postgres.process().orElseThrow();
    List<ProcessHandle> all = server.descendants().toList();
    server.destroyForcibly();
    all.forEach(ProcessHandle::destroyForcibly);
  }

  /** Waits until the server answers again. */
  public void awaitUp() throws Exception {
    for (int i = 0; i < 300; i++) {
      try {
        Databases.connect(address.url(), address.app()).close();
        return;
      } catch (RuntimeException notYet) {
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
    throw new IllegalStateException("the server did not come up");
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
