package org.masnaa.app.registers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.Json;
import org.masnaa.app.shared.PersonId;
import org.masnaa.app.shared.crypto.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What owners put right in built-in registers, with its whole history; values are sealed. */
@Repository
class CorrectionStore {

  private final JdbcClient database;
  private final Envelope envelope;
  private final Json json = new Json();

  CorrectionStore(JdbcClient database, Envelope envelope) {
    this.database = database;
    this.envelope = envelope;
  }

  /**
   * A value that was put right.
   *
   * @param id that of the dispute it answers
   * @param value as JSON has it
   * @param by which officer, and why
   */
  record Correction(
      UUID id,
      String register,
      PersonId person,
      String attribute,
      Object value,
      LocalDate from,
      Who by) {}

  /** Who put it right, why and when. */
  record Who(String officer, String reason, Instant at) {}

  /** Puts a value right; what was put right before becomes history. */
  void insert(Correction correction) {
    database
        .sql(
            """
            UPDATE registers.correction SET replaced_at = :at
             WHERE register = :register AND person = :person AND attribute = :attribute
               AND replaced_at IS NULL
            """)
        .params(params(correction))
        .update();
    database
        .sql(
            """
            INSERT INTO registers.correction
                   (id, register, person, attribute, value, valid_from, recorded_at, changed_by,
                    reason)
            VALUES (:id, :register, :person, :attribute, :value, :from, :at, :by, :reason)
            """)
        .params(params(correction))
        .param("id", correction.id())
        .param(
            "value",
            envelope.encrypt(
                json.bytes(Map.of("value", correction.value())), context(correction.id())))
        .param("from", correction.from())
        .param("by", correction.by().officer())
        .param("reason", correction.by().reason())
        .update();
  }

  private static Map<String, Object> params(Correction correction) {
    return Map.of(
        "at", correction.by().at().atOffset(ZoneOffset.UTC),
        "register", correction.register(),
        "person", correction.person().value(),
        "attribute", correction.attribute());
  }

  /** A value as it was known. */
  record Stood(String attribute, Object value, Instant recorded) {}

  /** What was put right of a person and is true on a day, as a moment knew it. */
  List<Stood> about(String register, PersonId person, LocalDate day, Instant knownAt) {
    return database
        .sql(
            """
            SELECT id, attribute, value, recorded_at FROM registers.correction
             WHERE register = :register AND person = :person AND valid_from <= :day
               AND recorded_at <= :known AND (replaced_at IS NULL OR replaced_at > :known)
            """)
        .param("register", register)
        .param("person", person.value())
        .param("day", day)
        .param("known", knownAt.atOffset(ZoneOffset.UTC))
        .query((row, n) ->
            new Stood(
                row.getString("attribute"),
                value(row.getObject("id", UUID.class), row.getBytes("value")),
                EntryStore.instant(row, "recorded_at")))
        .list();
  }

  /** The value that answered a dispute, as JSON has it; null when none did. */
  @Nullable Object of(UUID dispute) {
    return database
        .sql("SELECT value FROM registers.correction WHERE id = :id")
        .param("id", dispute)
        .query(byte[].class)
        .optional()
        .map(sealed -> value(dispute, sealed))
        .orElse(null);
  }

  /** Each value that was put right of a datum, with who, when and why; the last first. */
  Map<Object, Who> history(String register, PersonId person, String attribute) {
    Map<Object, Who> history = new LinkedHashMap<>();
    database
        .sql(
            """
            SELECT id, value, changed_by, reason, recorded_at FROM registers.correction
             WHERE register = :register AND person = :person AND attribute = :attribute
             ORDER BY recorded_at DESC
            """)
        .param("register", register)
        .param("person", person.value())
        .param("attribute", attribute)
        .query(row -> {
          history.put(
              value(row.getObject("id", UUID.class), row.getBytes("value")),
              new Who(
                  row.getString("changed_by"),
                  row.getString("reason"),
                  EntryStore.instant(row, "recorded_at")));
        });
    return history;
  }

  private Object value(UUID id, byte[] sealed) {
    Map<?, ?> object = json.read(envelope.decrypt(sealed, context(id)), Map.class);
    return Objects.requireNonNull(object.get("value"));
  }

  private static String context(UUID id) {
    return "registers/correction/" + id + "/value";
  }
}
