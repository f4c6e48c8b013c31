package org.masnaa.app.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import org.masnaa.app.shared.database.Columns;

/** The statements that write steps: each takes its rows, of any number of cases, at once. */
final class StepRowStore {

  private static final String BEGIN =
      """
      insert into cases.case_record
        (case_id, entity, service, version, reference, submission_key, person, state, data,
         outcome, submitted_at, due_at, ended_at, process, parent_case, parent_wait, family, depth,
         stops)
      select case_id, entity, service, version, reference, key, person, state,
             data, outcome, submitted, due, ended, process, parent_case, parent_wait, family, depth,
             stops
      from {rows: case_id uuid, entity text, service text, version integer, reference text,
        key uuid, person text, state jsonb, data bytea, outcome text, submitted timestamptz,
        due timestamptz, ended timestamptz, process text, parent_case uuid, parent_wait text,
        family uuid, depth integer, stops integer};
      """;

  private static final String CHANGE =
      """
      update cases.case_record c
      set state = r.state, data = r.data, version = r.version, outcome = r.outcome,
          due_at = r.due, ended_at = r.ended, stops = r.stops
      from {rows: case_id uuid, version integer, state jsonb, data bytea, outcome text,
        due timestamptz, ended timestamptz, stops integer}
      where c.case_id = r.case_id;
      """;

  private static final String CLOSE_TASKS =
      """
      update cases.task t set closed_at = r.now, closed_by = r.by
      from {rows: case_id uuid, wait text, now timestamptz, by text}
      where t.case_id = r.case_id and t.wait = r.wait;
      """;

  private static final String OPEN_TASKS =
      """
      insert into cases.task
        (case_id, wait, entity, service, version, element, role, opened_at, due_at, person)
      select case_id, wait, entity, service, version, element, role, now, due, person
      from {rows: case_id uuid, wait text, entity text, service text, version integer,
        element text, role text, now timestamptz, due timestamptz, person text};
      """;

  private static final String REMOVE_JOBS =
      """
      delete from cases.job j
      using {rows: case_id uuid, wait text}
      where j.case_id = r.case_id and j.wait = r.wait;
      """;

  private static final String STOP_JOBS =
      """
      update cases.job j set given_up_at = r.now, lease = null
      from {rows: case_id uuid, wait text, now timestamptz}
      where j.case_id = r.case_id and j.wait = r.wait and j.given_up_at is null;
      """;

  private static final String ADD_JOBS =
      """
      insert into cases.job (case_id, wait, entity, element, kind, inputs, run_at)
      select case_id, wait, entity, element, kind, decode(inputs, 'base64'), now
      from {rows: case_id uuid, wait text, entity text, element text, kind text, inputs text,
        now timestamptz}
      on conflict (case_id, wait) do update
        set run_at = excluded.run_at, inputs = excluded.inputs, attempts = 0, lease = null,
            given_up_at = null, error = null;
      """;

  private static final String REMOVE_TIMERS =
      """
      delete from cases.timer t
      using {rows: case_id uuid, wait text}
      where t.case_id = r.case_id and t.wait = r.wait;
      """;

  private static final String SET_TIMERS =
      """
      insert into cases.timer (case_id, wait, entity, due_at)
      select case_id, wait, entity, due
      from {rows: case_id uuid, wait text, entity text, due timestamptz}
      on conflict (case_id, wait) do update set due_at = excluded.due_at;
      """;

  private static final String REMOVE_WAITS =
      """
      delete from cases.wait w
      using {rows: case_id uuid, wait text}
      where w.case_id = r.case_id and w.wait = r.wait;
      """;

  private static final String ADD_WAITS =
      """
      insert into cases.wait
        (case_id, wait, entity, element, kind, name, key, family, opened_at)
      select case_id, wait, entity, element, kind, name, key, family, now
      from {rows: case_id uuid, wait text, entity text, element text, kind text, name text,
        key text, family uuid, now timestamptz};
      """;

  private static final String SEND =
      """
      insert into cases.delivery
        (case_id, entity, element, kind, name, key, family, receiver, wait, payload, sent_at, run_at)
      select case_id, entity, element, kind, name, key, family, receiver, wait,
             decode(payload, 'base64'), now, now
      from {rows: case_id uuid, entity text, element text, kind text, name text, key text,
        family uuid, receiver uuid, wait text, payload text, now timestamptz};
      """;

  /** Everyone who listens now hears the signal; who begins to listen later does not. */
  private static final String BROADCAST =
      """
      insert into cases.delivery
        (case_id, entity, element, kind, name, family, receiver, sent_at, run_at)
      select distinct r.case_id, w.entity, '', 'signal', w.name, r.family, w.case_id, r.now, r.now
      from {rows: case_id uuid, entity text, name text, family uuid, now timestamptz}
      join cases.wait w
        on w.entity = r.entity and w.kind = 'signal' and w.case_id <> r.case_id
           and w.name = r.name;
      """;

  /** A call that has not begun its case is taken back; a case that it began is told. */
  private static final String CANCEL_CHILDREN =
      """
      delete from cases.delivery d
      using {rows: case_id uuid, wait text, family uuid, now timestamptz}
      where d.case_id = r.case_id and d.kind = 'call' and d.wait = r.wait;
      insert into cases.delivery
        (case_id, entity, element, kind, family, receiver, sent_at, run_at)
      select r.case_id, c.entity, '', 'cancel', r.family, c.case_id, r.now, r.now
      from {rows: case_id uuid, wait text, family uuid, now timestamptz}
      join cases.case_record c
        on c.parent_case = r.case_id and c.parent_wait = r.wait and c.ended_at is null;
      """;

  private static final String EXPLAIN =
      """
      insert into cases.explanation (case_id, wait, entity, element, decided_at, content)
      select case_id, wait, entity, element, now, decode(content, 'base64')
      from {rows: case_id uuid, wait text, entity text, element text, now timestamptz,
        content text};
      """;

  /** By the name of the rows that each of them writes, in the order in which they are sent. */
  static final Map<String, Columns> BY_ROWS = new LinkedHashMap<>();

  static {
    put("begun", BEGIN);
    put("changed", CHANGE);
    put("tasks_gone", CLOSE_TASKS);
    put("jobs_gone", REMOVE_JOBS);
    put("jobs_stopped", STOP_JOBS);
    put("timers_gone", REMOVE_TIMERS);
    put("waits_gone", REMOVE_WAITS);
    put("cancelled", CANCEL_CHILDREN);
    put("tasks", OPEN_TASKS);
    put("jobs", ADD_JOBS);
    put("timers", SET_TIMERS);
    put("waits", ADD_WAITS);
    put("deliveries", SEND);
    put("signals", BROADCAST);
    put("explanations", EXPLAIN);
  }

  private StepRowStore() {}

  private static void put(String rows, String statement) {
    BY_ROWS.put(rows, Columns.of(rows, statement));
  }
}
