package org.masnaa.feel;

import org.jspecify.annotations.Nullable;

/**
 * A range of values (DMN 1.5, clause 10.3.2.7). A missing end is unbounded.
 *
 * @param startIncluded whether the start itself belongs to the range
 * @param start lower end, or null
 * @param end upper end, or null
 * @param endIncluded whether the end itself belongs to the range
 */
public record FeelRange(
    boolean startIncluded, @Nullable Object start, @Nullable Object end, boolean endIncluded) {}
