package org.masnaa.app.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.EntityId;
import org.masnaa.app.shared.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of audit entries. */
@Repository
class AuditStore {

  private final JdbcClient database;
  private final Json json;

  AuditStore(JdbcClient database, Json json) {
    this.database = database;
    this.json = json;
  }

  void insert(List<AuditEntry> entries, Instant at) {
    List<Map<String, @Nullable Object>> rows = entries.stream().map(AuditStore::row).toList();
    database
        .sql(
            """
            INSERT INTO audit.entry
                   (at, actor_kind, actor, action, subject, case_id, entity, details)
            SELECT :at, kind, actor, action, subject, case_id, entity, details
            FROM ROWS FROM (jsonb_to_recordset(:rows::jsonb) AS
                   (kind text, actor text, action text, subject text, case_id uuid, entity text,
                    details jsonb))
                 WITH ORDINALITY
            ORDER BY ordinality
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("rows", json.text(rows))
        .update();
  }

  private static Map<String, @Nullable Object> row(AuditEntry entry) {
    CaseId caseId = entry.caseId();
    EntityId entity = entry.entity();
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("kind", entry.actor().role());
    row.put("actor", name(entry.actor()));
    row.put("action", entry.action());
    row.put("subject", entry.subject());
    row.put("case_id", caseId == null ? null : caseId.value());
    row.put("entity", entity == null ? null : entity.value());
    row.put("details", entry.details());
    return row;
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
