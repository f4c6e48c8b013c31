package org.masnaa.app.cases;

import org.masnaa.app.shared.PersonId;

/** A task in an officer's queue, with the case it belongs to and the person whose case that is. */
public record QueueItem(Task task, CaseSummary summary, PersonId person) {}
