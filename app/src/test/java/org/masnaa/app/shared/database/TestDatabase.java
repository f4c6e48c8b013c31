package org.masnaa.app.shared.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.masnaa.app.shared.StartRefused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A database of its own for a test class, with every module's tables and no rows:
 *
 * <pre>
 * &#64;RegisterExtension static final TestDatabase database = TestDatabase.fresh();
 * </pre>
 *
 * One real PostgreSQL runs for all test classes of a JVM, in {@code target/test-postgres}.
 */
public final class TestDatabase implements AfterAllCallback {

  private static final String TEMPLATE = "test_template";
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final DatabaseAddress address;
  private final HikariDataSource pool;

  private TestDatabase(DatabaseAddress address) {
    this.address = address;
    try {
      pool = Databases.open(address);
    } catch (IOException | SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  public static TestDatabase fresh() {
    return new TestDatabase(freshAddress());
  }

  /** Only the database, for a test that opens it as the program does. */
  public static DatabaseAddress freshAddress() {
    return Server.ONE.copyOfTemplate("test_" + COUNT.incrementAndGet());
  }

  public HikariDataSource dataSource() {
    return pool;
  }

  public JdbcClient jdbc() {
    return JdbcClient.create(pool);
  }

  public TransactionTemplate transactions() {
    return new TransactionTemplate(new JdbcTransactionManager(pool));
  }

  public DatabaseAddress address() {
    return address;
  }

  @Override
  public void afterAll(ExtensionContext context) {
    pool.close();
  }

  /** Unpacked once for every test of the module. */
  static Path programs() {
    return Path.of("target", "test-postgres", "programs");
  }

  private enum Server {
    ONE;

    private final EmbeddedPostgres postgres;

    Server() {
      try {
        postgres = startOnFreeFolder();
        dropOldDatabases();
        Databases.open(Databases.create(postgres, TEMPLATE)).close();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      } catch (SQLException failure) {
        throw new IllegalStateException(failure);
      }
      Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    private static EmbeddedPostgres startOnFreeFolder() throws IOException {
      String settings =
          PostgresSettings.text()
              + """
              max_connections = 100
              log_min_messages = fatal
              """;
      for (int number = 1; ; number++) {
        Path folder = Path.of("target", "test-postgres", Integer.toString(number));
        Files.createDirectories(folder);
        try {
          return EmbeddedPostgres.start(folder, programs(), settings);
        } catch (StartRefused refused) {
          // Another JVM tests on this folder.
          if (refused.getCause() != null || number == 10) {
            throw refused;
          }
        }
      }
    }

    private void dropOldDatabases() throws SQLException {
      try (Connection connection = admin();
          Statement statement = connection.createStatement();
          Statement drop = connection.createStatement();
          var rows =
              statement.executeQuery(
                  "SELECT datname FROM pg_database WHERE datname LIKE 'test%'")) {
        while (rows.next()) {
          drop.execute("DROP DATABASE " + rows.getString(1) + " WITH (FORCE)");
        }
      }
    }

    private synchronized DatabaseAddress copyOfTemplate(String name) {
      try (Connection connection = admin();
          Statement statement = connection.createStatement()) {
        statement.execute(
            "CREATE DATABASE %s TEMPLATE %s OWNER %s".formatted(name, TEMPLATE, Databases.OWNER));
        return Databases.create(postgres, name);
      } catch (SQLException failure) {
        throw new IllegalStateException(failure);
      }
    }

    private Connection admin() throws SQLException {
      return Databases.connect(postgres.url("postgres"), postgres.superuser());
    }

    private void stop() {
      try {
        postgres.close();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
