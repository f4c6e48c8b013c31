package org.masnaa.app.registers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.Json;
import org.masnaa.app.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** The records of registers that are drawn as tables, with their whole history. */
@Repository
class EntryStore {

  private static final TypeReference<Map<String, Object>> CONTENT = new TypeReference<>() {};

  private final JdbcClient database;
  private final Json json = new Json();

  EntryStore(JdbcClient database) {
    this.database = database;
  }

  /** A record as it was known. */
  record Stored(String table, String key, Map<String, Object> content, Instant recorded) {}

  /** The records about a person that are true on a day, as a moment knew them. */
  List<Stored> about(String register, PersonId person, LocalDate day, Instant knownAt) {
    return database
        .sql(
            """
            SELECT name, key, content, recorded_at FROM registers.entry
             WHERE register = :register
               AND (person = :person OR others @> ARRAY[:person]::text[] AND others IS NOT NULL)
               AND valid_from <= :day AND (valid_to IS NULL OR valid_to > :day)
               AND recorded_at <= :known AND (replaced_at IS NULL OR replaced_at > :known)
             ORDER BY name, key
            """)
        .param("register", register)
        .param("person", person.value())
        .param("day", day)
        .param("known", knownAt.atOffset(ZoneOffset.UTC))
        .query((row, number) -> stored(row))
        .list();
  }

  private Stored stored(ResultSet row) throws SQLException {
    return new Stored(
        row.getString("name"),
        row.getString("key"),
        json.read(row.getString("content"), CONTENT),
        instant(row, "recorded_at"));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static @Nullable Instant instantIfAny(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
