package org.masnaa.flow;

import org.jspecify.annotations.Nullable;
import org.masnaa.source.Position;
import org.masnaa.text.LocalText;

/**
 * An arrow between two elements.
 *
 * @param name as drawn, in both languages where the file says both; empty if none
 * @param condition null when it has none
 */
public record SequenceFlow(
    String id,
    LocalText name,
    String source,
    String target,
    @Nullable Formula condition,
    Position at) {}
