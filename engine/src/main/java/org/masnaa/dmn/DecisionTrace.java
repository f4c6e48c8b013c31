package org.masnaa.dmn;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.PartValue;

/**
 * How one decision came about.
 *
 * @param decision the name
 * @param inputs the values it used, by name
 * @param value the result
 * @param rules the rows of its table, in order; empty for other logic
 * @param parts what the parts of its texts came to, the innermost first
 */
public record DecisionTrace(
    String decision,
    Map<String, @Nullable Object> inputs,
    @Nullable Object value,
    List<RuleTrace> rules,
    List<PartValue> parts) {}
