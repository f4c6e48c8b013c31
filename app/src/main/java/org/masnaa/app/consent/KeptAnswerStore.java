package org.masnaa.app.consent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.masnaa.app.shared.Json;
import org.masnaa.app.shared.PersonId;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.app.shared.crypto.Envelope;
import org.masnaa.form.Answers;
import org.masnaa.form.Datum;
import org.masnaa.text.LocalText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of kept answers. Question and answer are sealed, bound to their entity and row. */
@Repository
class KeptAnswerStore {

  private static final String ANSWER = "answer";

  private final JdbcClient database;
  private final Envelope envelope;
  private final Json json;

  KeptAnswerStore(JdbcClient database, Envelope envelope, Json json) {
    this.database = database;
    this.envelope = envelope;
    this.json = json;
  }

  /** What is sealed. */
  private record Content(LocalText label, LocalText text, Map<String, Object> answer) {}

  void replace(PersonId person, UUID id, ServiceId source, GivenAnswer given, Instant at) {
    Content content =
        new Content(
            given.label(), given.text(), new Answers(Map.of(ANSWER, given.answer())).toData());
    database
        .sql(
            """
            INSERT INTO consent.kept_answer (id, person, datum, entity, service, at, content)
            VALUES (:id, :person, :datum, :entity, :service, :at, :content)
            ON CONFLICT (person, datum) DO UPDATE
               SET id = :id, entity = :entity, service = :service, at = :at, content = :content
            """)
        .param("id", id)
        .param("person", person.value())
        .param("datum", hash(given.datum()))
        .param("entity", source.entity().value())
        .param("service", source.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("content", envelope.encrypt(json.bytes(content), place(source.entity().value(), id)))
        .update();
  }

  List<KeptAnswer> ofPerson(PersonId person) {
    return database
        .sql("SELECT * FROM consent.kept_answer WHERE person = :person ORDER BY at DESC, id DESC")
        .param("person", person.value())
        .query((row, number) -> read(row))
        .list();
  }

  Map<Datum, KeptAnswer> ofPerson(PersonId person, List<Datum> asked) {
    Map<String, Datum> hashes =
        asked.stream().distinct().collect(Collectors.toMap(KeptAnswerStore::hash, datum -> datum));
    Map<Datum, KeptAnswer> found = new LinkedHashMap<>();
    if (hashes.isEmpty()) {
      return found;
    }
    database
        .sql("SELECT * FROM consent.kept_answer WHERE person = :person AND datum IN (:asked)")
        .param("person", person.value())
        .param("asked", hashes.keySet())
        .query(row -> {
          found.put(Objects.requireNonNull(hashes.get(row.getString("datum"))), read(row));
        });
    return found;
  }

  int delete(PersonId person, UUID id) {
    return database
        .sql("DELETE FROM consent.kept_answer WHERE person = :person AND id = :id")
        .param("person", person.value())
        .param("id", id)
        .update();
  }

  int deleteAll(PersonId person) {
    return database
        .sql("DELETE FROM consent.kept_answer WHERE person = :person")
        .param("person", person.value())
        .update();
  }

  private KeptAnswer read(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    String entity = row.getString("entity");
    Content content =
        json.read(envelope.decrypt(row.getBytes("content"), place(entity, id)), Content.class);
    return new KeptAnswer(
        id,
        new ServiceId(entity, row.getString("service")),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        content.label(),
        Objects.requireNonNull(Answers.ofData(content.answer()).get(ANSWER)),
        content.text());
  }

  private static String place(String entity, UUID id) {
    return String.join("/", entity, "kept_answer", id.toString(), "content");
  }

  private static String hash(Datum datum) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(datum.key().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
