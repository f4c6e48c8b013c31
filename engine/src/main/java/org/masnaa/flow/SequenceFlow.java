package org.masnaa.flow;

import org.jspecify.annotations.Nullable;
import org.masnaa.source.Position;

/**
 * An arrow between two elements.
 *
 * @param name as drawn, empty if none
 * @param condition null when it has none
 */
public record SequenceFlow(
    String id,
    String name,
    String source,
    String target,
    @Nullable Formula condition,
    Position at) {}
