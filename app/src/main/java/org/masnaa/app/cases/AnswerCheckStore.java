package org.masnaa.app.cases;

import static org.masnaa.app.shared.database.Sql.instantOf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.cases.content.CaseValues;
import org.masnaa.app.cases.content.Sealed;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.EntityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of answers that wait for their register, and of what it said. */
@Repository
class AnswerCheckStore {

  private static final String VALUE = "value";

  private final JdbcClient db;
  private final Sealed sealed;

  AnswerCheckStore(JdbcClient db, Sealed sealed) {
    this.db = db;
    this.sealed = sealed;
  }

  /** A row. */
  record Stored(
      CaseId caseId,
      String question,
      String attribute,
      AnswerCheck.State state,
      @Nullable Object said,
      int attempts) {}

  /** A case with something to verify. */
  record Due(CaseId caseId, Instant since) {}

  void insert(CaseRecord file, AnswerCheck check, Instant next) {
    db.sql(
            """
            insert into cases.answer_check (case_id, entity, question, attribute, next_at)
            values (:case_id, :entity, :question, :attribute, :next)
            """)
        .param("case_id", file.id().value())
        .param("entity", file.service().entity().value())
        .param("question", check.question())
        .param("attribute", check.attribute().name())
        .param("next", next.atOffset(ZoneOffset.UTC))
        .update();
  }

  List<Stored> ofCase(CaseId id) {
    return db.sql("select * from cases.answer_check where case_id = :case_id order by question")
        .param("case_id", id.value())
        .query((row, n) -> read(id, row))
        .list();
  }

  /** Cases whose answers are to be verified now, the longest waiting first. */
  List<Due> due(Instant now, int most) {
    return db.sql(
            """
            select case_id, min(next_at) as since from cases.answer_check
            where state = 'unverified' and next_at <= :now
            group by case_id order by since limit :most
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query((row, n) -> new Due(CaseId.of(row.getString("case_id")), instantOf(row, "since")))
        .list();
  }

  /** Tries again later. */
  void postpone(Stored check, Instant next) {
    db.sql(
            """
            update cases.answer_check set next_at = :next, attempts = attempts + 1
            where case_id = :case_id and question = :question and state = 'unverified'
            """)
        .param("case_id", check.caseId().value())
        .param("question", check.question())
        .param("next", next.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Keeps what came of it; false when somebody else was faster. */
  boolean settle(
      CaseRecord file, Stored check, AnswerCheck.State state, @Nullable Object said, Instant now) {
    EntityId entity = file.service().entity();
    return db.sql(
                """
                update cases.answer_check set state = :state, said = :said, settled_at = :now
                where case_id = :case_id and question = :question and state = 'unverified'
                """)
            .param("case_id", check.caseId().value())
            .param("question", check.question())
            .param("state", state.name().toLowerCase(Locale.ROOT))
            .param(
                "said",
                said == null
                    ? null
                    : sealed.seal(
                        Map.of(VALUE, Objects.requireNonNull(CaseValues.toJson(said))),
                        place(entity.value(), check.caseId(), check.question())))
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Forgets what is not verified any more. */
  void drop(CaseId id) {
    db.sql("delete from cases.answer_check where case_id = :case_id and state = 'unverified'")
        .param("case_id", id.value())
        .update();
  }

  private Stored read(CaseId id, ResultSet row) throws SQLException {
    byte[] said = row.getBytes("said");
    String question = row.getString("question");
    return new Stored(
        id,
        question,
        row.getString("attribute"),
        AnswerCheck.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        said == null
            ? null
            : CaseValues.fromJson(
                sealed.open(said, place(row.getString("entity"), id, question)).get(VALUE)),
        row.getInt("attempts"));
  }

  private static Sealed.Place place(String entity, CaseId id, String question) {
    return new Sealed.Place(entity, "answer_check", id + ":" + question, "said");
  }
}
