package org.masnaa.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Expression;
import org.masnaa.text.LocalText;

/**
 * A datum that a register owns, as a question may show it.
 *
 * @param name dotted, such as {@code person.birthDate}
 * @param type what its value is; {@link QuestionType.Fact} when it has parts
 * @param register who holds it
 * @param shows how a value with parts reads, or null where the type says it
 * @param derived expression over other attributes and {@code today}, or null when the register
 *     stores it
 */
public record Attribute(
    String name,
    LocalText label,
    QuestionType type,
    Register register,
    Meaning meaning,
    @Nullable Wording shows,
    @Nullable Expression derived) {

  /** A register by its name in the catalogue and its name for people. */
  public record Register(String name, LocalText label) {}

  /** How closely it must be kept. */
  public enum Classification {
    PUBLIC,
    PERSONAL,
    SENSITIVE
  }

  /**
   * What is needed to recognise and try the attribute.
   *
   * @param words other names people use for it, in both languages
   * @param example the value of the person of an example that does not say another
   */
  public record Meaning(
      Classification classification, List<LocalText> words, @Nullable Object example) {
    public Meaning {
      words = List.copyOf(words);
    }
  }

  /** Expressions over {@code value} that give its text in each language. */
  public record Wording(Expression ar, Expression en) {}
}
