package org.masnaa.app.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.catalogue.Published;
import org.masnaa.app.shared.CaseId;

/**
 * A case in a list.
 *
 * @param reference what people call it
 * @param outcome the outcome named by the process's end; null before, or if it names none
 * @param dueAt when it should be done; null while the clock stands, after the end, or without a
 *     promise
 * @param next who acts now
 */
public record CaseSummary(
    CaseId id,
    String reference,
    Published service,
    Instant submittedAt,
    @Nullable Instant dueAt,
    @Nullable Instant endedAt,
    @Nullable String outcome,
    Next next) {

  /** Who acts now. */
  public enum Next {
    /** The person whose case it is has something to do. */
    APPLICANT,
    /** Somebody else whom the case names has something to do. */
    PARTY,
    /** An officer has a task. */
    OFFICER,
    /** The program works on it, or waits for a time. */
    MACHINE,
    /** It is over. */
    NOBODY
  }
}
