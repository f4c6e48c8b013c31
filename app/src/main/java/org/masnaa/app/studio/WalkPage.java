package org.masnaa.app.studio;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.identity.TestPerson;
import org.masnaa.app.shared.page.Badge;
import org.masnaa.app.shared.page.Decided;
import org.masnaa.text.LocalText;

/**
 * The page from which a service is walked; template {@code studio/walk}.
 *
 * @param possible whether the draft can be walked: it has no problem
 * @param people with whom; the usual person is always there
 * @param examples whose person and answers a walk can begin with
 * @param under the walk that is under way, or null
 */
public record WalkPage(
    ItemPage.Head head,
    boolean possible,
    List<TestPerson> people,
    List<ItemField.Option> examples,
    @Nullable Under under) {

  /**
   * A walk that is under way.
   *
   * @param eligible whether this person may apply
   * @param person what can be changed about the person
   * @param since what happened since it was sent; null before
   */
  public record Under(
      LocalText who, boolean eligible, List<ItemPage.Input> person, @Nullable Since since) {}

  /**
   * What happened since it was sent.
   *
   * @param steps names of the steps, in order
   * @param outcome how it ended, or null
   * @param days working days that will pass before the next task
   * @param stop why it stands still, or null
   */
  public record Since(
      List<LocalText> steps,
      List<Duty> tasks,
      List<Time> times,
      Instant now,
      int days,
      @Nullable Badge outcome,
      @Nullable LocalText stop,
      Brought brought) {}

  /** What it brought forth. */
  public record Brought(
      List<LocalText> messages, List<Document> documents, List<Decided> decisions) {}

  /** A task to do, and as whom. */
  public record Duty(LocalText task, LocalText role, String path) {}

  /** A time that is awaited. */
  public record Time(String element, LocalText name, @Nullable Instant due) {}

  /** A certificate or letter as it would be issued. */
  public record Document(LocalText title, List<Part> parts) {}

  /**
   * A part of a document.
   *
   * @param kind title, paragraph, table, signature, code or note
   */
  public record Part(String kind, LocalText text, List<Row> rows) {}

  /** A line of a table. */
  public record Row(LocalText label, LocalText value) {}
}
