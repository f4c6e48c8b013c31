package org.masnaa.app.studio;

import static org.masnaa.app.shared.database.Sql.at;
import static org.masnaa.app.shared.database.Sql.instantOf;

import java.util.List;
import org.masnaa.app.shared.Json;
import org.masnaa.app.shared.OfficerId;
import org.masnaa.app.shared.ServiceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** Rows of changes; they are only ever added. */
@Repository
class ChangeStore {

  private static final TypeReference<List<FilePart>> PARTS = new TypeReference<>() {};

  private final JdbcClient db;
  private final Json json;

  ChangeStore(JdbcClient db, Json json) {
    this.db = db;
    this.json = json;
  }

  void insert(ServiceId id, ChangeRow change) {
    db.sql(
            """
            insert into studio.change
              (entity, service, number, changed_by, changed_at, undoes, about, parts)
            values (:entity, :service, :number, :by, :at, :undoes, :about, :parts::jsonb)
            """)
        .param("entity", id.entity().value())
        .param("service", id.name())
        .param("number", change.number())
        .param("by", change.by().value())
        .param("at", at(change.at()))
        .param("undoes", change.undoes())
        .param("about", change.about())
        .param("parts", json.text(change.parts()))
        .update();
  }

  /** The changes after a number, oldest first. */
  List<ChangeRow> since(ServiceId id, long number) {
    return db.sql(
            """
            select number, changed_by, changed_at, undoes, about, parts from studio.change
            where entity = :entity and service = :service and number > :number order by number
            """)
        .param("entity", id.entity().value())
        .param("service", id.name())
        .param("number", number)
        .query((row, n) ->
            new ChangeRow(
                row.getLong("number"),
                new OfficerId(row.getString("changed_by")),
                instantOf(row, "changed_at"),
                row.getObject("undoes", Long.class),
                row.getString("about"),
                json.read(row.getString("parts"), PARTS)))
        .list();
  }
}
