package org.masnaa.app.cases;

import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.PersonId;
import org.masnaa.legal.LegalClock;

/**
 * A task in an officer's queue, with the case it belongs to and the person whose case that is.
 *
 * @param clock the legal clock of the case with its pauses; null when the service promises nothing
 */
public record QueueItem(
    Task task, CaseSummary summary, PersonId person, @Nullable LegalClock clock) {}
