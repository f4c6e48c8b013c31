package org.masnaa.app.registers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.masnaa.app.identity.TestPerson;
import org.masnaa.app.shared.PersonId;
import org.masnaa.text.LocalText;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Fills the tables of the built-in registers, and keeps who is an example of what. */
@Repository
class SandboxStore {

  /** One filler at a time; the number is ours alone. */
  private static final long LOCK = 0x4d61736e6161L;

  private final JdbcTemplate template;
  private final JdbcClient database;

  SandboxStore(JdbcTemplate template, JdbcClient database) {
    this.template = template;
    this.database = database;
  }

  /** Waits for another who fills the registers, then tells whether they are still empty. */
  boolean emptyAndLocked() {
    database.sql("SELECT pg_advisory_xact_lock(:lock)").param("lock", LOCK).query().listOfRows();
    return database
        .sql("SELECT NOT EXISTS (SELECT 1 FROM registers.population)")
        .query(Boolean.class)
        .single();
  }

  boolean filled() {
    return database
        .sql("SELECT EXISTS (SELECT 1 FROM registers.population)")
        .query(Boolean.class)
        .single();
  }

  /** Adds rows in the text format of COPY. */
  void copy(RegisterTable table, byte[] rows) {
    template.execute((Connection connection) -> {
      try {
        return connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(
                "COPY " + table.table() + table.columns() + " FROM STDIN",
                new ByteArrayInputStream(rows));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  /** Tells the planner how the new tables look. */
  void analyze() {
    for (RegisterTable table : RegisterTable.values()) {
      template.execute("ANALYZE " + table.table());
    }
  }

  void keepExamples(Map<TestExample, PersonId> examples) {
    examples.forEach((example, person) ->
        database
            .sql("INSERT INTO registers.test_person (example, id) VALUES (:example, :id)")
            .param("example", example.name())
            .param("id", person.value())
            .update());
  }

  /** In the order of the examples. */
  List<TestPerson> examples() {
    return database
        .sql(
            """
            SELECT t.example, p.id, p.name_ar, p.name_en
              FROM registers.test_person t JOIN registers.population p ON p.id = t.id
            """)
        .query((row, number) ->
            Map.entry(
                TestExample.valueOf(row.getString("example")),
                new PersonSummary(
                    new PersonId(row.getString("id")),
                    new LocalText(row.getString("name_ar"), row.getString("name_en")))))
        .list()
        .stream()
        .sorted(Map.Entry.comparingByKey())
        .map(e -> new TestPerson(e.getValue().id(), e.getValue().name(), e.getKey().about()))
        .toList();
  }
}
