package org.masnaa.app.cases;

import static org.masnaa.app.shared.database.Sql.at;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.cases.content.Sealed;
import org.masnaa.app.shared.Json;
import org.masnaa.flow.Active;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes a case with everything that a command asked for: all its statements go to the database in
 * one round trip.
 */
@Repository
class StepStore {

  private static final String INSERT =
      """
      insert into cases.case_record
        (case_id, entity, service, version, reference, submission_key, person, state, data,
         outcome, submitted_at, due_at, ended_at, process, parent_case, parent_wait, family, depth,
         stops)
      values
        (:case_id, :entity, :service, :version, :reference, :key, :person, cast(:state as jsonb),
         :data, :outcome, :submitted, :due, :ended, :process, :parent_case, :parent_wait, :family,
         :depth, :stops);
      """;

  private static final String UPDATE =
      """
      update cases.case_record
      set state = cast(:state as jsonb), data = :data, version = :version, outcome = :outcome,
          due_at = :due, ended_at = :ended, stops = :stops
      where case_id = :case_id;
      """;

  private static final String CLOSE_TASKS =
      """
      update cases.task set closed_at = :now, closed_by = :by
      where case_id = :case_id and wait = any(string_to_array(:tasks_gone, ','))
        and closed_at is null;
      """;

  private static final String OPEN_TASKS =
      """
      insert into cases.task
        (case_id, wait, entity, service, version, element, role, opened_at, due_at, person)
      select :case_id, "waitId", :entity, :service, :version, element, role, :now, due, person
      from jsonb_to_recordset(cast(:tasks as jsonb))
        as t ("waitId" text, element text, role text, due timestamptz, person text);
      """;

  private static final String REMOVE_JOBS =
      """
      delete from cases.job
      where case_id = :case_id and wait = any(string_to_array(:jobs_gone, ','));
      """;

  private static final String STOP_JOBS =
      """
      update cases.job set given_up_at = :now, lease = null
      where case_id = :case_id and wait = any(string_to_array(:jobs_stopped, ','))
        and given_up_at is null;
      """;

  private static final String ADD_JOBS =
      """
      insert into cases.job (case_id, wait, entity, element, kind, inputs, run_at)
      select :case_id, "waitId", :entity, element, kind, decode(inputs, 'base64'), :now
      from jsonb_to_recordset(cast(:jobs as jsonb))
        as j ("waitId" text, element text, kind text, inputs text)
      on conflict (case_id, wait) do update
        set run_at = excluded.run_at, inputs = excluded.inputs, attempts = 0, lease = null,
            given_up_at = null, error = null;
      """;

  private static final String REMOVE_TIMERS =
      """
      delete from cases.timer
      where case_id = :case_id and wait = any(string_to_array(:timers_gone, ','));
      """;

  private static final String SET_TIMERS =
      """
      insert into cases.timer (case_id, wait, entity, due_at)
      select :case_id, "waitId", :entity, due
      from jsonb_to_recordset(cast(:timers as jsonb)) as t ("waitId" text, due timestamptz)
      on conflict (case_id, wait) do update set due_at = excluded.due_at;
      """;

  private static final String REMOVE_WAITS =
      """
      delete from cases.wait
      where case_id = :case_id and wait = any(string_to_array(:waits_gone, ','));
      """;

  private static final String ADD_WAITS =
      """
      insert into cases.wait
        (case_id, wait, entity, element, kind, name, key, family, opened_at)
      select :case_id, "waitId", :entity, element, kind, name, key, :family, :now
      from jsonb_to_recordset(cast(:waits as jsonb))
        as w ("waitId" text, element text, kind text, name text, key text);
      """;

  private static final String SEND =
      """
      insert into cases.delivery
        (case_id, entity, element, kind, name, key, family, receiver, wait, payload, sent_at, run_at)
      select :case_id, :entity, element, kind, name, key, :family, receiver, "waitId",
             decode(payload, 'base64'), :now, :now
      from jsonb_to_recordset(cast(:deliveries as jsonb))
        as d (element text, kind text, name text, key text, receiver uuid, "waitId" text,
              payload text);
      """;

  /** Everyone who listens now hears the signal; who begins to listen later does not. */
  private static final String BROADCAST =
      """
      insert into cases.delivery
        (case_id, entity, element, kind, name, family, receiver, sent_at, run_at)
      select distinct cast(:case_id as uuid), w.entity, '', 'signal', w.name,
             cast(:family as uuid), w.case_id, cast(:now as timestamptz),
             cast(:now as timestamptz)
      from cases.wait w
      where w.entity = :entity and w.kind = 'signal' and w.case_id <> :case_id
        and w.name in (select jsonb_array_elements_text(cast(:signals as jsonb)));
      """;

