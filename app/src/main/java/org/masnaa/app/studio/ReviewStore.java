package org.masnaa.app.studio;

import static org.masnaa.app.shared.database.Sql.at;
import static org.masnaa.app.shared.database.Sql.instantOf;

import java.util.List;
import org.masnaa.app.shared.OfficerId;
import org.masnaa.app.shared.ServiceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of approvals and remarks; they are only ever added. */
@Repository
class ReviewStore {

  private final JdbcClient db;

  ReviewStore(JdbcClient db) {
    this.db = db;
  }

  void approve(ServiceId id, Given given) {
    db.sql(
            """
            insert into studio.approval
              (entity, service, item, review, fingerprint, approved_by, approved_at)
            values (:entity, :service, :item, :review, :fingerprint, :by, :at)
            on conflict do nothing
            """)
        .param("entity", id.entity().value())
        .param("service", id.name())
        .param("item", given.item())
        .param("review", given.review())
        .param("fingerprint", given.fingerprint())
        .param("by", given.by().value())
        .param("at", at(given.at()))
        .update();
  }

  List<Given> approvals(ServiceId id) {
    return db.sql(
            """
            select item, review, fingerprint, approved_by, approved_at from studio.approval
            where entity = :entity and service = :service
            """)
        .param("entity", id.entity().value())
        .param("service", id.name())
        .query((row, n) ->
            new Given(
                row.getString("item"),
                row.getString("review"),
                row.getString("fingerprint"),
                new OfficerId(row.getString("approved_by")),
                instantOf(row, "approved_at")))
        .list();
  }

  void say(ServiceId id, Remark remark) {
    db.sql(
            """
            insert into studio.remark (entity, service, item, said_by, said_at, text)
            values (:entity, :service, :item, :by, :at, :text)
            """)
        .param("entity", id.entity().value())
        .param("service", id.name())
        .param("item", remark.item())
        .param("by", remark.by().value())
        .param("at", at(remark.at()))
        .param("text", remark.text())
        .update();
  }

  List<Remark> remarks(ServiceId id) {
    return db.sql(
            """
            select item, said_by, said_at, text from studio.remark
            where entity = :entity and service = :service order by number
            """)
        .param("entity", id.entity().value())
        .param("service", id.name())
        .query((row, n) ->
            new Remark(
                row.getString("item"),
                new OfficerId(row.getString("said_by")),
                instantOf(row, "said_at"),
                row.getString("text")))
        .list();
  }
}
