package org.masnaa.app.shared.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.masnaa.app.shared.StartRefused;

/**
 * The settings without which an acknowledged submission can be lost. Off, they are faster, and the
 * loss shows only after a crash; so the program does not start with them.
 */
final class Durability {

  private static final int OLDEST_VERSION = 18;

  private static final Map<String, List<String>> REQUIRED =
      Map.of(
          "fsync", List.of("on"),
          "full_page_writes", List.of("on"),
          // remote_apply waits for a standby besides.
          "synchronous_commit", List.of("on", "remote_apply"));

  private Durability() {}

  /** Refuses the start unless every commit on this connection is on disk before it is answered. */
  static void require(Connection connection) throws SQLException {
    int version = connection.getMetaData().getDatabaseMajorVersion();
    if (version < OLDEST_VERSION) {
      throw new StartRefused(
          "The database is PostgreSQL " + version, "Use PostgreSQL 18 or newer.");
    }
    try (Statement statement = connection.createStatement()) {
      for (String setting : REQUIRED.keySet()) {
        String value = show(statement, setting);
        if (!REQUIRED.getOrDefault(setting, List.of()).contains(value)) {
          throw new StartRefused(
              "The database runs with "
                  + setting
                  + " = "
                  + value
                  + ", which can lose what it has"
                  + " acknowledged",
              "Set " + setting + " = on for the server, the database and the user.");
        }
      }
    }
  }

  private static String show(Statement statement, String setting) throws SQLException {
    try (ResultSet rows = statement.executeQuery("SHOW " + setting)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
