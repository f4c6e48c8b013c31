package org.masnaa.app.notify;

import static org.masnaa.app.shared.database.Sql.at;
import static org.masnaa.app.shared.database.Sql.instant;
import static org.masnaa.app.shared.database.Sql.instantOf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.EntityId;
import org.masnaa.app.shared.Json;
import org.masnaa.app.shared.PersonId;
import org.masnaa.app.shared.crypto.Envelope;
import org.masnaa.text.LocalText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of messages; their texts are encrypted. */
@Repository
class MessageStore {

  private final JdbcClient db;
  private final Envelope envelope;
  private final Json json;

  MessageStore(JdbcClient db, Envelope envelope, Json json) {
    this.db = db;
    this.envelope = envelope;
    this.json = json;
  }

  void insert(UUID id, EntityId entity, String key, PersonId person, Message message) {
    db.sql(
            """
            insert into notify.message
              (message_id, case_id, entity, person, wait, content, sent_at)
            values (:id, :case_id, :entity, :person, :wait, :content, :now)
            on conflict (case_id, wait) do nothing
            """)
        .param("id", id)
        .param("case_id", message.caseId().value())
        .param("entity", entity.value())
        .param("person", person.value())
        .param("wait", key)
        .param("content", envelope.encrypt(json.bytes(message.text()), context(entity.value(), id)))
        .param("now", at(message.sentAt()))
        .update();
  }

  List<Message> ofCase(CaseId caseId, PersonId person) {
    return db.sql(
            """
            select message_id, case_id, entity, content, sent_at, read_at from notify.message
            where case_id = :case_id and person = :person order by sent_at, message_id
            """)
        .param("case_id", caseId.value())
        .param("person", person.value())
        .query((row, n) -> read(row))
        .list();
  }

  int unread(PersonId person) {
    return db.sql("select count(*) from notify.message where person = :person and read_at is null")
        .param("person", person.value())
        .query(Integer.class)
        .single();
  }

  void seen(CaseId caseId, PersonId person, Instant now) {
    db.sql(
            """
            update notify.message set read_at = :now
            where case_id = :case_id and person = :person and read_at is null
            """)
        .param("case_id", caseId.value())
        .param("person", person.value())
        .param("now", at(now))
        .update();
  }

  private Message read(ResultSet row) throws SQLException {
    UUID id = UUID.fromString(row.getString("message_id"));
    byte[] text = envelope.decrypt(row.getBytes("content"), context(row.getString("entity"), id));
    return new Message(
        CaseId.of(row.getString("case_id")),
        json.read(text, LocalText.class),
        instantOf(row, "sent_at"),
        instant(row, "read_at"));
  }

  private static String context(String entity, UUID id) {
    return entity + "/message/" + id + "/content";
  }
}
