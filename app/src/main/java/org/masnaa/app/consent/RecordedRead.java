package org.masnaa.app.consent;

import java.time.Instant;
import java.util.UUID;

/** A reading as it is kept. */
public record RecordedRead(UUID id, Instant at, DataRead read) {}
