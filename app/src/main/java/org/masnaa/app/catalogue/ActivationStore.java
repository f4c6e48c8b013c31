package org.masnaa.app.catalogue;

import static org.masnaa.app.shared.database.Sql.at;
import static org.masnaa.app.shared.database.Sql.instantOf;

import java.util.List;
import org.masnaa.app.shared.ServiceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of activations and approvals. */
@Repository
class ActivationStore {

  private final JdbcClient db;

  ActivationStore(JdbcClient db) {
    this.db = db;
  }

  /** The number of the last order, 0 when there is none. */
  long last() {
    return db.sql("select coalesce(max(number), 0) from catalogue.activation")
        .query(Long.class)
        .single();
  }

  List<Activation> all() {
    return db.sql(
            """
            select entity, service, version, kind, from_at, by, at
            from catalogue.activation order by from_at, number
            """)
        .query((row, n) ->
            new Activation(
                new ServiceId(row.getString("entity"), row.getString("service")),
                row.getObject("version", Integer.class),
                Activation.Kind.of(row.getString("kind")),
                instantOf(row, "from_at"),
                row.getString("by"),
                instantOf(row, "at")))
        .list();
  }

  void insert(Activation activation) {
    db.sql(
            """
            insert into catalogue.activation (entity, service, version, kind, from_at, by, at)
            values (:entity, :service, :version, :kind, :from, :by, :at)
            """)
        .param("entity", activation.service().entity().value())
        .param("service", activation.service().name())
        .param("version", activation.version())
        .param("kind", activation.kind().code())
        .param("from", at(activation.from()))
        .param("by", activation.by())
        .param("at", at(activation.at()))
        .update();
  }

  void insert(ServiceId service, int version, Approval approval) {
    db.sql(
            """
            insert into catalogue.approval
              (entity, service, version, item, review, approved_by, approved_at)
            values (:entity, :service, :version, :item, :review, :by, :at)
            """)
        .param("entity", service.entity().value())
        .param("service", service.name())
        .param("version", version)
        .param("item", approval.item())
        .param("review", approval.review())
        .param("by", approval.by())
        .param("at", at(approval.at()))
        .update();
  }

  List<Approval> approvals(ServiceId service, int version) {
    return db.sql(
            """
            select item, review, approved_by, approved_at from catalogue.approval
            where entity = :entity and service = :service and version = :version
            order by item, review
            """)
        .param("entity", service.entity().value())
        .param("service", service.name())
        .param("version", version)
        .query((row, n) ->
            new Approval(
                row.getString("item"),
                row.getString("review"),
                row.getString("approved_by"),
                instantOf(row, "approved_at")))
        .list();
  }
}
