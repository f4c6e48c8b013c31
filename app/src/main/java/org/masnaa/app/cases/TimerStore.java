package org.masnaa.app.cases;

import static org.masnaa.app.shared.database.Sql.at;

import java.time.Instant;
import java.util.List;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.EntityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Times that cases wait for. */
@Repository
class TimerStore {

  /** A timer whose time has come. */
  record Due(CaseId caseId, String waitId) {}

  private final JdbcClient db;

  TimerStore(JdbcClient db) {
    this.db = db;
  }

  void set(CaseId caseId, EntityId entity, String waitId, Instant due) {
    db.sql(
            """
            insert into cases.timer (case_id, wait, entity, due_at)
            values (:case_id, :wait, :entity, :due_at)
            on conflict (case_id, wait) do update set due_at = excluded.due_at
            """)
        .param("case_id", caseId.value())
        .param("wait", waitId)
        .param("entity", entity.value())
        .param("due_at", at(due))
        .update();
  }

  void clear(CaseId caseId, String waitId) {
    db.sql("delete from cases.timer where case_id = :case_id and wait = :wait")
        .param("case_id", caseId.value())
        .param("wait", waitId)
        .update();
  }

  List<Due> due(Instant now, int most) {
    return db.sql(
            """
            select case_id, wait from cases.timer
            where due_at <= :now order by due_at limit :most
            """)
        .param("now", at(now))
        .param("most", most)
        .query((row, n) -> new Due(CaseId.of(row.getString("case_id")), row.getString("wait")))
        .list();
  }
}
