package org.masnaa.app.audit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.EntityId;

/**
 * One deed.
 *
 * @param action what was done, as a verb with its object: {@code complete-task}
 * @param subject on what: an id, never a text of a person
 * @param caseId the case it belongs to, when it does
 * @param entity the entity whose matter it is, when it is one's
 * @param details more codes and ids
 */
public record AuditEntry(
    Actor actor,
    String action,
    String subject,
    @Nullable CaseId caseId,
    @Nullable EntityId entity,
    Map<String, String> details) {

  public AuditEntry {
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }

  /** A deed outside any case. */
  public AuditEntry(Actor actor, String action, String subject) {
    this(actor, action, subject, null, null, Map.of());
  }
}
