package org.masnaa.app.credentials;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.CaseId;
import org.masnaa.text.LocalText;

/**
 * A document that was issued.
 *
 * @param output its name in the service package
 * @param validUntil the last day it counts, or null without an end
 * @param revoked when it was withdrawn, or null while it stands
 */
public record Credential(
    UUID id,
    CaseId caseId,
    String output,
    LocalText title,
    Instant issued,
    @Nullable LocalDate validUntil,
    @Nullable Instant revoked) {}
