package org.masnaa.form;

import org.masnaa.text.LocalText;

/**
 * What a person has to do about an answer before the form can be sent.
 *
 * @param question its id
 * @param field the form field to go to: the question's id, or a part such as {@code born.day}
 * @param code stable name of the kind of problem, such as {@code answer.missing}
 * @param message what to do, never only that something is wrong
 */
public record AnswerProblem(String question, String field, String code, LocalText message) {}
