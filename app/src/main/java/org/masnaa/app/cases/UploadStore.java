package org.masnaa.app.cases;

import static org.masnaa.app.shared.database.Sql.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.masnaa.app.cases.content.Sealed;
import org.masnaa.app.cases.content.Sealed.Place;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.EntityId;
import org.masnaa.app.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Uploaded files, encrypted; names in rows, contents in parts. */
@Repository
class UploadStore {

  /** A file as it is about to be kept. */
  record New(
      UUID id, DraftId draft, EntityId entity, String question, String name, String mediaType) {}

  /** A file that waits for the scanner. */
  record Held(UUID id, DraftId draft, EntityId entity, PersonId person, Upload file) {}

  private static final String COLUMNS =
      "u.upload_id, u.draft_id, u.entity, u.media_type, u.name, u.parts, u.scan";

  private final JdbcClient db;
  private final Sealed sealed;

  UploadStore(JdbcClient db, Sealed sealed) {
    this.db = db;
    this.sealed = sealed;
  }

  /** Makes the row; its parts follow. */
  void add(New file, boolean held, Instant now) {
    db.sql(
            """
            insert into cases.upload
              (upload_id, draft_id, entity, question, media_type, size, name, scan, uploaded_at)
            values (:id, :draft_id, :entity, :question, :type, 0, :name, :scan, :now)
            """)
        .param("id", file.id())
        .param("draft_id", file.draft().value())
        .param("entity", file.entity().value())
        .param("question", file.question())
        .param("type", file.mediaType())
        .param("name", sealed.sealText(file.name(), place(file.entity(), file.id(), "name")))
        .param("scan", held ? "held" : "clean")
        .param("now", at(now))
        .update();
  }

  void addPart(New file, int number, boolean last, byte[] part) {
    db.sql(
            """
            insert into cases.upload_part (upload_id, entity, part, content)
            values (:id, :entity, :part, :content)
            """)
        .param("id", file.id())
        .param("entity", file.entity().value())
        .param("part", number)
        .param(
            "content", sealed.sealBytes(part, place(file.entity(), file.id(), part(number, last))))
        .update();
  }

  void complete(UUID id, long size, int parts) {
    db.sql("update cases.upload set size = :size, parts = :parts where upload_id = :id")
        .param("id", id)
        .param("size", size)
        .param("parts", parts)
        .update();
  }

  void remove(DraftId draft, UUID id) {
    db.sql("delete from cases.upload where draft_id = :draft_id and upload_id = :id")
        .param("draft_id", draft.value())
        .param("id", id)
        .update();
  }

  void removeAll(DraftId draft) {
    db.sql("delete from cases.upload where draft_id = :draft_id and case_id is null")
        .param("draft_id", draft.value())
        .update();
  }

  /** From now on the files of a draft belong to its case. */
  Optional<Upload> ofDraft(DraftId draft, UUID id) {
    return db.sql(
            "select "
                + COLUMNS
                + " from cases.upload u where u.draft_id = :draft_id and u.upload_id = :id"
                + " and u.scan <> 'infected'")
        .param("draft_id", draft.value())
        .param("id", id)
        .query((row, n) -> read(row))
        .optional();
  }

  Optional<Upload> ofCase(CaseId caseId, UUID id) {
    return db.sql(
            "select "
                + COLUMNS
                + " from cases.upload u where u.case_id = :case_id and u.upload_id = :id"
                + " and u.scan <> 'infected'")
        .param("case_id", caseId.value())
        .param("id", id)
        .query((row, n) -> read(row))
        .optional();
  }

  /** Files that wait for the scanner, the oldest first. */
  List<Held> held(int most) {
    return db.sql(
            "select "
                + COLUMNS
                + """
                , d.person from cases.upload u join cases.draft d using (draft_id)
                where u.scan = 'held' order by u.uploaded_at limit :most
                """)
        .param("most", most)
        .query((row, n) ->
            new Held(
                UUID.fromString(row.getString("upload_id")),
                DraftId.of(row.getString("draft_id")),
                new EntityId(row.getString("entity")),
                new PersonId(row.getString("person")),
                read(row)))
        .list();
  }

  /** Notes what the scanner said; of what is infected nothing but the row stays. */
  void scanned(UUID id, boolean clean) {
    db.sql("update cases.upload set scan = :scan where upload_id = :id")
        .param("scan", clean ? "clean" : "infected")
        .param("id", id)
        .update();
    if (!clean) {
      db.sql("delete from cases.upload_part where upload_id = :id").param("id", id).update();
    }
  }

  private Upload read(ResultSet row) throws SQLException {
    EntityId entity = new EntityId(row.getString("entity"));
    UUID id = UUID.fromString(row.getString("upload_id"));
    int parts = row.getInt("parts");
    boolean whole = parts == 0;
    return new Upload(
        sealed.openText(row.getBytes("name"), place(entity, id, "name")),
        row.getString("media_type"),
        row.getString("scan").equals("held"),
        whole ? 1 : parts,
        number -> whole ? whole(entity, id) : part(entity, id, number, number == parts - 1));
  }

  private byte[] part(EntityId entity, UUID id, int number, boolean last) {
    byte[] content =
        db.sql("select content from cases.upload_part where upload_id = :id and part = :part")
            .param("id", id)
            .param("part", number)
            .query(byte[].class)
            .single();
    return sealed.openBytes(content, place(entity, id, part(number, last)));
  }

  /** A content that was kept before contents were kept in parts. */
  private byte[] whole(EntityId entity, UUID id) {
    byte[] content =
        db.sql("select content from cases.upload where upload_id = :id")
            .param("id", id)
            .query(byte[].class)
            .single();
    return sealed.openBytes(content, place(entity, id, "content"));
  }

  private static String part(int number, boolean last) {
    return "part/" + number + (last ? "/last" : "");
  }

  private static Place place(EntityId entity, UUID id, String column) {
    return new Place(entity.value(), "upload", id.toString(), column);
  }
}
