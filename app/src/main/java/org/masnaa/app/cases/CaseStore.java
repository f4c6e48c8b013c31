package org.masnaa.app.cases;

import static org.masnaa.app.shared.database.Sql.at;
import static org.masnaa.app.shared.database.Sql.instant;
import static org.masnaa.app.shared.database.Sql.instantOf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

/** Rows of cases. */
@Repository
class CaseStore {

  private static final String COLUMNS =
      """
      case_id, entity, service, version, reference, submission_key, person, state::text as state,
      data, outcome, submitted_at, due_at, ended_at
      """;

  private final JdbcClient db;
  private final Sealed sealed;
  private final Json json;

  CaseStore(JdbcClient db, Sealed sealed, Json json) {
    this.db = db;
    this.sealed = sealed;
    this.json = json;
  }

  /** The next number of the sequence behind references. */
  long nextNumber() {
    return db.sql("select nextval('cases.reference_number')").query(Long.class).single();
  }

  /** Stores a new case; false if this submission already made one. */
  boolean insert(CaseRecord file) {
    return db.sql(
                """
                insert into cases.case_record
                  (case_id, entity, service, version, reference, submission_key, person, state,
                   data, outcome, submitted_at, due_at, ended_at)
                values
                  (:case_id, :entity, :service, :version, :reference, :key, :person,
                   cast(:state as jsonb), :data, :outcome, :submitted, :due, :ended)
                on conflict (submission_key) do nothing
                """)
            .param("case_id", file.id().value())
            .param("entity", file.service().entity().value())
            .param("service", file.service().name())
            .param("version", file.version())
            .param("reference", file.reference())
            .param("key", file.submissionKey().value())
            .param("person", file.person().value())
            .param("state", json.text(file.state()))
            .param("data", seal(file))
            .param("outcome", file.progress().outcome())
            .param("submitted", at(file.progress().submittedAt()))
            .param("due", atOrNull(file.progress().dueAt()))
            .param("ended", atOrNull(file.progress().endedAt()))
            .update()
        == 1;
  }

  void update(CaseRecord file) {
    db.sql(
            """
            update cases.case_record
            set state = cast(:state as jsonb), data = :data, outcome = :outcome, due_at = :due,
                ended_at = :ended
            where case_id = :case_id
            """)
        .param("case_id", file.id().value())
        .param("state", json.text(file.state()))
        .param("data", seal(file))
        .param("outcome", file.progress().outcome())
        .param("due", atOrNull(file.progress().dueAt()))
        .param("ended", atOrNull(file.progress().endedAt()))
        .update();
  }

  Optional<CaseRecord> find(CaseId id) {
    return db.sql("select " + COLUMNS + " from cases.case_record where case_id = :case_id")
        .param("case_id", id.value())
        .query((row, n) -> read(row))
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

  private byte[] seal(CaseRecord file) {
    return sealed.seal(file.content().toJson(), place(file.service().entity(), file.id()));
  }

  private static Place place(EntityId entity, CaseId id) {
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
            row.getString("outcome")));
  }

  private static java.time.@Nullable OffsetDateTime atOrNull(@Nullable Instant instant) {
    return instant == null ? null : at(instant);
  }
}
