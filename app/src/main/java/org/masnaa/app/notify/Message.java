package org.masnaa.app.notify;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.masnaa.text.LocalText;

/**
 * A message to a person.
 *
 * @param readAt when the person first saw it; null before
 */
public record Message(
    UUID id, About about, LocalText text, Instant sentAt, @Nullable Instant readAt) {}
