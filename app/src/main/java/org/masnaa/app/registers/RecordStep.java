package org.masnaa.app.registers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * One step in the life of a record.
 *
 * @param from the day from which it is true
 * @param recorded when it was written down
 * @param known whether it is still held to be so
 */
public record RecordStep(
    Map<String, Object> content,
    LocalDate from,
    Instant recorded,
    boolean known,
    String by,
    String reason) {}
