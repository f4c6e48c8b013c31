package org.masnaa.adopt;

import java.util.List;
import java.util.Set;

/**
 * What the parts of one adoption share.
 *
 * @param known the ids of the processes that are adopted together
 * @param calls gets those of them that this process calls
 * @param takesAll calls that hand over all that the case knows
 * @param beside the decisions and forms beside the files
 */
record Adopting(
    Notes notes,
    Variables variables,
    Expressions expressions,
    Set<String> known,
    Set<String> calls,
    Beside beside,
    List<Edit> takesAll) {}
