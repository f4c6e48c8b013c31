package org.masnaa.app.cases;

/** A task in an officer's queue, with the case it belongs to. */
public record QueueItem(Task task, CaseSummary summary) {}
