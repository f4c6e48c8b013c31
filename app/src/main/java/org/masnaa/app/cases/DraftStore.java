package org.masnaa.app.cases;

import static org.masnaa.app.shared.database.Sql.at;
import static org.masnaa.app.shared.database.Sql.instantOf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.cases.content.Sealed;
import org.masnaa.app.cases.content.Sealed.Place;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.PersonId;
import org.masnaa.app.shared.ServiceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of drafts. */
@Repository
class DraftStore {

  private static final String COLUMNS =
      "draft_id, entity, service, version, person, content, saved_at, submitted_as";

  private final JdbcClient db;
  private final Sealed sealed;

  DraftStore(JdbcClient db, Sealed sealed) {
    this.db = db;
    this.sealed = sealed;
  }

  /** Stores a new draft; false if the person already has an open one of this service. */
  boolean insert(DraftRecord draft) {
    return db.sql(
                """
                insert into cases.draft
                  (draft_id, entity, service, version, person, content, created_at, saved_at)
                values (:draft_id, :entity, :service, :version, :person, :content, :now, :now)
                on conflict (person, entity, service) where submitted_as is null do nothing
                """)
            .param("draft_id", draft.id().value())
            .param("entity", draft.service().entity().value())
            .param("service", draft.service().name())
            .param("version", draft.version())
            .param("person", draft.person().value())
            .param("content", sealed.seal(draft.content().toJson(), place(draft)))
            .param("now", at(draft.savedAt()))
            .update()
        == 1;
  }

  void save(DraftRecord draft) {
    db.sql(
            """
            update cases.draft set content = :content, version = :version, saved_at = :now
            where draft_id = :draft_id and submitted_as is null
            """)
        .param("version", draft.version())
        .param("draft_id", draft.id().value())
        .param("content", sealed.seal(draft.content().toJson(), place(draft)))
        .param("now", at(draft.savedAt()))
        .update();
  }

  /** Notes for each draft as which case it was submitted, with the files that hang on it. */
  void submitted(Map<DraftId, CaseId> drafts, Instant now) {
    db.sql(
            """
            with s as (select * from unnest(:drafts, :cases) as s (draft_id, case_id)),
            files as (
              update cases.upload u set case_id = s.case_id from s where u.draft_id = s.draft_id)
            update cases.draft d set submitted_as = s.case_id, saved_at = :now
            from s where d.draft_id = s.draft_id
            """)
        .param("drafts", drafts.keySet().stream().map(DraftId::value).toArray(UUID[]::new))
        .param("cases", drafts.values().stream().map(CaseId::value).toArray(UUID[]::new))
        .param("now", at(now))
        .update();
  }

  void delete(DraftId id) {
    db.sql("delete from cases.draft where draft_id = :draft_id and submitted_as is null")
        .param("draft_id", id.value())
        .update();
  }

  Optional<DraftRecord> find(DraftId id, PersonId person) {
    return db.sql(
            "select " + COLUMNS + " from cases.draft where draft_id = :draft_id and person = :p")
        .param("draft_id", id.value())
        .param("p", person.value())
        .query((row, n) -> read(row))
        .optional();
  }

  /** The draft, locked until the transaction ends, so that two changes do not lose one. */
  Optional<DraftRecord> lock(DraftId id, PersonId person) {
    return db.sql(
            "select "
                + COLUMNS
                + " from cases.draft where draft_id = :draft_id and person = :p for update")
        .param("draft_id", id.value())
        .param("p", person.value())
        .query((row, n) -> read(row))
        .optional();
  }

  /** Those of these drafts that nobody holds, locked; whose they are is not asked. */
  List<DraftRecord> lockFree(Collection<DraftId> ids) {
    return db.sql(
            "select "
                + COLUMNS
                + " from cases.draft where draft_id = any(:ids) order by draft_id"
                + " for update skip locked")
        .param("ids", ids.stream().map(DraftId::value).toArray(UUID[]::new))
        .query((row, n) -> read(row))
        .list();
  }

  List<DraftRecord> open(PersonId person) {
    return db.sql(
            "select "
                + COLUMNS
                + """
                 from cases.draft where person = :person and submitted_as is null
                order by saved_at desc
                """)
        .param("person", person.value())
        .query((row, n) -> read(row))
        .list();
  }

  /** A version of a service that somebody is filling in. */
  record Kind(ServiceId service, int version) {}

  /** An open draft and when it was last saved; its content stays closed. */
  record Old(DraftId id, PersonId person, Instant savedAt) {}

  List<Kind> openKinds() {
    return db.sql(
            """
            select distinct entity, service, version from cases.draft where submitted_as is null
            """)
        .query((row, n) ->
            new Kind(
                new ServiceId(row.getString("entity"), row.getString("service")),
                row.getInt("version")))
        .list();
  }

  /** Open drafts of a kind, those saved longest ago first, after one that was seen. */
  List<Old> oldest(Kind kind, @Nullable Old after, int most) {
    return db.sql(
            """
            select draft_id, person, saved_at from cases.draft
            where entity = :entity and service = :service and version = :version
              and submitted_as is null and (saved_at, draft_id) > (:after, :after_id)
            order by saved_at, draft_id limit :most
            """)
        .param("entity", kind.service().entity().value())
        .param("service", kind.service().name())
        .param("version", kind.version())
        .param("after", at(after == null ? Instant.EPOCH : after.savedAt()))
        .param("after_id", after == null ? new UUID(0, 0) : after.id().value())
        .param("most", most)
        .query((row, n) ->
            new Old(
                DraftId.of(row.getString("draft_id")),
                new PersonId(row.getString("person")),
                instantOf(row, "saved_at")))
        .list();
  }

  private static Place place(DraftRecord draft) {
    return place(draft.service(), draft.id());
  }

  private static Place place(ServiceId service, DraftId id) {
    return new Place(service.entity().value(), "draft", id.toString(), "content");
  }

  private DraftRecord read(ResultSet row) throws SQLException {
    DraftId id = DraftId.of(row.getString("draft_id"));
    ServiceId service = new ServiceId(row.getString("entity"), row.getString("service"));
    String submitted = row.getString("submitted_as");
    return new DraftRecord(
        id,
        service,
        row.getInt("version"),
        new PersonId(row.getString("person")),
        CaseContent.fromJson(sealed.open(row.getBytes("content"), place(service, id))),
        instantOf(row, "saved_at"),
        submitted == null ? null : CaseId.of(submitted));
  }
}
