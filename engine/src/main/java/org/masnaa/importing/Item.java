package org.masnaa.importing;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a form of another system, free of its notation. */
sealed interface Item {

  /** What shows the part, as it was read; null when it is always shown. */
  @Nullable Shown shown();

  /**
   * When a part is shown.
   *
   * @param source as it stood in the form, for the list of what is left to do
   */
  record Shown(Logic logic, String source) {}

  /** A page, with what stands on it. */
  record Page(String path, Wording title, @Nullable Shown shown, List<Item> items)
      implements Item {}

  /** Parts that are shown together. */
  record Together(@Nullable Shown shown, List<Item> items) implements Item {}

  /** Parts that are answered several times. */
  record Repeated(
      String path,
      Wording label,
      @Nullable Shown shown,
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      List<Item> items)
      implements Item {}

  /** A text to read. */
  record Text(String path, Wording text, @Nullable Shown shown) implements Item {}

  /** A value that is worked out from other answers. */
  record Worked(String path, Wording label, @Nullable Logic logic, String source) implements Item {
    @Override
    public @Nullable Shown shown() {
      return null;
    }
  }

  /** A question. */
  record Ask(
      String path,
      String type,
      Wording label,
      Wording hint,
      @Nullable Shown shown,
      boolean optional,
      Bounds bounds)
      implements Item {}

  /** A question that a register answers. */
  record Held(String path, String attribute, @Nullable Shown shown) implements Item {}

  /** One choice of a question. */
  record Choice(String value, Wording label) {}

  /**
   * What a good answer keeps to.
   *
   * @param min of the number, the characters or the choices
   * @param choices of a choice
   * @param check a condition on the answer, beyond the bounds
   */
  record Bounds(
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      @Nullable String pattern,
      List<Choice> choices,
      @Nullable Check check) {
    static final Bounds NONE = new Bounds(null, null, null, List.of(), null);
  }

  /** A condition that an answer must meet, and what to say when it does not. */
  record Check(Shown condition, Wording otherwise) {}
}
