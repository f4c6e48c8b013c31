package org.masnaa.app.notify;

import static org.masnaa.app.shared.database.Sql.at;
import static org.masnaa.app.shared.database.Sql.instant;
import static org.masnaa.app.shared.database.Sql.instantOf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

  private static final String COLUMNS =
      "message_id, case_id, draft_id, dispute_id, entity, content, sent_at, read_at";

  private final JdbcClient db;
  private final Envelope envelope;
  private final Json json;

  MessageStore(JdbcClient db, Envelope envelope, Json json) {
    this.db = db;
    this.envelope = envelope;
    this.json = json;
  }

  void insert(EntityId entity, String key, PersonId person, Message message) {
    db.sql(
            """
            insert into notify.message
              (message_id, case_id, draft_id, dispute_id, entity, person, wait, content, sent_at)
            values (:id, :case_id, :draft_id, :dispute_id, :entity, :person, :wait, :content, :now)
            on conflict do nothing
            """)
        .param("id", message.id())
        .param("case_id", message.about() instanceof About.OfCase ? message.about().value() : null)
        .param(
            "draft_id", message.about() instanceof About.OfDraft ? message.about().value() : null)
        .param(
            "dispute_id",
            message.about() instanceof About.OfDispute ? message.about().value() : null)
        .param("entity", entity.value())
        .param("person", person.value())
        .param("wait", key)
        .param(
            "content",
            envelope.encrypt(json.bytes(message.text()), context(entity.value(), message.id())))
        .param("now", at(message.sentAt()))
        .update();
  }

  List<Message> ofCase(CaseId caseId, PersonId person) {
    return db.sql(
            "select "
                + COLUMNS
                + """
                 from notify.message
                where case_id = :case_id and person = :person order by sent_at, message_id
                """)
        .param("case_id", caseId.value())
        .param("person", person.value())
        .query((row, n) -> read(row))
        .list();
  }

  List<Message> ofPerson(PersonId person, int from, int most) {
    return db.sql(
            "select "
                + COLUMNS
                + """
                 from notify.message where person = :person
                order by sent_at desc, message_id desc offset :from limit :most
                """)
        .param("person", person.value())
        .param("from", from)
        .param("most", most)
        .query((row, n) -> read(row))
        .list();
  }

  /** What an id stands for, when the person has a message about it. */
  Optional<About> about(UUID id, PersonId person) {
    return db.sql(
            """
            select case_id, draft_id, dispute_id from notify.message
            where :id in (case_id, draft_id, dispute_id) and person = :person limit 1
            """)
        .param("id", id)
        .param("person", person.value())
        .query((row, n) -> about(row))
        .optional();
  }

  int unread(PersonId person) {
    return db.sql("select count(*) from notify.message where person = :person and read_at is null")
        .param("person", person.value())
        .query(Integer.class)
        .single();
  }

  void seen(UUID id, PersonId person, Instant now) {
    db.sql(
            """
            update notify.message set read_at = :now
            where :id in (case_id, draft_id, dispute_id) and person = :person and read_at is null
            """)
        .param("id", id)
        .param("person", person.value())
        .param("now", at(now))
        .update();
  }

  void seenAll(PersonId person, Instant now) {
    db.sql(
            """
            update notify.message set read_at = :now
            where person = :person and read_at is null
            """)
        .param("person", person.value())
        .param("now", at(now))
        .update();
  }

  private Message read(ResultSet row) throws SQLException {
    UUID id = UUID.fromString(row.getString("message_id"));
    byte[] text = envelope.decrypt(row.getBytes("content"), context(row.getString("entity"), id));
    return new Message(
        id,
        about(row),
        json.read(text, LocalText.class),
        instantOf(row, "sent_at"),
        instant(row, "read_at"));
  }

  private static About about(ResultSet row) throws SQLException {
    UUID caseId = row.getObject("case_id", UUID.class);
    UUID draftId = row.getObject("draft_id", UUID.class);
    return caseId != null
        ? new About.OfCase(new CaseId(caseId))
        : draftId != null
            ? new About.OfDraft(draftId)
            : new About.OfDispute(row.getObject("dispute_id", UUID.class));
  }

  private static String context(String entity, UUID id) {
    return entity + "/message/" + id + "/content";
  }
}
