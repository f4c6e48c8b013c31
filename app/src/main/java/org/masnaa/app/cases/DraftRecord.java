package org.masnaa.app.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.PersonId;
import org.masnaa.app.shared.ServiceId;

/**
 * The stored row of a draft.
 *
 * @param submittedAs the case it became; null while it is open
 */
record DraftRecord(
    DraftId id,
    ServiceId service,
    int version,
    PersonId person,
    CaseContent content,
    Instant savedAt,
    @Nullable CaseId submittedAs) {

  DraftRecord with(CaseContent changed, Instant now) {
    return new DraftRecord(id, service, version, person, changed, now, submittedAs);
  }
}
