package org.masnaa.app.shared.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.masnaa.app.shared.StartRefused;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Setting up a database and opening the pool to it. */
final class Databases {

  static final String OWNER = "masnaa_owner";
  static final String APP = "masnaa";

  private static final int CONNECTIONS = 10;

  private Databases() {}

  /** Makes the two users and the database on an embedded server, where they are missing. */
  static DatabaseAddress create(EmbeddedPostgres server, String database) throws SQLException {
    try (Connection connection = connect(server.url("postgres"), server.superuser());
        Statement statement = connection.createStatement()) {
      for (String user : new String[] {OWNER, APP}) {
        if (missing(statement, "pg_roles WHERE rolname = '%s'".formatted(user))) {
          statement.execute(
              "CREATE ROLE %s LOGIN PASSWORD %s"
                  .formatted(user, statement.enquoteLiteral(server.login(user).password())));
        }
      }
      if (missing(statement, "pg_database WHERE datname = '%s'".formatted(database))) {
        statement.execute("CREATE DATABASE %s OWNER %s".formatted(database, OWNER));
      }
    }
    return new DatabaseAddress(server.url(database), server.login(OWNER), server.login(APP));
  }

  /** Checks that the database is durable, migrates it and opens the pool. */
  static HikariDataSource open(DatabaseAddress address) throws IOException, SQLException {
    try (Connection connection = connect(address.url(), address.app())) {
      Durability.require(connection);
    }
    DriverManagerDataSource owner =
        new DriverManagerDataSource(
            address.url(), address.owner().user(), address.owner().password());
    Migrations.run(owner, address.app());
    HikariConfig config = new HikariConfig();
    config.setPoolName("database");
    config.setJdbcUrl(address.url());
    config.setUsername(address.app().user());
    config.setPassword(address.app().password());
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(2);
    config.setConnectionTimeout(10_000);
    config.addDataSourceProperty("ApplicationName", "masnaa");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    return new HikariDataSource(config);
  }

  static Connection connect(String url, Login login) throws SQLException {
    try {
      return DriverManager.getConnection(url, login.user(), login.password());
    } catch (SQLException failure) {
      throw new StartRefused(
          "The database does not answer: " + failure.getMessage(),
          "Check the address, the user and the password.",
          failure);
    }
  }

  private static boolean missing(Statement statement, String rows) throws SQLException {
    try (ResultSet found = statement.executeQuery("SELECT 1 FROM " + rows)) {
      return !found.next();
    }
  }
}
