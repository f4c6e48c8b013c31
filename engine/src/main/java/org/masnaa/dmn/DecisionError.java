package org.masnaa.dmn;

import org.masnaa.text.LocalText;

/**
 * Something that went wrong while deciding.
 *
 * @param decision the name of the decision
 * @param code stable name of the kind of error, such as {@code dmn.rules-overlap}
 * @param what what is wrong
 */
public record DecisionError(String decision, String code, LocalText what) {}
