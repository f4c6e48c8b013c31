package org.masnaa.app.cases;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.spine.Recorded;
import org.masnaa.flow.Active;
import org.masnaa.flow.Event;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold in a simulation, whatever happened. */
final class SimulationAudit {

  private record Row(UUID id, long tasks, long jobs, long timers, boolean ended) {}

  private static final String ROWS =
      """
      select case_id, ended_at is not null as ended,
        (select count(*) from cases.task t where t.case_id = c.case_id and closed_at is null) tasks,
        (select count(*) from cases.job j where j.case_id = c.case_id) jobs,
        (select count(*) from cases.timer t where t.case_id = c.case_id) timers
      from cases.case_record c
      """;

  private final CasesKit kit;
  private final JdbcClient database;

  SimulationAudit(CasesKit kit, JdbcClient database) {
    this.kit = kit;
    this.database = database;
  }

  /** Each state is what its events tell, and what it waits for is there and nothing else. */
  void compare(List<String> wrong) {
    for (Row row : rows()) {
      CaseRecord file = kit.bean(CaseStore.class).find(new CaseId(row.id())).orElseThrow();
      if (!kit.bean(CaseLog.class).replay(file.id()).equals(file.state())) {
        wrong.add("events and state differ: " + file.state());
      }
      if (row.tasks() != waits(file, Active.Kind.TASK)
          || row.jobs() != waits(file, Active.Kind.JOB)
          || row.timers() != waits(file, Active.Kind.TIMER)) {
        wrong.add("waits and what is there differ: " + row + file.state());
      }
    }
  }

  private List<Row> rows() {
    return database
        .sql(ROWS)
        .query((row, n) ->
            new Row(
                row.getObject("case_id", UUID.class),
                row.getLong("tasks"),
                row.getLong("jobs"),
                row.getLong("timers"),
                row.getBoolean("ended")))
        .list();
  }

  private static long waits(CaseRecord file, Active.Kind kind) {
    return file.state().waits().stream().filter(wait -> wait.kind() == kind).count();
  }

  /** Nothing is stuck. */
  void ended(List<String> wrong) {
    rows().stream().filter(row -> !row.ended()).forEach(row -> wrong.add("stuck: " + row));
    long parcels = database.sql("select count(*) from cases.delivery").query(Long.class).single();
    if (parcels > 0) {
      wrong.add("not delivered: " + parcels);
    }
  }

  /** Each draft is one case, under the reference that was answered, and each call began one. */
  void submitted(Map<DraftId, String> references, List<String> wrong) {
    List<String> there =
        database
            .sql("select reference from cases.case_record where parent_case is null")
            .query((row, n) -> row.getString("reference"))
            .list();
    if (there.size() != references.size()
        || !new HashSet<>(there).equals(new HashSet<>(references.values()))) {
      wrong.add("answered " + references.values() + ", stored " + there);
    }
    long twice =
        database
            .sql(
                """
                select count(*) - count(distinct (parent_case, parent_wait))
                from cases.case_record where parent_case is not null
                """)
            .query(Long.class)
            .single();
    if (twice > 0) {
      wrong.add("begun twice: " + twice);
    }
  }

  /** What was acknowledged or took effect is in the events, once. */
  void read(
      List<Recorded> events,
      Set<String> acknowledged,
      Map<String, Integer> effects,
      List<String> wrong) {
    Set<String> done = new HashSet<>();
    for (Recorded each : events) {
      if (each.event().what().type().equals(Event.Kind.COMPLETED.code())
          && !done.add(each.event().caseId() + ":" + each.event().what().detail().get("id"))) {
        wrong.add("completed twice in the events: " + each);
      }
    }
    acknowledged.stream()
        .filter(each -> !done.contains(each))
        .forEach(each -> wrong.add("acknowledged and lost: " + each));
    effects.forEach((key, times) -> {
      if (times != 1) {
        wrong.add("took effect " + times + " times: " + key);
      }
      if (!done.contains(key)) {
        wrong.add("took effect and is not in the events: " + key);
      }
    });
  }

  /** A reader got all that was written, each once. */
  void places(List<Long> read, Set<Long> written, List<String> wrong) {
    if (read.size() != written.size() || !new HashSet<>(read).equals(written)) {
      wrong.add("written " + written + ", read " + read);
    }
  }
}
