package org.masnaa.app.registers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.masnaa.text.LocalText;

/**
 * What a register holds of a person.
 *
 * @param value as FEEL knows values; null when the register holds nothing
 * @param register its name for people
 * @param asOf when the register last changed the record; the time of asking when it has none
 */
public record AttributeValue(@Nullable Object value, LocalText register, Instant asOf) {}
