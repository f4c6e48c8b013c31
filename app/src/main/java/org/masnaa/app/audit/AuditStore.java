package org.masnaa.app.audit;

import java.time.Instant;
import java.time.ZoneOffset;
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

  void insert(AuditEntry entry, Instant at) {
    CaseId caseId = entry.caseId();
    EntityId entity = entry.entity();
    database
        .sql(
            """
            INSERT INTO audit.entry
                   (at, actor_kind, actor, action, subject, case_id, entity, details)
            VALUES (:at, :kind, :actor, :action, :subject, :case, :entity, :details::jsonb)
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("kind", entry.actor().role())
        .param("actor", name(entry.actor()))
        .param("action", entry.action())
        .param("subject", entry.subject())
        .param("case", caseId == null ? null : caseId.value())
        .param("entity", entity == null ? null : entity.value())
        .param("details", json.text(entry.details()))
        .update();
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
