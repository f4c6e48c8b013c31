package org.masnaa.app.cases.jobs;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.EntityId;

/**
 * A job that a worker may do now, and nobody else until the lease ends.
 *
 * @param lease under which the worker answers
 * @param attempts how often it was tried before
 */
public record LeasedJob(
    CaseId caseId,
    String waitId,
    EntityId entity,
    String kind,
    UUID lease,
    Map<String, @Nullable Object> inputs,
    int attempts) {}
