package org.masnaa.dmn;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row of a decision table.
 *
 * @param row from 1
 * @param id the row's id, empty if none
 * @param fired whether all its conditions held
 * @param failedInputs the labels of the columns whose conditions did not hold
 * @param annotations the row's remarks by column; {@code ar} and {@code en} hold the reason for
 *     people
 * @param outputs the outputs of a row that fired, by column
 */
public record RuleTrace(
    int row,
    String id,
    boolean fired,
    List<String> failedInputs,
    Map<String, String> annotations,
    Map<String, @Nullable Object> outputs) {}
