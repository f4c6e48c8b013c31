package org.masnaa.app.cases.jobs;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.PersonId;
import org.masnaa.app.shared.ServiceId;

/**
 * What a job may know.
 *
 * @param waitId with the case's id the key under which the job happens once
 * @param person whose case it is
 * @param inputs what the process hands over
 * @param data all that is known in the case, by name
 */
public record JobRequest(
    CaseId caseId,
    String waitId,
    ServiceId service,
    int version,
    String reference,
    PersonId person,
    Map<String, @Nullable Object> inputs,
    Map<String, @Nullable Object> data,
    Instant now) {

  /**
   * The key under which the job happens once: the same in every attempt, and handed on to whoever
   * does the work outside.
   */
  public String key() {
    return caseId + ":" + waitId;
  }
}
