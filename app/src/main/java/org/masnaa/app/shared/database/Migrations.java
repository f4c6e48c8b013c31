package org.masnaa.app.shared.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings every module's schema up to date. A module is added by its folder: {@code
 * db/migration/<module>/V1__….sql} is run in the schema {@code <module>}, which keeps its own
 * history. Modules do not refer to each other's tables, so their order does not matter. In a
 * migration {@code ${app}} is the user of the running program; it may read and write the rows of
 * every table unless the migration revokes that.
 */
final class Migrations {

  private static final String ROOT = "db/migration/";

  private Migrations() {}

  static void run(DataSource owner, Login app) throws IOException, SQLException {
    for (String module : modules()) {
      prepareSchema(owner, module, app.user());
      Flyway.configure()
          .dataSource(owner)
          .locations("classpath:" + ROOT + module)
          .schemas(module)
          .createSchemas(false)
          .table("migration")
          .placeholders(java.util.Map.of("app", app.user()))
          .cleanDisabled(true)
          .load()
          .migrate();
    }
  }

  static SortedSet<String> modules() throws IOException {
    SortedSet<String> modules = new TreeSet<>();
    for (Resource script :
        new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "*/*.sql")) {
      String path = script.getURL().getPath();
      int start = path.lastIndexOf(ROOT) + ROOT.length();
      modules.add(path.substring(start, path.indexOf('/', start)));
    }
    return modules;
  }

  private static void prepareSchema(DataSource owner, String module, String app)
      throws SQLException {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      String schema = statement.enquoteIdentifier(module, true);
      String user = statement.enquoteIdentifier(app, true);
      statement.execute("CREATE SCHEMA IF NOT EXISTS " + schema);
      statement.execute("GRANT USAGE ON SCHEMA " + schema + " TO " + user);
      statement.execute(
          "ALTER DEFAULT PRIVILEGES IN SCHEMA %s GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO %s"
              .formatted(schema, user));
      statement.execute(
          "ALTER DEFAULT PRIVILEGES IN SCHEMA %s GRANT USAGE, SELECT ON SEQUENCES TO %s"
              .formatted(schema, user));
    }
  }
}
