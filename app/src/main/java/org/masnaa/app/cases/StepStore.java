package org.masnaa.app.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.cases.content.Sealed;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.Json;
import org.masnaa.flow.Active;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes cases with everything that commands asked for: all statements, each for all cases, go to
 * the database in one round trip.
 */
@Repository
class StepStore {

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

  /** Writes cases as they now are. */
  void write(List<Advance> advances) {
    Rows rows = new Rows();
    for (Advance advance : advances) {
      collect(rows, advance);
    }
    send(rows);
  }

  private void send(Rows rows) {
    StringBuilder sql = new StringBuilder();
    Map<String, Object> values = new HashMap<>();
    StepRowStore.BY_ROWS.forEach((name, statement) -> {
      List<Row> found = rows.rows.get(name);
      if (found != null) {
        sql.append(statement.sql());
        statement.bind(found, Row::cell, values);
      }
    });
    db.sql(sql.toString()).params(values).update();
  }

  private void collect(Rows rows, Advance advance) {
    CaseRecord file = advance.file();
    StepWrites writes = advance.writes();
    Map<String, @Nullable Object> base = base(advance);
    if (writes.isStart()) {
      rows.add("begun", base, begun(file));
    } else {
      rows.add("changed", base, state(file));
    }
    waits(rows, "tasks_gone", base, writes.gone(file.state(), EnumSet.of(Active.Kind.TASK)));
    waits(rows, "jobs_gone", base, writes.gone(file.state(), EnumSet.of(Active.Kind.JOB)));
    waits(rows, "jobs_stopped", base, writes.stoppedJobs(file.state()));
    waits(rows, "timers_gone", base, writes.gone(file.state(), EnumSet.of(Active.Kind.TIMER)));
    waits(rows, "waits_gone", base, writes.gone(file.state(), LISTENING));
    waits(rows, "cancelled", base, writes.cancelledChildren);
    writes.tasks.values().forEach(task -> rows.add("tasks", base, task.columns()));
    writes.jobs.values().forEach(job -> rows.add("jobs", base, job.columns()));
    writes.timers.values().forEach(timer -> rows.add("timers", base, timer.columns()));
    writes.waits.values().forEach(wait -> rows.add("waits", base, wait.columns()));
    writes.deliveries.forEach(delivery -> rows.add("deliveries", base, delivery.columns()));
    writes.signals.forEach(signal -> rows.add("signals", base, Map.of("name", signal)));
    writes.explanations.forEach(each -> rows.add("explanations", base, each.columns()));
  }

  private static void waits(
      Rows rows, String name, Map<String, @Nullable Object> base, Collection<String> waits) {
    waits.forEach(wait -> rows.add(name, base, Map.of("wait", wait)));
  }

  private static Map<String, @Nullable Object> base(Advance advance) {
    CaseRecord file = advance.file();
    Map<String, @Nullable Object> base = new LinkedHashMap<>();
    base.put("case_id", file.id().value());
    base.put("entity", file.service().entity().value());
    base.put("service", file.service().name());
    base.put("version", file.version());
    base.put("family", file.origin().family().value());
    base.put(
        "by",
        advance.by() instanceof Actor.Officer officer ? officer.id().value() : advance.by().role());
    base.put("now", advance.now());
    return base;
  }

  private Map<String, @Nullable Object> begun(CaseRecord file) {
    CaseRecord.Caller caller = file.origin().caller();
    Map<String, @Nullable Object> row = state(file);
    row.put("reference", file.reference());
    row.put("key", file.submissionKey().value());
    row.put("person", file.person().value());
    row.put("submitted", file.progress().submittedAt());
    row.put("process", file.origin().process());
    row.put("parent_case", caller == null ? null : caller.caseId().value());
    row.put("parent_wait", caller == null ? null : caller.waitId());
    row.put("depth", file.origin().depth());
    return row;
  }

  private Map<String, @Nullable Object> state(CaseRecord file) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("state", json.text(file.state()));
    row.put("data", sealed.seal(file.content().toJson(), place(file)));
    row.put("outcome", file.progress().outcome());
    row.put("due", file.progress().dueAt());
    row.put("ended", file.progress().endedAt());
    row.put("stops", file.state().stops().size());
    return row;
  }

  private static Sealed.Place place(CaseRecord file) {
    return CaseStore.place(file.service().entity(), file.id());
  }

  /** A row: what is its own, and what all rows of the case have. */
  private record Row(
      Map<String, @Nullable Object> base, Map<String, ? extends @Nullable Object> own) {

    private @Nullable Object cell(String column) {
      return own.containsKey(column) ? own.get(column) : base.get(column);
    }
  }

  /** Rows by the statement that writes them; what has no rows is not asked. */
  private static final class Rows {

    private final Map<String, List<Row>> rows = new HashMap<>();

    private void add(
        String name,
        Map<String, @Nullable Object> base,
        Map<String, ? extends @Nullable Object> own) {
      rows.computeIfAbsent(name, k -> new ArrayList<>()).add(new Row(base, own));
    }
  }
}
