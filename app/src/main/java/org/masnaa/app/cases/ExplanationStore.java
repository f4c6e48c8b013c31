package org.masnaa.app.cases;

import static org.masnaa.app.shared.database.Sql.instantOf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.masnaa.app.cases.content.Sealed;
import org.masnaa.app.cases.content.Sealed.Place;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.EntityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What decisions found and why. */
@Repository
class ExplanationStore {

  private final JdbcClient db;
  private final Sealed sealed;

  ExplanationStore(JdbcClient db, Sealed sealed) {
    this.db = db;
    this.sealed = sealed;
  }

  /** The content of its row, in base 64; written with the step that the decision belongs to. */
  String seal(CaseId caseId, EntityId entity, String waitId, Explained explained) {
    return Base64.getEncoder()
        .encodeToString(
            sealed.seal(ExplanationJson.write(explained), place(entity, caseId, waitId)));
  }

  List<Explained> ofCase(CaseId caseId) {
    return db.sql(
            """
            select case_id, wait, entity, element, decided_at, content
            from cases.explanation where case_id = :case_id order by decided_at, wait::bigint
            """)
        .param("case_id", caseId.value())
        .query((row, n) -> read(row))
        .list();
  }

  private Explained read(ResultSet row) throws SQLException {
    Place place =
        place(
            new EntityId(row.getString("entity")),
            CaseId.of(row.getString("case_id")),
            row.getString("wait"));
    Instant at = instantOf(row, "decided_at");
    return ExplanationJson.read(
        row.getString("element"), at, sealed.open(row.getBytes("content"), place));
  }

  private static Place place(EntityId entity, CaseId caseId, String waitId) {
    return new Place(entity.value(), "explanation", caseId + ":" + waitId, "content");
  }
}
