package org.masnaa.app.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.EntityId;
import org.masnaa.app.shared.Json;
import org.masnaa.app.shared.database.Columns;
import org.masnaa.app.shared.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of audit entries. */
@Repository
class AuditStore {

  private static final Columns INSERT =
      Columns.of(
          "entry",
          """
          INSERT INTO audit.entry
                 (at, actor_kind, actor, action, subject, case_id, entity, details)
          SELECT :at, kind, actor, action, subject, case_id, entity, details
          FROM {rows: kind text, actor text, action text, subject text, case_id uuid, entity text,
                  details jsonb}
          """);

  private final JdbcClient database;
  private final Json json;

  AuditStore(JdbcClient database, Json json) {
    this.database = database;
    this.json = json;
  }

  void insert(List<AuditEntry> entries, Instant at) {
    Map<String, Object> parameters = new HashMap<>();
    INSERT.bind(entries, this::cell, parameters);
    database.sql(INSERT.sql()).params(parameters).param("at", Sql.at(at)).update();
  }

  private @Nullable Object cell(AuditEntry entry, String column) {
    CaseId caseId = entry.caseId();
    EntityId entity = entry.entity();
    return switch (column) {
      case "kind" -> entry.actor().role();
      case "actor" -> name(entry.actor());
      case "action" -> entry.action();
      case "subject" -> entry.subject();
      case "case_id" -> caseId == null ? null : caseId.value();
      case "entity" -> entity == null ? null : entity.value();
      case "details" -> json.text(entry.details());
      default -> throw new IllegalArgumentException(column);
    };
  }

  private static String name(Actor actor) {
    return switch (actor) {
      case Actor.Person person -> person.id().value();
      case Actor.Party party -> party.id().value();
      case Actor.Officer officer -> officer.id().value();
      case Actor.Machine machine -> machine.name();
      case Actor.Anonymous anonymous -> "";
    };
  }
}
