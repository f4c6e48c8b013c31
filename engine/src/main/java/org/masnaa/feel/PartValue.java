package org.masnaa.feel;

import org.jspecify.annotations.Nullable;

/**
 * A part of a text and what it came to, for explanations.
 *
 * @param text the part as it is written
 */
public record PartValue(String text, @Nullable Object value) {}
