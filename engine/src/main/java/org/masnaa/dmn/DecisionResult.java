package org.masnaa.dmn;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came out of an evaluation.
 *
 * @param value the result; null also where an error made it so
 * @param explanation how it came about, when asked for
 * @param errors what went wrong on the way
 */
public record DecisionResult(
    @Nullable Object value, @Nullable Explanation explanation, List<DecisionError> errors) {}
