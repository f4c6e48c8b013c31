package org.masnaa.app.shared.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
   * @param offer where the answer comes from that stands there, or null when it was given here
   */
  record Frame(
      String id,
      LocalText label,
      @Nullable LocalText hint,
      boolean optional,
      @Nullable LocalText problem,
      @Nullable Offer offer) {

    /** A question whose answer comes from nowhere else. */
    public Frame(
        String id,
        LocalText label,
        @Nullable LocalText hint,
        boolean optional,
        @Nullable LocalText problem) {
      this(id, label, hint, optional, problem, null);
    }

    /** The ids of what is said beside it, for {@code aria-describedby}; null when it is nothing. */
    public @Nullable String describedBy() {
      String all =
          Stream.of(
                  hint == null ? "" : id + "-hint",
                  offer == null ? "" : id + "-offer",
                  problem == null ? "" : id + "-problem")
              .filter(part -> !part.isEmpty())
              .collect(Collectors.joining(" "));
      return all.isEmpty() ? null : all;
    }
  }

  /** An answer that the person gave to a service before and that stands ready to be sent again. */
  record Offer(LocalText service, Instant at) {}

  /** What a line of text holds, with how it is entered on a touch keyboard and how wide it is. */
  enum Format {
    TEXT("text", "wide", true),
    WHOLE_NUMBER("numeric", "number", false),
    DECIMAL("decimal", "number", false),
    MONEY("decimal", "number", false),
    PERCENT("decimal", "short", false),
    TIME("text", "short", false),
    EMAIL("email", "wide", false),
    PHONE("tel", "code", false),
    ID_NUMBER("numeric", "code", false),
    IBAN("text", "wide", false),
    COMPANY_NUMBER("numeric", "code", false);

    private final String inputMode;
    private final String width;
    private final boolean words;

    Format(String inputMode, String width, boolean words) {
      this.inputMode = inputMode;
      this.width = width;
      this.words = words;
    }

    /** The message with the sign that stands behind the box; null where none does. */
    public @Nullable String sign() {
      return switch (this) {
        case MONEY -> "field.currency";
        case PERCENT -> "field.percent";
        case TEXT, WHOLE_NUMBER, DECIMAL, TIME, EMAIL -> null;
        case PHONE, ID_NUMBER, IBAN, COMPANY_NUMBER -> null;
      };
    }

    /** Value of the attribute {@code inputmode}. */
    public String inputMode() {
      return inputMode;
    }

    /** The class that makes the box fit what is expected in it. */
    public String width() {
      return "w-" + width;
    }

    /** Direction of the text: that of its words, or left to right for codes and numbers. */
    public String direction() {
      return words ? "auto" : "ltr";
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

  /** One of many options, in a list that opens. */
  record Pick(Frame frame, List<Option> options, String chosen) implements Field {}

  /** An answer in several boxes, each with a label of its own. */
  record Parts(Frame frame, List<Part> parts) implements Field {
    public Parts {
      parts = List.copyOf(parts);
    }
  }

  /**
   * One box of an answer in several.
   *
   * @param field its name and id, such as {@code home.zone}
   * @param shown the value the box before it must have for this one to matter, or null for always
   */
  record Part(
      String field,
      LocalText label,
      Control control,
      boolean optional,
      boolean wrong,
      @Nullable String shown) {}

  /** What a box of several is. */
  sealed interface Control {}

  /** A box for one line; {@code script} is the language typed in it, or null for any. */
  record Box(String value, Format format, @Nullable String script, String autocomplete)
      implements Control {}

  /** A box for several lines. */
  record TallBox(String value) implements Control {}

  /** A list that opens. */
  record Menu(List<Option> options, String chosen) implements Control {}

  /** Three boxes and the calendar. */
  record DayBoxes(Day.Parts parts, @Nullable LocalDate read) implements Control {}

  /** A text to read; the label is it, the hint a second paragraph. */
  record Note(Frame frame) implements Field {}

  /** What follows from other answers; null while it cannot be said. */
  record Told(Frame frame, @Nullable LocalText value) implements Field {}

  /**
   * The items of a group, each on a page of its own.
   *
   * @param item what one is called, or null
   * @param full whether no more can be added
   */
  record Items(Frame frame, @Nullable LocalText item, List<Row> rows, boolean full)
      implements Field {
    public Items {
      rows = List.copyOf(rows);
    }

    /**
     * One item.
     *
     * @param number its place, from 1
     * @param text what is known of it; empty while nothing is
     */
    public record Row(String key, int number, LocalText text, boolean complete) {}
  }

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
   * @param ready documents that the person holds and that will do
   */
  record Upload(
      Frame frame,
      List<Uploaded> files,
      String kinds,
      String accept,
      String largest,
      int most,
      List<Ready> ready)
      implements Field {
    public Upload {
      ready = List.copyOf(ready);
    }

    public Upload(
        Frame frame, List<Uploaded> files, String kinds, String accept, String largest, int most) {
      this(frame, files, kinds, accept, largest, most, List.of());
    }

    /** The same with documents that the person holds. */
    public Upload with(List<Ready> documents) {
      return new Upload(frame, files, kinds, accept, largest, most, documents);
    }
  }

  /** A file that was uploaded; the size is empty for a document that was taken over. */
  record Uploaded(String id, String name, String size) {}

  /** A document that the person holds; the key is what the button sends. */
  record Ready(String key, LocalText title, LocalText source, Instant at) {}
}
