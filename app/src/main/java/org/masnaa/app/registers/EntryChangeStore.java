package org.masnaa.app.registers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.masnaa.app.shared.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/**
 * Changes to the records of drawn registers. What was known stays: it is marked as replaced, and
 * comes again, as true until the day of the change.
 */
@Repository
class EntryChangeStore {

  private static final TypeReference<Map<String, Object>> CONTENT = new TypeReference<>() {};

  private final JdbcClient database;
  private final Json json = new Json();

  EntryChangeStore(JdbcClient database) {
    this.database = database;
  }

  /**
   * Who changes what, when and why.
   *
   * @param day from which the new is true
   */
  record Change(
      UUID id,
      String register,
      String table,
      String by,
      String reason,
      LocalDate day,
      Instant at) {}

  /** A record to be. */
  record Fresh(String key, List<String> people, Map<String, Object> content) {}

  /** The content of the records that are true now and have one of these keys. */
  Map<String, Map<String, Object>> current(String register, String table, List<String> keys) {
    Map<String, Map<String, Object>> found = new HashMap<>();
    database
        .sql(
            """
            SELECT key, content FROM registers.entry
             WHERE register = :register AND name = :name AND key = ANY (:keys)
               AND replaced_at IS NULL AND valid_to IS NULL
            """)
        .param("register", register)
        .param("name", table)
        .param("keys", keys.toArray(String[]::new))
        .query((row, n) ->
            Map.entry(row.getString("key"), json.read(row.getString("content"), CONTENT)))
        .list()
        .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
    return found;
  }

  /** Records that are true now, by their keys; those after a key, without whom they are about. */
  List<Fresh> portion(String register, String table, String after, int most) {
    return database
        .sql(
            """
            SELECT key, content FROM registers.entry
             WHERE register = :register AND name = :name AND key COLLATE "C" > :after
               AND replaced_at IS NULL AND valid_to IS NULL
             ORDER BY key COLLATE "C" LIMIT :most
            """)
        .param("register", register)
        .param("name", table)
        .param("after", after)
        .param("most", most)
        .query((row, n) ->
            new Fresh(
                row.getString("key"), List.of(), json.read(row.getString("content"), CONTENT)))
        .list();
  }

  void replace(Change change, List<Fresh> records) {
    String[] keys = records.stream().map(Fresh::key).toArray(String[]::new);
    database
        .sql(
            """
            WITH old AS (
              UPDATE registers.entry SET replaced_at = :at, replaced_by = :change
               WHERE register = :register AND name = :name AND key = ANY (:keys)
                 AND replaced_at IS NULL AND valid_to IS NULL
              RETURNING *)
            INSERT INTO registers.entry
                   (register, name, key, person, others, content, valid_from, valid_to,
                    recorded_at, changed_by, reason, change)
            SELECT register, name, key, person, others, content, valid_from, :day,
                   :at, :by, :reason, :change
              FROM old WHERE valid_from < :day
            """)
        .params(params(change))
        .param("keys", keys)
        .update();
    for (Fresh record : records) {
      insert(change, record);
    }
    overtake(change, records.stream().flatMap(record -> record.people().stream()).toList());
  }

  /** What was put right of these people before is history: the records are newer. */
  private void overtake(Change change, List<String> people) {
    database
        .sql(
            """
            UPDATE registers.correction SET replaced_at = :at
             WHERE register = :register AND person = ANY (:people) AND replaced_at IS NULL
            """)
        .params(params(change))
        .param("people", people.toArray(String[]::new))
        .update();
  }

  private void insert(Change change, Fresh record) {
    List<String> people = record.people();
    database
        .sql(
            """
            INSERT INTO registers.entry
                   (register, name, key, person, others, content, valid_from,
                    recorded_at, changed_by, reason, change)
            VALUES (:register, :name, :key, :person, :others, :content::jsonb, :day,
                    :at, :by, :reason, :change)
            """)
        .params(params(change))
        .param("key", record.key())
        .param("person", people.isEmpty() ? null : people.getFirst())
        .param(
            "others",
            people.size() < 2 ? null : people.subList(1, people.size()).toArray(String[]::new))
        .param("content", json.text(record.content()))
        .update();
  }

  /** Takes back a change, where nothing has changed since: what it replaced is known again. */
  int undo(UUID undone, Change change) {
    database
        .sql(
            """
            UPDATE registers.entry SET replaced_at = :at, replaced_by = :change
             WHERE change = :undone AND replaced_at IS NULL
               AND key IN (SELECT key FROM registers.entry
                            WHERE change = :undone AND replaced_at IS NULL AND valid_to IS NULL)
            """)
        .params(params(change))
        .param("undone", undone)
        .update();
    return database
        .sql(
            """
            INSERT INTO registers.entry
                   (register, name, key, person, others, content, valid_from, valid_to,
                    recorded_at, changed_by, reason, change)
            SELECT register, name, key, person, others, content, valid_from, valid_to,
                   :at, :by, :reason, :change
              FROM registers.entry old WHERE old.replaced_by = :undone
               AND NOT EXISTS (SELECT 1 FROM registers.entry later
                                WHERE later.register = old.register AND later.name = old.name
                                  AND later.key = old.key AND later.replaced_at IS NULL)
            """)
        .params(params(change))
        .param("undone", undone)
        .update();
  }

  List<RecordStep> history(String register, String table, String key) {
    return database
        .sql(
            """
            SELECT * FROM registers.entry
             WHERE register = :register AND name = :name AND key = :key
             ORDER BY recorded_at DESC, id DESC LIMIT 200
            """)
        .param("register", register)
        .param("name", table)
        .param("key", key)
        .query((row, n) ->
            new RecordStep(
                json.read(row.getString("content"), CONTENT),
                row.getObject("valid_from", LocalDate.class),
                EntryStore.instant(row, "recorded_at"),
                EntryStore.instantIfAny(row, "replaced_at") == null,
                row.getString("changed_by"),
                row.getString("reason")))
        .list();
  }

  private static Map<String, Object> params(Change change) {
    return Map.of(
        "register", change.register(),
        "name", change.table(),
        "at", change.at().atOffset(ZoneOffset.UTC),
        "day", change.day(),
        "by", change.by(),
        "reason", change.reason(),
        "change", change.id());
  }
}
