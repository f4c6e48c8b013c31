package org.masnaa.app.consent;

import org.masnaa.form.Answer;
import org.masnaa.form.Datum;
import org.masnaa.text.LocalText;

/**
 * An answer that a person gave.
 *
 * @param datum what was asked for
 * @param label the question
 * @param text the answer as people read it
 */
public record GivenAnswer(Datum datum, LocalText label, Answer answer, LocalText text) {}
