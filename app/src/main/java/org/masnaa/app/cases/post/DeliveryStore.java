package org.masnaa.app.cases.post;

import static org.masnaa.app.shared.database.Sql.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.cases.content.CaseValues;
import org.masnaa.app.cases.content.Sealed;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.EntityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What lies between cases, and who waits for it. */
@Repository
class DeliveryStore {

  /** A message lies still until somebody waits for it; everything else is for now. */
  private static final String READY =
      """
      d.run_at <= :now and (d.kind <> 'message' or not d.lies or exists (
        select 1 from cases.wait w
        where w.entity = d.entity and w.kind = 'message' and w.name = d.name
          and (w.key = d.key or (w.key is null and d.key is null and w.family = d.family))))
      """;

  /** Where something is awaited. */
  record Waiting(CaseId caseId, String waitId) {}

  private final JdbcClient db;
  private final Sealed sealed;

  DeliveryStore(JdbcClient db, Sealed sealed) {
    this.db = db;
    this.sealed = sealed;
  }

  List<Parcel> ready(Instant now, int most) {
    return db.sql(
            "select d.delivery_id, d.case_id from cases.delivery d where "
                + READY
                + " order by d.run_at limit :most")
        .param("now", at(now))
        .param("most", most)
        .query(DeliveryStore::parcel)
        .list();
  }

  List<Parcel> readyOf(CaseId sender, Instant now, int most) {
    return db.sql(
            "select d.delivery_id, d.case_id from cases.delivery d where d.case_id = :case_id and "
                + READY
                + " order by d.run_at limit :most")
        .param("case_id", sender.value())
        .param("now", at(now))
        .param("most", most)
        .query(DeliveryStore::parcel)
        .list();
  }

  private static Parcel parcel(ResultSet row, int number) throws SQLException {
    return new Parcel(
        row.getObject("delivery_id", UUID.class), CaseId.of(row.getString("case_id")));
  }

  /** Takes one in the caller's transaction; empty when another has it or it is done. */
  Optional<Delivery> take(Parcel parcel) {
    return db.sql(
            """
            select delivery_id, case_id, entity, element, kind, name, key, family, receiver, wait,
                   payload, attempts, lies
            from cases.delivery where case_id = :case_id and delivery_id = :id
            for update skip locked
            """)
        .param("case_id", parcel.sender().value())
        .param("id", parcel.id())
        .query((row, n) -> read(row))
        .optional();
  }

  /** The one that has waited longest for a message. */
  Optional<Waiting> awaiting(Delivery message) {
    return db.sql(
            """
            select case_id, wait from cases.wait
            where entity = :entity and kind = 'message' and name = :name
              and (key = :key or (key is null and cast(:key as text) is null and family = :family))
            order by opened_at, case_id, wait limit 1
            """)
        .param("entity", message.entity().value())
        .param("name", message.name())
        .param("key", message.to().key())
        .param("family", message.to().family().value())
        .query((row, n) -> new Waiting(CaseId.of(row.getString("case_id")), row.getString("wait")))
        .optional();
  }

  /** Forgets a wait that its case does not know any more. */
  void forget(Waiting waiting) {
    db.sql("delete from cases.wait where case_id = :case_id and wait = :wait")
        .param("case_id", waiting.caseId().value())
        .param("wait", waiting.waitId())
        .update();
  }

  void remove(Delivery delivery) {
    db.sql("delete from cases.delivery where case_id = :case_id and delivery_id = :id")
        .param("case_id", delivery.sender().value())
        .param("id", delivery.id())
        .update();
  }

  void later(Parcel parcel, Instant runAt) {
    db.sql(
            """
            update cases.delivery set attempts = attempts + 1, run_at = :run_at
            where case_id = :case_id and delivery_id = :id
            """)
        .param("case_id", parcel.sender().value())
        .param("id", parcel.id())
        .param("run_at", at(runAt))
        .update();
  }

  /** Lets a message lie until somebody waits for it. */
  void lie(Delivery message) {
    db.sql(
            """
            update cases.delivery set lies = true
            where case_id = :case_id and delivery_id = :id
            """)
        .param("case_id", message.sender().value())
        .param("id", message.id())
        .update();
  }

  /** Forgets messages that nobody waited for in all this time; how many there were. */
  int forgetMessages(Instant sentBefore) {
    return db.sql(
            """
            delete from cases.delivery
            where case_id is not null and kind = 'message' and sent_at < :before
            """)
        .param("before", at(sentBefore))
        .update();
  }

  private Delivery read(ResultSet row) throws SQLException {
    CaseId sender = CaseId.of(row.getString("case_id"));
    EntityId entity = new EntityId(row.getString("entity"));
    String element = row.getString("element");
    String receiver = row.getString("receiver");
    return new Delivery(
        row.getObject("delivery_id", UUID.class),
        sender,
        entity,
        element,
        Delivery.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getString("name"),
        new Delivery.To(
            receiver == null ? null : CaseId.of(receiver),
            row.getString("wait"),
            row.getString("key"),
            CaseId.of(row.getString("family"))),
        payload(row.getBytes("payload"), entity, sender, element),
        row.getInt("attempts"),
        row.getBoolean("lies"));
  }

  private Map<String, @Nullable Object> payload(
      byte @Nullable [] content, EntityId entity, CaseId sender, String element) {
    return content == null
        ? Map.of()
        : CaseValues.context(
            sealed.open(
                content,
                new Sealed.Place(entity.value(), "delivery", sender + ":" + element, "payload")));
  }
}
