package org.masnaa.app.cases;

import static org.masnaa.app.shared.database.Sql.instant;
import static org.masnaa.app.shared.database.Sql.instantOf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.masnaa.app.cases.content.Sealed;
import org.masnaa.app.cases.content.Sealed.Place;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.EntityId;
import org.masnaa.app.shared.Json;
import org.masnaa.app.shared.PersonId;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.flow.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of cases, read and locked; {@link StepStore} writes them. */
@Repository
class CaseStore {

  private static final String COLUMNS =
      """
      case_id, entity, service, version, reference, submission_key, person, state::text as state,
      data, outcome, submitted_at, due_at, ended_at, process, parent_case, parent_wait, family, depth
      """;

  private final JdbcClient db;
  private final Sealed sealed;
  private final Json json;

  CaseStore(JdbcClient db, Sealed sealed, Json json) {
    this.db = db;
    this.sealed = sealed;
    this.json = json;
  }

  /** The next numbers of the sequence behind references. */
  List<Long> nextNumbers(int count) {
    return db.sql("select nextval('cases.reference_number') from generate_series(1, :count)")
        .param("count", count)
        .query((row, n) -> row.getLong(1))
        .list();
  }

  Optional<CaseRecord> find(CaseId id) {
    return db.sql("select " + COLUMNS + " from cases.case_record where case_id = :case_id")
        .param("case_id", id.value())
        .query((row, n) -> read(row))
        .optional();
  }

  /** Locks a case without reading it. */
  void hold(CaseId id) {
    db.sql("select 1 from cases.case_record where case_id = :case_id for update")
        .param("case_id", id.value())
        .query((row, n) -> 1)
        .optional();
  }

  /** The case, locked until the transaction ends, so that commands follow one another. */
  Optional<CaseRecord> lock(CaseId id) {
    return db.sql(
            "select " + COLUMNS + " from cases.case_record where case_id = :case_id for update")
        .param("case_id", id.value())
        .query((row, n) -> read(row))
        .optional();
  }

  /** The same, but empty at once when somebody else holds it. */
  Optional<CaseRecord> lockIfFree(CaseId id) {
    return db.sql(
            "select "
                + COLUMNS
                + " from cases.case_record where case_id = :case_id for update skip locked")
        .param("case_id", id.value())
        .query((row, n) -> read(row))
        .optional();
  }

  /** Those of these cases that nobody holds, locked. */
  List<CaseRecord> lockFree(Collection<CaseId> ids) {
    return db.sql(
            "select "
                + COLUMNS
                + " from cases.case_record where case_id = any(:ids) order by case_id"
                + " for update skip locked")
        .param("ids", ids.stream().map(CaseId::value).toArray(UUID[]::new))
        .query((row, n) -> read(row))
        .list();
  }

  Optional<CaseRecord> ofSubmission(DraftId key) {
    return db.sql("select " + COLUMNS + " from cases.case_record where submission_key = :key")
        .param("key", key.value())
        .query((row, n) -> read(row))
        .optional();
  }

  List<CaseRecord> ofPerson(PersonId person, int from, int most) {
    return db.sql(
            "select "
                + COLUMNS
                + """
                 from cases.case_record where person = :person
                order by submitted_at desc offset :from limit :most
                """)
        .param("person", person.value())
        .param("from", from)
        .param("most", most)
        .query((row, n) -> read(row))
        .list();
  }

  /** Cases of an entity in which something stands still until a person acts, the oldest first. */
  List<CaseRecord> stopped(EntityId entity, int from, int most) {
    return db.sql(
            "select "
                + COLUMNS
                + """
                 from cases.case_record where entity = :entity and stops > 0
                order by submitted_at, case_id offset :from limit :most
                """)
        .param("entity", entity.value())
        .param("from", from)
        .param("most", most)
        .query((row, n) -> read(row))
        .list();
  }

  /** Cases of a service that are under way on any version but this, the oldest first. */
  List<CaseRecord> underWay(ServiceId service, int version, int from, int most) {
    return db.sql(
            "select "
                + COLUMNS
                + """
                 from cases.case_record
                where entity = :entity and service = :service and version <> :version
                  and ended_at is null
                order by case_id offset :from limit :most
                """)
        .param("entity", service.entity().value())
        .param("service", service.name())
        .param("version", version)
        .param("from", from)
        .param("most", most)
        .query((row, n) -> read(row))
        .list();
  }

  /** Cases of a version, the latest first. */
  List<CaseRecord> latest(ServiceId service, int version, int from, int most) {
    return db.sql(
            "select "
                + COLUMNS
                + """
                 from cases.case_record
                where entity = :entity and service = :service and version = :version
                order by case_id desc offset :from limit :most
                """)
        .param("entity", service.entity().value())
        .param("service", service.name())
        .param("version", version)
        .param("from", from)
        .param("most", most)
        .query((row, n) -> read(row))
        .list();
  }

  static Place place(EntityId entity, CaseId id) {
    return new Place(entity.value(), "case_record", id.toString(), "data");
  }

  private CaseRecord read(ResultSet row) throws SQLException {
    CaseId id = CaseId.of(row.getString("case_id"));
    ServiceId service = new ServiceId(row.getString("entity"), row.getString("service"));
    return new CaseRecord(
        id,
        service,
        row.getInt("version"),
        row.getString("reference"),
        DraftId.of(row.getString("submission_key")),
        new PersonId(row.getString("person")),
        json.read(row.getString("state"), State.class),
        CaseContent.fromJson(sealed.open(row.getBytes("data"), place(service.entity(), id))),
        new CaseRecord.Progress(
            instantOf(row, "submitted_at"),
            instant(row, "due_at"),
            instant(row, "ended_at"),
            row.getString("outcome")),
        origin(id, row));
  }

  private static CaseRecord.Origin origin(CaseId id, ResultSet row) throws SQLException {
    UUID parent = row.getObject("parent_case", UUID.class);
    UUID family = row.getObject("family", UUID.class);
    return new CaseRecord.Origin(
        row.getString("process"),
        parent == null
            ? null
            : new CaseRecord.Caller(new CaseId(parent), row.getString("parent_wait")),
        family == null ? id : new CaseId(family),
        row.getInt("depth"));
  }
}
