package org.masnaa.importing;

import java.math.BigDecimal;
import java.util.List;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * A form in our own shape, ready to be written.
 *
 * @param title what the form is called
 * @param attributes the attributes that its questions are bound to
 */
record Draft(Wording title, List<Page> pages, SequencedSet<String> attributes) {

  record Page(String id, Wording title, @Nullable String when, List<Question> questions) {
    /** The questions, each with the condition of the page, so that they can stand on another. */
    List<Question> together() {
      return when == null ? questions : questions.stream().map(q -> q.under(when)).toList();
    }
  }

  /**
   * A question of form.yaml.
   *
   * @param from the attribute that answers it; then it has no type of its own
   * @param value the formula of a calculated value
   * @param questions those of a group
   */
  record Question(
      String id,
      String type,
      @Nullable String from,
      Wording label,
      Wording hint,
      @Nullable String when,
      boolean optional,
      Keeps keeps,
      @Nullable String value,
      List<Question> questions) {
    Question under(String outer) {
      String both = when == null ? outer : "(" + outer + ") and (" + when + ")";
      return new Question(id, type, from, label, hint, both, optional, keeps, value, questions);
    }
  }

  /** What an answer keeps to. */
  record Keeps(
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      @Nullable String pattern,
      List<Item.Choice> options,
      @Nullable String check,
      Wording otherwise) {
    static final Keeps NOTHING = new Keeps(null, null, null, List.of(), null, Wording.NONE);
  }
}
