package org.masnaa.app.cases.jobs;

import static org.masnaa.app.shared.database.Sql.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.masnaa.app.cases.content.CaseValues;
import org.masnaa.app.cases.content.Sealed;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.EntityId;
import org.masnaa.app.shared.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Jobs of cases, handed out under a lease so that each is worked on by one worker at a time. */
@Repository
class JobStore {

  private static final String RETURNED =
      " returning j.case_id, j.wait, j.entity, j.kind, j.lease, j.inputs, j.attempts";

  private static final String TAKE_TURNS =
      """
      with recursive entities as (
        (select entity from cases.job where given_up_at is null order by entity limit 1)
        union all
        select (select j.entity from cases.job j
                where j.given_up_at is null and j.entity > e.entity
                order by j.entity limit 1)
        from entities e where e.entity is not null
      ), due as (
        select e.entity, d.case_id, d.wait,
               row_number() over (partition by e.entity order by d.run_at) as turn
        from entities e cross join lateral (
          select case_id, wait, run_at from cases.job
          where entity = e.entity and given_up_at is null and run_at <= :now
          order by run_at limit :most
          for update skip locked) d
        where e.entity is not null
      ), next as (
        select case_id, wait from due
        where turn <= :share - coalesce((cast(:busy as jsonb) ->> entity)::integer, 0)
        order by turn limit :most
      )
      update cases.job j
      set lease = gen_random_uuid(),
          run_at = :now + make_interval(secs =>
            coalesce(cast(:leases as jsonb) ->> j.kind,
                     cast(:leases as jsonb) ->> '')::float8)
      from next where j.case_id = next.case_id and j.wait = next.wait
      """;

  private final JdbcClient db;
  private final Sealed sealed;
  private final Json json;

  JobStore(JdbcClient db, Sealed sealed, Json json) {
    this.db = db;
    this.sealed = sealed;
    this.json = json;
  }

  /**
   * Takes jobs that are due, in turns from each entity, so that the flood of one leaves the others
   * their share.
   *
   * @param share most jobs of one entity at one time
   * @param busy how many of each are being done
   * @param leases how long the lease of each kind is
   */
  List<LeasedJob> lease(
      Instant now, Map<String, Duration> leases, int share, Map<String, Integer> busy, int most) {
    return db.sql(TAKE_TURNS + RETURNED)
        .param("now", at(now))
        .param("leases", seconds(leases))
        .param("share", share)
        .param("busy", json.text(busy))
        .param("most", most)
        .query((row, n) -> leased(row))
        .list();
  }

  /** Takes the next due job of one case. */
  Optional<LeasedJob> lease(CaseId caseId, Instant now, Map<String, Duration> leases) {
    return db.sql(
            """
            update cases.job j
            set lease = gen_random_uuid(),
                run_at = :now + make_interval(secs =>
                  coalesce(cast(:leases as jsonb) ->> j.kind,
                           cast(:leases as jsonb) ->> '')::float8)
            where j.case_id = :case_id and j.wait = (
              select wait from cases.job
              where case_id = :case_id and run_at <= :now and given_up_at is null
              order by run_at limit 1
              for update skip locked)
            """
                + RETURNED)
        .param("case_id", caseId.value())
        .param("now", at(now))
        .param("leases", seconds(leases))
        .query((row, n) -> leased(row))
        .optional();
  }

  /** Whether a worker has a job of this case under a lease that has not ended. */
  boolean isWorkedOn(CaseId caseId, Instant now) {
    return db.sql(
            """
            select exists (select 1 from cases.job
              where case_id = :case_id and lease is not null and run_at > :now)
            """)
        .param("case_id", caseId.value())
        .param("now", at(now))
        .query(Boolean.class)
        .single();
  }

  private String seconds(Map<String, Duration> leases) {
    Map<String, Double> seconds = new LinkedHashMap<>();
    leases.forEach((kind, lease) -> seconds.put(kind, lease.toMillis() / 1000.0));
    return json.text(seconds);
  }

  /** Puts a job off; false when it is no longer under this lease. */
  boolean retryLater(LeasedJob job, Instant runAt, String error) {
    return db.sql(
                """
                update cases.job
                set attempts = attempts + 1, run_at = :run_at, lease = null, error = :error
                where case_id = :case_id and wait = :wait and lease = :lease
                """)
            .param("case_id", job.caseId().value())
            .param("wait", job.waitId())
            .param("lease", job.lease())
            .param("run_at", at(runAt))
            .param("error", error)
            .update()
        == 1;
  }

  /** Leaves a job to a person; false when it is no longer under this lease. */
  boolean giveUp(LeasedJob job, Instant now, String error) {
    return db.sql(
                """
                update cases.job
                set attempts = attempts + 1, given_up_at = :now, lease = null, error = :error
                where case_id = :case_id and wait = :wait and lease = :lease
                """)
            .param("case_id", job.caseId().value())
            .param("wait", job.waitId())
            .param("lease", job.lease())
            .param("now", at(now))
            .param("error", error)
            .update()
        == 1;
  }

  /** Forgets a job whose case does not want it any more. */
  void remove(LeasedJob job) {
    db.sql("delete from cases.job where case_id = :case_id and wait = :wait and lease = :lease")
        .param("case_id", job.caseId().value())
        .param("wait", job.waitId())
        .param("lease", job.lease())
        .update();
  }

  List<JobFailure> failures(CaseId caseId) {
    return db.sql(
            """
            select case_id, wait, attempts, coalesce(error, '') as error
            from cases.job where case_id = :case_id and given_up_at is not null
            """)
        .param("case_id", caseId.value())
        .query((row, n) ->
            new JobFailure(row.getString("wait"), row.getString("error"), row.getInt("attempts")))
        .list();
  }

  private LeasedJob leased(ResultSet row) throws SQLException {
    CaseId caseId = CaseId.of(row.getString("case_id"));
    String waitId = row.getString("wait");
    EntityId entity = new EntityId(row.getString("entity"));
    Sealed.Place place = new Sealed.Place(entity.value(), "job", caseId + ":" + waitId, "inputs");
    return new LeasedJob(
        caseId,
        waitId,
        entity,
        row.getString("kind"),
        row.getObject("lease", UUID.class),
        CaseValues.context(sealed.open(row.getBytes("inputs"), place)),
        row.getInt("attempts"));
  }
}
