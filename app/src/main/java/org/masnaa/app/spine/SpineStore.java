package org.masnaa.app.spine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.Json;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.app.shared.database.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** The tables of the spine. */
@Repository
class SpineStore {

  private static final TypeReference<LinkedHashMap<String, @Nullable Object>> OBJECT =
      new TypeReference<>() {};

  private static final TypeReference<LinkedHashMap<String, Object>> DETAIL =
      new TypeReference<>() {};

  private static final String COLUMNS =
      """
      SELECT transaction::text::bigint AS transaction, id, case_id, entity, service, version,
             type, element, detail, actor_role, at, measures
      FROM spine.event
      """;

  /** PostgreSQL unpacks arrays in their order, and numbers rows as they come. */
  private static final Columns INSERT =
      Columns.of(
          "event",
          """
          INSERT INTO spine.event
                 (case_id, entity, service, version, type, element, detail, actor_role,
                  at, measures)
          SELECT  case_id, entity, service, version, type, element, detail, actor_role,
                  at, measures
          FROM {rows: case_id uuid, entity text, service text, version integer, type text,
                  element text, detail jsonb, actor_role text, at timestamptz, measures jsonb}
          """);

  private final JdbcClient database;
  private final Json json;

  SpineStore(JdbcClient database, Json json) {
    this.database = database;
    this.json = json;
  }

  void insert(List<SpineEvent> events) {
    Map<String, Object> parameters = new HashMap<>();
    INSERT.bind(events, this::cell, parameters);
    database.sql(INSERT.sql()).params(parameters).update();
  }

  private @Nullable Object cell(SpineEvent event, String column) {
    return switch (column) {
      case "case_id" -> event.caseId().value();
      case "entity" -> event.definition().service().entity().value();
      case "service" -> event.definition().service().name();
      case "version" -> event.definition().version();
      case "type" -> event.what().type();
      case "element" -> event.what().element();
      case "detail" -> json.text(event.what().detail());
      case "actor_role" -> event.actorRole();
      case "at" -> event.at();
      case "measures" -> json.text(event.measures());
      default -> throw new IllegalArgumentException(column);
    };
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
        .list();
  }

  List<Recorded> ofCase(CaseId caseId) {
    return database
        .sql(COLUMNS + "WHERE case_id = :case ORDER BY id")
        .param("case", caseId.value())
        .query(this::recorded)
        .list();
  }

  private Recorded recorded(ResultSet row, int number) throws SQLException {
    return new Recorded(
        new Recorded.Place(row.getLong("transaction"), row.getLong("id")),
        new SpineEvent(
            new CaseId(row.getObject("case_id", UUID.class)),
            new SpineEvent.Definition(
                new ServiceId(row.getString("entity"), row.getString("service")),
                row.getInt("version")),
            new SpineEvent.What(
                row.getString("type"),
                row.getString("element"),
                json.read(row.getString("detail"), DETAIL)),
            row.getString("actor_role"),
            row.getObject("at", OffsetDateTime.class).toInstant(),
            json.read(row.getString("measures"), OBJECT)));
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
