package org.masnaa.app.registers;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Date;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.registers.SourceSettings.Database;
import org.masnaa.app.shared.PersonId;
import org.masnaa.service.RegisterSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Asks the named queries of a register in a database of the operator's list. Connections are
 * read-only, so that a statement that writes is refused by the database itself.
 */
final class NamedQueryStore implements DisposableBean {

  private static final int CONNECTIONS = 4;
  private static final int ROWS = 1_000;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

  private final Map<String, Database> databases;
  private final Map<String, HikariDataSource> pools = new ConcurrentHashMap<>();

  NamedQueryStore(Map<String, Database> databases) {
    this.databases = Map.copyOf(databases);
  }

  boolean knows(String database) {
    return databases.containsKey(database);
  }

  /**
   * The rows of each query, by its name.
   *
   * @throws SourceFailed when the database does not answer in time or refuses
   */
  Map<String, List<Map<String, @Nullable Object>>> ask(RegisterSource.Sql source, PersonId person)
      throws SourceFailed {
    Database database = databases.get(source.database());
    if (database == null) {
      throw new SourceFailed("not in the operator's list: " + source.database());
    }
    JdbcTemplate template = new JdbcTemplate(pool(source.database(), database));
    template.setQueryTimeout((int) Math.max(1, source.patience().timeout().toSeconds()));
    template.setMaxRows(ROWS);
    JdbcClient client = JdbcClient.create(template);
    Map<String, List<Map<String, @Nullable Object>>> answer = new HashMap<>();
    try {
      for (Map.Entry<String, String> query : source.queries().entrySet()) {
        answer.put(query.getKey(), rows(client, query.getValue(), person));
      }
      return answer;
    } catch (DataAccessException e) {
      throw new SourceFailed("no answer from " + source.database(), e);
    }
  }

  private static List<Map<String, @Nullable Object>> rows(
      JdbcClient client, String query, PersonId person) throws SourceFailed {
    if (query.contains(";")) {
      throw new SourceFailed("more than one statement");
    }
    List<Map<String, @Nullable Object>> rows =
        client.sql(query).param("id", person.value()).query().listOfRows();
    rows.forEach(row -> row.replaceAll((name, value) -> day(value)));
    return rows;
  }

  private static @Nullable Object day(@Nullable Object value) {
    return value instanceof Date day ? day.toLocalDate() : value;
  }

  private HikariDataSource pool(String name, Database database) {
    return pools.computeIfAbsent(
        name,
        key -> {
          HikariConfig config = new HikariConfig();
          config.setJdbcUrl(database.address());
          config.setUsername(database.login().user());
          config.setPassword(database.login().password());
          config.setReadOnly(true);
          // Else the driver says so only to transactions, and a single statement could write.
          config.addDataSourceProperty("readOnlyMode", "always");
          config.setMaximumPoolSize(CONNECTIONS);
          config.setMinimumIdle(0);
          config.setConnectionTimeout(LONGEST_WAIT.toMillis());
          config.setInitializationFailTimeout(-1);
          return new HikariDataSource(config);
        });
  }

  @Override
  public void destroy() {
    pools.values().forEach(HikariDataSource::close);
  }
}
