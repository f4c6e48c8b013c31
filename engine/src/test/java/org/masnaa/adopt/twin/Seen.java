package org.masnaa.adopt.twin;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run came to after one move.
 *
 * @param completed the elements that came to their regular end since the move, in order
 * @param open the elements that wait for people, workers, messages or signals, sorted
 * @param variables those of the case
 * @param calls what was called since the move: name, then arguments
 */
record Seen(
    List<String> completed,
    List<String> open,
    Map<String, @Nullable Object> variables,
    List<List<@Nullable Object>> calls,
    boolean over) {}
