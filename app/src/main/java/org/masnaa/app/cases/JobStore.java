package org.masnaa.app.cases;

import static org.masnaa.app.shared.database.Sql.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.cases.content.CaseValues;
import org.masnaa.app.cases.content.Sealed;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.EntityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Jobs of cases, handed out under a lease so that each is worked on by one worker at a time. */
@Repository
class JobStore {

  /**
   * A job to be done now.
   *
   * @param attempts how often it was tried before
   */
  record Leased(
      CaseId caseId,
      String waitId,
      String kind,
      Map<String, @Nullable Object> inputs,
      int attempts) {}

  /** A job a process asks for. */
  record Order(String waitId, String element, String kind, Map<String, @Nullable Object> inputs) {}

  private final JdbcClient db;
  private final Sealed sealed;

  JobStore(JdbcClient db, Sealed sealed) {
    this.db = db;
    this.sealed = sealed;
  }

  void add(CaseId caseId, EntityId entity, Order order, Instant now) {
    db.sql(
            """
            insert into cases.job (case_id, wait, entity, element, kind, inputs, run_at)
            values (:case_id, :wait, :entity, :element, :kind, :inputs, :run_at)
            on conflict (case_id, wait) do update
              set run_at = excluded.run_at, inputs = excluded.inputs, attempts = 0,
                  leased_until = null, given_up_at = null, error = null
            """)
        .param("case_id", caseId.value())
        .param("wait", order.waitId())
        .param("entity", entity.value())
        .param("element", order.element())
        .param("kind", order.kind())
        .param(
            "inputs",
            sealed.seal(
                CaseValues.fields(order.inputs()), place(entity.value(), caseId, order.waitId())))
        .param("run_at", at(now))
        .update();
  }

  void remove(CaseId caseId, String waitId) {
    db.sql("delete from cases.job where case_id = :case_id and wait = :wait")
        .param("case_id", caseId.value())
        .param("wait", waitId)
        .update();
  }

  /** Takes jobs that are due, whoever's they are, and leases them to the caller. */
  List<Leased> lease(Instant now, Duration lease, int most) {
    return db.sql(
            """
            update cases.job set leased_until = :until
            where (case_id, wait) in (
              select case_id, wait from cases.job
              where run_at <= :now and given_up_at is null
                and (leased_until is null or leased_until < :now)
              order by run_at limit :most
              for update skip locked)
            returning case_id, wait, entity, kind, inputs, attempts
            """)
        .param("now", at(now))
        .param("until", at(now.plus(lease)))
        .param("most", most)
        .query((row, n) -> leased(row))
        .list();
  }

  /** Takes the next due job of one case. */
  Optional<Leased> lease(CaseId caseId, Instant now, Duration lease) {
    return db.sql(
            """
            update cases.job set leased_until = :until
            where case_id = :case_id and wait = (
              select wait from cases.job
              where case_id = :case_id and run_at <= :now and given_up_at is null
                and (leased_until is null or leased_until < :now)
              order by run_at limit 1
              for update skip locked)
            returning case_id, wait, entity, kind, inputs, attempts
            """)
        .param("case_id", caseId.value())
        .param("now", at(now))
        .param("until", at(now.plus(lease)))
        .query((row, n) -> leased(row))
        .optional();
  }

  void retryLater(CaseId caseId, String waitId, Instant runAt, String error) {
    db.sql(
            """
            update cases.job
            set attempts = attempts + 1, run_at = :run_at, leased_until = null, error = :error
            where case_id = :case_id and wait = :wait
            """)
        .param("case_id", caseId.value())
        .param("wait", waitId)
        .param("run_at", at(runAt))
        .param("error", error)
        .update();
  }

  void giveUp(CaseId caseId, String waitId, Instant now, String error) {
    db.sql(
            """
            update cases.job
            set attempts = attempts + 1, given_up_at = :now, leased_until = null, error = :error
            where case_id = :case_id and wait = :wait
            """)
        .param("case_id", caseId.value())
        .param("wait", waitId)
        .param("now", at(now))
        .param("error", error)
        .update();
  }

  private Leased leased(ResultSet row) throws SQLException {
    CaseId caseId = CaseId.of(row.getString("case_id"));
    String waitId = row.getString("wait");
    return new Leased(
        caseId,
        waitId,
        row.getString("kind"),
        CaseValues.context(
            sealed.open(row.getBytes("inputs"), place(row.getString("entity"), caseId, waitId))),
        row.getInt("attempts"));
  }

  private static Sealed.Place place(String entity, CaseId caseId, String waitId) {
    return new Sealed.Place(entity, "job", caseId + ":" + waitId, "inputs");
  }
}
