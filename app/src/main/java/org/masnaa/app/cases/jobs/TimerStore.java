package org.masnaa.app.cases.jobs;

import static org.masnaa.app.shared.database.Sql.at;

import java.time.Instant;
import java.util.List;
import org.masnaa.app.shared.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Times that cases wait for. */
@Repository
class TimerStore {

  private final JdbcClient db;

  TimerStore(JdbcClient db) {
    this.db = db;
  }

  /** Reads no further than what is due, however many wait. */
  List<DueTimer> due(Instant now, int most) {
    return db.sql(
            """
            select case_id, wait from cases.timer
            where due_at <= :now order by due_at limit :most
            """)
        .param("now", at(now))
        .param("most", most)
        .query((row, n) -> new DueTimer(CaseId.of(row.getString("case_id")), row.getString("wait")))
        .list();
  }

  /** Forgets a timer whose case does not wait for it any more. */
  void remove(DueTimer timer) {
    db.sql("delete from cases.timer where case_id = :case_id and wait = :wait")
        .param("case_id", timer.caseId().value())
        .param("wait", timer.waitId())
        .update();
  }
}
