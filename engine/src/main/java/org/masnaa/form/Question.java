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
 * @param preset what stands there until the person answers, or null for nothing
 * @param askedBecause why it asks what a register holds, or null
 */
public record Question(
    String id,
    QuestionType type,
    Wording wording,
    @Nullable Binding binding,
    Need need,
    @Nullable Check check,
    @Nullable Expression preset,
    @Nullable String askedBecause) {

  /** What people read. */
  public record Wording(LocalText label, @Nullable LocalText hint) {}

  /** The attribute that fills the question. */
  public record Binding(Attribute attribute) {}

  /**
   * When the question is asked.
   *
   * @param when condition, or null for always
   * @param optional whether it may stay without an answer
   * @param always whether it is asked each time, although a register or an earlier answer knows
   */
  public record Need(@Nullable Expression when, boolean optional, boolean always) {}

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

  /** Whether nothing that is known answers it: the person must, each time. */
  public boolean askedAlways() {
    return need.always() || type instanceof QuestionType.Confirmed;
  }
}
