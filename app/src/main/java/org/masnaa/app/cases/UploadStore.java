package org.masnaa.app.cases;

import static org.masnaa.app.shared.database.Sql.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.masnaa.app.cases.content.Sealed;
import org.masnaa.app.cases.content.Sealed.Place;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.EntityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Uploaded files, encrypted. */
@Repository
class UploadStore {

  private final JdbcClient db;
  private final Sealed sealed;

  UploadStore(JdbcClient db, Sealed sealed) {
    this.db = db;
    this.sealed = sealed;
  }

  void add(UUID id, DraftId draft, EntityId entity, String question, Upload file, Instant now) {
    db.sql(
            """
            insert into cases.upload
              (upload_id, draft_id, entity, question, media_type, size, name, content, uploaded_at)
            values (:id, :draft_id, :entity, :question, :type, :size, :name, :content, :now)
            """)
        .param("id", id)
        .param("draft_id", draft.value())
        .param("entity", entity.value())
        .param("question", question)
        .param("type", file.mediaType())
        .param("size", file.size())
        .param("name", sealed.sealText(file.name(), place(entity, id, "name")))
        .param("content", sealed.sealBytes(file.content(), place(entity, id, "content")))
        .param("now", at(now))
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
  void belongTo(CaseId caseId, DraftId draft) {
    db.sql("update cases.upload set case_id = :case_id where draft_id = :draft_id")
        .param("case_id", caseId.value())
        .param("draft_id", draft.value())
        .update();
  }

  Optional<Upload> ofDraft(DraftId draft, UUID id) {
    return db.sql(
            """
            select upload_id, entity, media_type, name, content from cases.upload
            where draft_id = :draft_id and upload_id = :id
            """)
        .param("draft_id", draft.value())
        .param("id", id)
        .query((row, n) -> read(row))
        .optional();
  }

  Optional<Upload> ofCase(CaseId caseId, UUID id) {
    return db.sql(
            """
            select upload_id, entity, media_type, name, content from cases.upload
            where case_id = :case_id and upload_id = :id
            """)
        .param("case_id", caseId.value())
        .param("id", id)
        .query((row, n) -> read(row))
        .optional();
  }

  private Upload read(ResultSet row) throws SQLException {
    EntityId entity = new EntityId(row.getString("entity"));
    UUID id = UUID.fromString(row.getString("upload_id"));
    return new Upload(
        sealed.openText(row.getBytes("name"), place(entity, id, "name")),
        row.getString("media_type"),
        sealed.openBytes(row.getBytes("content"), place(entity, id, "content")));
  }

  private static Place place(EntityId entity, UUID id, String column) {
    return new Place(entity.value(), "upload", id.toString(), column);
  }
}
