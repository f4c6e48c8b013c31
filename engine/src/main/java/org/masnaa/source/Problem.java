package org.masnaa.source;

import org.masnaa.text.LocalText;

/**
 * Something wrong in a source file, and how to mend it.
 *
 * @param at where
 * @param code stable name of the kind of problem, such as {@code bpmn.element-unknown}
 * @param what what is wrong, naming the offending thing
 * @param mend what the author can do about it
 */
public record Problem(Position at, String code, LocalText what, LocalText mend) {}
