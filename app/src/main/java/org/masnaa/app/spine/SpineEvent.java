package org.masnaa.app.spine;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.ServiceId;

/**
 * Something that happened to a case. It holds no personal data.
 *
 * @param definition the service and version that the case is on
 * @param what what happened
 * @param actorRole who did it, as a role
 * @param measures answers and results that the package lets out for statistics
 */
public record SpineEvent(
    CaseId caseId,
    Definition definition,
    What what,
    String actorRole,
    Instant at,
    Map<String, @Nullable Object> measures) {

  /** The service and its version that the case is on. */
  public record Definition(ServiceId service, int version) {}

  /**
   * What happened.
   *
   * @param type its stable name, such as {@code case-started}
   * @param element of the process where it happened, when it happened at one
   * @param detail codes and ids of the process from which the case's state can be built again
   */
  public record What(String type, @Nullable String element, Map<String, Object> detail) {

    public What {
      detail = Collections.unmodifiableMap(new LinkedHashMap<>(detail));
    }

    public What(String type, @Nullable String element) {
      this(type, element, Map.of());
    }
  }

  // Written out because the compact form loses that a measure may be null.
  public SpineEvent(
      CaseId caseId,
      Definition definition,
      What what,
      String actorRole,
      Instant at,
      Map<String, @Nullable Object> measures) {
    this.caseId = caseId;
    this.definition = definition;
    this.what = what;
    this.actorRole = actorRole;
    this.at = at;
    this.measures = Collections.unmodifiableMap(new LinkedHashMap<>(measures));
  }
}
