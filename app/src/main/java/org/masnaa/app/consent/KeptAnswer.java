package org.masnaa.app.consent;

import java.time.Instant;
import java.util.UUID;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.form.Answer;
import org.masnaa.text.LocalText;

/**
 * An answer that may be offered to its person again, until the person withdraws that.
 *
 * @param source the service it was given to
 * @param at when it was given
 * @param label the question
 * @param text the answer as people read it
 */
public record KeptAnswer(
    UUID id, ServiceId source, Instant at, LocalText label, Answer answer, LocalText text) {}
