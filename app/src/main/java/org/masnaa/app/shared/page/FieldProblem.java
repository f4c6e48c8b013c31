package org.masnaa.app.shared.page;

import org.masnaa.text.LocalText;

/**
 * What to do about an answer, as the error summary lists it.
 *
 * @param field the id of the control to go to
 */
public record FieldProblem(String field, LocalText message) {}
