package org.masnaa.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks into the program's tables, and fills them. */
final class MeasuredCaseStore {

  private MeasuredCaseStore() {}

  /** The wait of the open task of those of these cases that have one. */
  static Map<UUID, String> openTasks(JdbcClient db, List<UUID> cases) {
    Map<UUID, String> waits = new HashMap<>();
    db.sql(
            """
            select case_id, wait from cases.task
            where case_id = any(:cases) and closed_at is null
            """)
        .param("cases", cases.toArray(UUID[]::new))
        .query(row -> {
          waits.put(row.getObject("case_id", UUID.class), row.getString("wait"));
        });
    return waits;
  }

  /** Those of these cases that have ended. */
  static List<UUID> ended(JdbcClient db, List<UUID> cases) {
    return db.sql(
            """
            select case_id from cases.case_record
            where case_id = any(:cases) and ended_at is not null
            """)
        .param("cases", cases.toArray(UUID[]::new))
        .query((row, number) -> row.getObject("case_id", UUID.class))
        .list();
  }

  /** Puts a draft beside another with the same content, not yet submitted. */
  static void copyDraft(JdbcClient db, UUID from, UUID to, String person) {
    db.sql(
            """
            insert into cases.draft
            select (jsonb_populate_record(
                d, jsonb_build_object('draft_id', :to, 'person', :person, 'submitted_as', null))).*
            from cases.draft d where draft_id = :from
            """)
        .param("to", to.toString())
        .param("person", person)
        .param("from", from)
        .update();
  }

  /**
   * Fills the tables: open cases with their tasks, and events of the past. Written by the one who
   * owns the tables, from one case and its events.
   */
  static void fill(JdbcClient owner, UUID like, int cases, int events) {
    owner
        .sql(
            """
            insert into cases.case_record
            select (jsonb_populate_record(c, jsonb_build_object(
                'case_id', id, 'submission_key', id, 'family', id, 'reference', 'FILL-' || n,
                'person', to_char(40000000000 + n, 'FM00000000000')))).*
            from cases.case_record c, generate_series(1, :cases) n,
              lateral (select uuidv7() as id, n as same) as new
            where case_id = :like
            """)
        .param("cases", cases)
        .param("like", like)
        .update();
    owner
        .sql(
            """
            insert into cases.task
            select (jsonb_populate_record(t, jsonb_build_object('case_id', c.case_id,
              'claimed_by', 'filler'))).*
            from cases.task t, cases.case_record c
            where t.case_id = :like and c.reference like 'FILL-%'
            """)
        .param("like", like)
        .update();
    owner
        .sql(
            """
            insert into spine.step (case_id, entity, service, version, actor_role, at, events)
            select uuidv7(), entity, service, version, actor_role, at, events
            from spine.step s, generate_series(1, :events / jsonb_array_length(s.events)) n
            where case_id = :like and id = (select min(id) from spine.step where case_id = :like)
            """)
        .param("events", events)
        .param("like", like)
        .update();
    settle(owner);
  }

  /** What the server does by itself in time: tidies the tables and looks what is in them. */
  static void settle(JdbcClient owner) {
    owner.sql("vacuum analyze").update();
  }
}