  /** A call that has not begun its case is taken back; a case that it began is told. */
  private static final String CANCEL_CHILDREN =
      """
      delete from cases.delivery
      where case_id = :case_id and kind = 'call'
        and wait = any(string_to_array(:cancelled, ','));
      insert into cases.delivery
        (case_id, entity, element, kind, family, receiver, sent_at, run_at)
      select :case_id, entity, '', 'cancel', :family, case_id, :now, :now
      from cases.case_record
      where parent_case = :case_id and parent_wait = any(string_to_array(:cancelled, ','))
        and ended_at is null;
      """;

  private static final String EXPLAIN =
      """
      insert into cases.explanation (case_id, wait, entity, element, decided_at, content)
      select :case_id, "waitId", :entity, element, :now, decode(content, 'base64')
      from jsonb_to_recordset(cast(:explanations as jsonb))
        as e ("waitId" text, element text, content text);
      """;

  private static final Set<Active.Kind> LISTENING =
      EnumSet.of(Active.Kind.MESSAGE, Active.Kind.SIGNAL);

  private final JdbcClient db;
  private final Sealed sealed;
  private final Json json;

  StepStore(JdbcClient db, Sealed sealed, Json json) {
    this.db = db;
    this.sealed = sealed;
    this.json = json;
  }

  /**
   * Writes the case as it now is.
   *
   * @param by who closed the tasks that are closed by this
   */
  void write(CaseRecord file, StepWrites writes, String by, Instant now) {
    Batch batch = new Batch(writes.isStart() ? INSERT : UPDATE, file, now);
    batch.values.put("by", by);
    batch.when("tasks_gone", CLOSE_TASKS, gone(file, writes, EnumSet.of(Active.Kind.TASK)));
    batch.when("jobs_gone", REMOVE_JOBS, gone(file, writes, EnumSet.of(Active.Kind.JOB)));
    batch.when("jobs_stopped", STOP_JOBS, writes.stoppedJobs(file.state()));
    batch.when("timers_gone", REMOVE_TIMERS, gone(file, writes, EnumSet.of(Active.Kind.TIMER)));
    batch.when("waits_gone", REMOVE_WAITS, gone(file, writes, LISTENING));
    batch.when("cancelled", CANCEL_CHILDREN, writes.cancelledChildren);
    batch.rows("tasks", OPEN_TASKS, writes.tasks.values());
    batch.rows("jobs", ADD_JOBS, writes.jobs.values());
    batch.rows("timers", SET_TIMERS, writes.timers.values());
    batch.rows("waits", ADD_WAITS, writes.waits.values());
    batch.rows("deliveries", SEND, writes.deliveries);
    batch.rows("signals", BROADCAST, writes.signals);
    batch.rows("explanations", EXPLAIN, writes.explanations);
    db.sql(batch.sql.toString()).params(batch.values).update();
  }

  private static Set<String> gone(CaseRecord file, StepWrites writes, Set<Active.Kind> kinds) {
    return writes.gone(file.state(), kinds);
  }

  /** Statements that are sent together, with what they are sent with. */
  private final class Batch {

    private final StringBuilder sql;
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    private Batch(String first, CaseRecord file, Instant now) {
      this.sql = new StringBuilder(first);
      values.put("case_id", file.id().value());
      values.put("entity", file.service().entity().value());
      values.put("service", file.service().name());
      values.put("version", file.version());
      values.put("reference", file.reference());
      values.put("key", file.submissionKey().value());
      values.put("person", file.person().value());
      values.put("state", json.text(file.state()));
      values.put("data", sealed.seal(file.content().toJson(), place(file)));
      values.put("outcome", file.progress().outcome());
      values.put("submitted", at(file.progress().submittedAt()));
      values.put("due", atOrNull(file.progress().dueAt()));
      values.put("ended", atOrNull(file.progress().endedAt()));
      CaseRecord.Caller caller = file.origin().caller();
      values.put("process", file.origin().process());
      values.put("parent_case", caller == null ? null : caller.caseId().value());
      values.put("parent_wait", caller == null ? null : caller.waitId());
      values.put("family", file.origin().family().value());
      values.put("depth", file.origin().depth());
      values.put("stops", file.state().stops().size());
      values.put("now", at(now));
    }

    private void when(String name, String statement, Collection<String> waits) {
      if (!waits.isEmpty()) {
        sql.append(statement);
        values.put(name, String.join(",", waits));
      }
    }

    private void rows(String name, String statement, Collection<?> rows) {
      if (!rows.isEmpty()) {
        sql.append(statement);
        values.put(name, json.text(rows));
      }
    }
  }

  private static Sealed.Place place(CaseRecord file) {
    return CaseStore.place(file.service().entity(), file.id());
  }

  private static java.time.@Nullable OffsetDateTime atOrNull(@Nullable Instant instant) {
    return instant == null ? null : at(instant);
  }
}
