package org.masnaa.app.spine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.Json;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.app.shared.database.Columns;
import org.masnaa.app.shared.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** The tables of the spine. */
@Repository
class SpineStore {

  /** An event as it lies in its row; what is empty is left out. */
  private record Happened(
      String type,
      @Nullable String element,
      @Nullable Map<String, Object> detail,
      @Nullable Map<String, @Nullable Object> measures) {}

  private static final TypeReference<List<Happened>> EVENTS = new TypeReference<>() {};

  private static final String COLUMNS =
      """
      SELECT transaction::text::bigint AS transaction, id, case_id, entity, service, version,
             actor_role, at, events
      FROM spine.step
      """;

  /** PostgreSQL unpacks arrays in their order, and numbers rows as they come. */
  private static final Columns INSERT =
      Columns.of(
          "step",
          """
          INSERT INTO spine.step (case_id, entity, service, version, actor_role, at, events)
          SELECT case_id, entity, service, version, actor_role, at, events
          FROM {rows: case_id uuid, entity text, service text, version integer, actor_role text,
                  at timestamptz, events jsonb}
          """);

  private final JdbcClient database;
  private final Json json;

  SpineStore(JdbcClient database, Json json) {
    this.database = database;
    this.json = json;
  }

  void insert(List<SpineEvent> events) {
    Map<String, Object> parameters = new HashMap<>();
    INSERT.bind(steps(events), this::cell, parameters);
    database.sql(INSERT.sql()).params(parameters).update();
  }

  /** Events that follow one another and differ only in what happened lie in one row. */
  private static List<List<SpineEvent>> steps(List<SpineEvent> events) {
    List<List<SpineEvent>> steps = new ArrayList<>();
    for (SpineEvent event : events) {
      if (steps.isEmpty() || !together(steps.getLast().getFirst(), event)) {
        steps.add(new ArrayList<>());
      }
      steps.getLast().add(event);
    }
    return steps;
  }

  private static boolean together(SpineEvent one, SpineEvent other) {
    return one.caseId().equals(other.caseId())
        && one.definition().equals(other.definition())
        && one.actorRole().equals(other.actorRole())
        && one.at().equals(other.at());
  }

  private @Nullable Object cell(List<SpineEvent> step, String column) {
    SpineEvent first = step.getFirst();
    return switch (column) {
      case "case_id" -> first.caseId().value();
      case "entity" -> first.definition().service().entity().value();
      case "service" -> first.definition().service().name();
      case "version" -> first.definition().version();
      case "actor_role" -> first.actorRole();
      case "at" -> first.at();
      case "events" -> json.text(step.stream().map(SpineStore::happened).toList());
      default -> throw new IllegalArgumentException(column);
    };
  }

  private static Map<String, Object> happened(SpineEvent event) {
    Map<String, Object> happened = new LinkedHashMap<>();
    happened.put("type", event.what().type());
    if (event.what().element() != null) {
      happened.put("element", event.what().element());
    }
    if (!event.what().detail().isEmpty()) {
      happened.put("detail", event.what().detail());
    }
    if (!event.measures().isEmpty()) {
      happened.put("measures", event.measures());
    }
    return happened;
  }

  /**
   * Events after a place, none of which can still get a predecessor: every transaction below the
   * oldest running one has ended.
   */
  List<Recorded> settledAfter(Recorded.Place place, int limit) {
    return database
        .sql(
            COLUMNS
                + """
                WHERE (transaction, id) > (:transaction::text::xid8, :id)
                  AND transaction < pg_snapshot_xmin(pg_current_snapshot())
                ORDER BY transaction, id
                LIMIT :limit
                """)
        .param("transaction", Long.toString(place.transaction()))
        .param("id", place.id())
        .param("limit", limit)
        .query(this::recorded)
        .list()
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  List<Recorded> ofCase(CaseId caseId) {
    return database
        .sql(COLUMNS + "WHERE case_id = :case ORDER BY id")
        .param("case", caseId.value())
        .query(this::recorded)
        .list()
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private List<Recorded> recorded(ResultSet row, int number) throws SQLException {
    Recorded.Place place = new Recorded.Place(row.getLong("transaction"), row.getLong("id"));
    CaseId caseId = new CaseId(row.getObject("case_id", UUID.class));
    SpineEvent.Definition definition =
        new SpineEvent.Definition(
            new ServiceId(row.getString("entity"), row.getString("service")),
            row.getInt("version"));
    String role = row.getString("actor_role");
    Instant at = Sql.instantOf(row, "at");
    return json.read(row.getString("events"), EVENTS).stream()
        .map(each ->
            new Recorded(
                place,
                new SpineEvent(
                    caseId,
                    definition,
                    new SpineEvent.What(
                        each.type(),
                        each.element(),
                        Objects.requireNonNullElse(each.detail(), Map.of())),
                    role,
                    at,
                    Objects.requireNonNullElse(each.measures(), Map.of()))))
        .toList();
  }

  /** Makes the reader known, at the start. */
  void register(String reader) {
    database
        .sql(
            """
            INSERT INTO spine.reader (name, transaction, id) VALUES (:name, '0', 0)
            ON CONFLICT (name) DO NOTHING
            """)
        .param("name", reader)
        .update();
  }

  /** The position of a reader, locked; empty while another holds it. */
  Optional<Recorded.Place> lockPosition(String reader) {
    return database
        .sql(
            """
            SELECT transaction::text::bigint AS transaction, id
            FROM spine.reader WHERE name = :name
            FOR UPDATE SKIP LOCKED
            """)
        .param("name", reader)
        .query((row, number) -> new Recorded.Place(row.getLong("transaction"), row.getLong("id")))
        .optional();
  }

  void moveTo(String reader, Recorded.Place place) {
    database
        .sql(
            """
            UPDATE spine.reader SET transaction = :transaction::text::xid8, id = :id
            WHERE name = :name
            """)
        .param("transaction", Long.toString(place.transaction()))
        .param("id", place.id())
        .param("name", reader)
        .update();
  }
}
