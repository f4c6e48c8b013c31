package org.masnaa.app.cases.jobs;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How programs on one database tell each other that there is work. */
@Repository
class WakeStore {

  private static final String CHANNEL = "masnaa_work";

  private static final Duration LISTEN = Duration.ofSeconds(1);

  private final DataSource database;
  private final JdbcClient db;

  WakeStore(DataSource database, JdbcClient db) {
    this.database = database;
    this.db = db;
  }

  /** Tells every listener. */
  void tell() {
    db.sql("select pg_notify('" + CHANNEL + "', '')").query((row, n) -> n).list();
  }

  /**
   * Listens on a connection of its own until told to stop.
   *
   * @throws SQLException when the connection breaks
   */
  void listen(Runnable heard, BooleanSupplier goOn) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(true);
      statement.execute("listen " + CHANNEL);
      try {
        PGConnection listening = connection.unwrap(PGConnection.class);
        while (goOn.getAsBoolean()) {
          PGNotification[] notices = listening.getNotifications((int) LISTEN.toMillis());
          if (notices != null && notices.length > 0) {
            heard.run();
          }
        }
      } finally {
        statement.execute("unlisten " + CHANNEL);
      }
    }
  }
}
