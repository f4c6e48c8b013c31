package org.masnaa.app.studio;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.studio.picture.Reach;
import org.masnaa.source.Problem;
import org.masnaa.text.LocalText;

/**
 * A page of the studio on which parts of a package are changed; template {@code studio/items}.
 *
 * @param sections the items
 * @param adds what can be added
 * @param preview what stands beside them, or null
 * @param reach what examples reach, or null where it is not told
 * @param proof of the process, on the page that shows it, or null
 */
public record ItemPage(
    Head head,
    List<Section> sections,
    List<Add> adds,
    @Nullable Preview preview,
    @Nullable Reach reach,
    @Nullable ProofView proof) {

  public ItemPage {
    sections = List.copyOf(sections);
    adds = List.copyOf(adds);
  }

  /**
   * What every page of a service begins with.
   *
   * @param tab the name of the page, part of its address
   * @param mayChange whether the visitor is a designer
   * @param problems those that concern this page
   * @param obstacles how many problems the whole service has
   * @param notice what happened to what was sent, or null
   */
  public record Head(
      String service,
      LocalText title,
      String tab,
      boolean mayChange,
      Steps steps,
      List<Problem> problems,
      int obstacles,
      @Nullable Notice notice) {

    public String path() {
      return "/studio/" + service;
    }
  }

  /** What can be taken back, and when the last change was saved. */
  public record Steps(boolean undo, boolean redo, long revision, Instant savedAt) {}

  /** What became of a change that is not saved. */
  public record Notice(LocalText text, List<Saved.Clash> clashes) {}

  /** An item or a group of values. */
  public record Section(
      String id,
      int level,
      LocalText title,
      @Nullable LocalText note,
      List<ItemField> fields,
      @Nullable Grid grid,
      List<Act> acts) {

    private static final int ALWAYS_SHOWN = 6;

    /** The fields that come first, and all others that say something. */
    public List<ItemField> main() {
      return fields.stream().filter(field -> !more().contains(field)).toList();
    }

    /** Empty fields after the first few; they are shown when they are asked for. */
    public List<ItemField> more() {
      return fields.stream().skip(ALWAYS_SHOWN).filter(field -> field.value().isEmpty()).toList();
    }
  }

  /**
   * Values in rows and columns.
   *
   * @param settings what is said of the columns themselves
   * @param decision the decision they make, as {@code file#name}; empty for any other table
   */
  public record Grid(
      List<Heading> columns, List<Line> lines, List<ItemField> settings, String decision) {

    /** What addresses of pages about the decision end with. */
    public String query() {
      return "?decision=" + URLEncoder.encode(decision, StandardCharsets.UTF_8);
    }

    static Grid of(List<LocalText> columns, List<Line> lines) {
      return new Grid(
          columns.stream().map(name -> new Heading("", name, "", null)).toList(),
          lines,
          List.of(),
          "");
    }
  }

  /**
   * The head of a column.
   *
   * @param kind {@code input}, {@code output}, {@code annotation} or empty
   * @param formula in FEEL, or empty
   * @param note what may stand in it, or null
   */
  public record Heading(String kind, LocalText name, String formula, @Nullable LocalText note) {}

  /** A row. */
  public record Line(LocalText name, List<ItemField> cells, List<Act> acts) {}

  /**
   * A button.
   *
   * @param label key of the message
   * @param value what it sends
   * @param about what it is about, for those who hear it
   */
  public record Act(String label, String value, LocalText about) {}

  /**
   * A form that adds something.
   *
   * @param what what it adds, sent along
   */
  public record Add(String what, LocalText title, List<Input> inputs) {}

  /** A value of a form that adds something. */
  public record Input(
      String name,
      LocalText label,
      String value,
      String direction,
      boolean tall,
      List<ItemField.Option> options) {

    static Input text(String name, LocalText label, String direction) {
      return new Input(name, label, "", direction, false, List.of());
    }

    static Input choice(String name, LocalText label, List<ItemField.Option> options) {
      return new Input(name, label, "", "auto", false, options);
    }

    static Input hidden(String name, String value) {
      return new Input(name, new LocalText("", ""), value, "hidden", false, List.of());
    }
  }
}
