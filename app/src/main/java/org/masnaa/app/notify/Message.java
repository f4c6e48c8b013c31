package org.masnaa.app.notify;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.CaseId;
import org.masnaa.text.LocalText;

/**
 * A message to a person.
 *
 * @param readAt when the person first saw it; null before
 */
public record Message(CaseId caseId, LocalText text, Instant sentAt, @Nullable Instant readAt) {}
