package org.masnaa.app.shared.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.text.LocalText;

/** A question as a form shows it, with the answer given so far, good or not. */
public sealed interface Field {

  Frame frame();

  /**
   * What stands around the control.
   *
   * @param id the form field, and the id of its first control
   * @param problem what to do about the answer, or null
   */
  record Frame(
      String id,
      LocalText label,
      @Nullable LocalText hint,
      boolean optional,
      @Nullable LocalText problem) {

    /** The ids of hint and problem, for {@code aria-describedby}; null when there is neither. */
    public @Nullable String describedBy() {
      String hinted = hint == null ? "" : id + "-hint";
      String wrong = problem == null ? "" : id + "-problem";
      String both = (hinted + " " + wrong).strip();
      return both.isEmpty() ? null : both;
    }
  }

  /** What a line of text holds. */
  enum Format {
    TEXT,
    WHOLE_NUMBER,
    DECIMAL,
    MONEY;

    public boolean isNumber() {
      return this != TEXT;
    }
  }

  /**
   * One line of text or a number.
   *
   * @param autocomplete token of HTML for what the browser knows, or {@code off}
   */
  record Line(Frame frame, String value, Format format, int longest, String autocomplete)
      implements Field {}

  /** Several lines of text. */
  record Lines(Frame frame, String value, int longest) implements Field {}

  /**
   * A day in three fields.
   *
   * @param birth whether it is the person's own birth date, which browsers know
   * @param read the day that was understood, echoed in both calendars, or null
   */
  record Day(Frame frame, Parts parts, boolean birth, @Nullable LocalDate read) implements Field {

    /** As typed. */
    public record Parts(String day, String month, String year, boolean hijri) {}
  }

  /**
   * One of, or several of, some options.
   *
   * @param brief whether the options stand side by side, as yes and no do
   */
  record Choice(
      Frame frame, List<Option> options, Set<String> chosen, boolean several, boolean brief)
      implements Field {}

  /** One option. */
  record Option(String value, LocalText label) {}

  /** A statement to agree to. */
  record Confirm(Frame frame, boolean confirmed) implements Field {}

  /**
   * Files.
   *
   * @param kinds as people say them, such as {@code PDF, JPEG}
   * @param accept as HTML says them
   * @param largest size of one file for people, such as {@code 10 MB}
   * @param most how many
   */
  record Upload(
      Frame frame, List<Uploaded> files, String kinds, String accept, String largest, int most)
      implements Field {}

  /** A file that was uploaded. */
  record Uploaded(String id, String name, String size) {}
}
