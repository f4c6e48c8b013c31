package org.masnaa.app.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.OfficerId;
import org.masnaa.app.shared.ServiceId;

/**
 * Work for a person in a case.
 *
 * @param waitId the id of the wait in the case's process
 * @param element the id of the user task in the process
 * @param role a role of the service, {@link #APPLICANT}, or a party's after {@link #PARTY}
 * @param dueAt when it should be done; null if nothing is promised
 * @param claimedBy the officer who works on it; null if nobody has taken it
 * @param closedAt null while it is open
 */
public record Task(
    CaseId caseId,
    String waitId,
    ServiceId service,
    int version,
    String element,
    String role,
    Instant openedAt,
    @Nullable Instant dueAt,
    @Nullable OfficerId claimedBy,
    @Nullable Instant closedAt) {

  /** The role of the person whose case it is. */
  public static final String APPLICANT = "applicant";

  /** Before the name of a party, as the role of a task that is a party's; no officer has it. */
  public static final String PARTY = "party:";

  /** Whether it waits for somebody named in the case, besides the one who applied. */
  public boolean isOfParty() {
    return role.startsWith(PARTY);
  }

  public boolean isOpen() {
    return closedAt == null;
  }
}
