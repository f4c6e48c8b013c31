package org.masnaa.form;

import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Expression;
import org.masnaa.text.LocalText;

/**
 * One question of a page.
 *
 * @param id its name in rules and in the case
 * @param binding the attribute it shows, or null when the person is the only source
 * @param need when it is asked at all
 * @param check a condition that a good answer meets, or null
 * @param askedBecause why it asks what a register holds, or null
 */
public record Question(
    String id,
    QuestionType type,
    Wording wording,
    @Nullable Binding binding,
    Need need,
    @Nullable Check check,
    @Nullable String askedBecause) {

  /** What people read. */
  public record Wording(LocalText label, @Nullable LocalText hint) {}

  /**
   * The attribute that fills the question.
   *
   * @param always whether the person is asked even though the register knows
   */
  public record Binding(Attribute attribute, boolean always) {}

  /**
   * When the question is asked.
   *
   * @param when condition, or null for always
   * @param optional whether it may stay without an answer
   */
  public record Need(@Nullable Expression when, boolean optional) {}

  /** A condition and what to say when it does not hold. */
  public record Check(Expression condition, LocalText otherwise) {}

  public LocalText label() {
    return wording.label();
  }

  public @Nullable LocalText hint() {
    return wording.hint();
  }

  public boolean optional() {
    return need.optional();
  }
}
