package org.masnaa.app.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.page.Answered;
import org.masnaa.app.shared.page.Badge;
import org.masnaa.app.shared.page.Decided;
import org.masnaa.app.shared.page.Field;
import org.masnaa.app.shared.page.FieldProblem;
import org.masnaa.text.LocalText;

/**
 * One application, as its applicant sees it.
 *
 * @param head what it is
 * @param standing where it stands
 * @param decision the outcome with its reasons, or null while there is none
 * @param task what the applicant has to do, or null
 * @param may what else the applicant can do
 * @param timeline oldest first
 * @param disputes what the person holds to be wrong of what the service read
 */
public record CasePage(
    Head head,
    Standing standing,
    @Nullable Decision decision,
    @Nullable Task task,
    May may,
    List<Moment> timeline,
    List<Answered> answers,
    List<DisputesPage.Row> disputes) {

  CasePage(
      Head head,
      Standing standing,
      @Nullable Decision decision,
      @Nullable Task task,
      May may,
      List<Moment> timeline,
      List<Answered> answers) {
    this(head, standing, decision, task, may, timeline, answers, List.of());
  }

  /** Title, number and state. */
  public record Head(
      String path,
      LocalText service,
      LocalText entity,
      String reference,
      Instant sent,
      Badge badge) {}

  /**
   * Who acts now.
   *
   * @param step what is being done, or null when all is done
   * @param actor who does it, or null when all is done
   * @param due the day by which the entity answers, or null
   * @param paused whether the legal clock rests because the applicant is awaited
   */
  public record Standing(
      @Nullable LocalText step,
      @Nullable LocalText actor,
      @Nullable LocalDate due,
      boolean paused) {}

  /** How it ended, why, and what the rules said. */
  public record Decision(
      Badge outcome, List<LocalText> reasons, @Nullable String note, List<Decided> rules) {}

  /** Something asked of the applicant in the middle of the case. */
  public record Task(String id, LocalText title, List<Field> fields, List<FieldProblem> problems) {}

  /**
   * What is open to the applicant.
   *
   * @param documents what came out
   */
  public record May(boolean withdraw, List<Document> documents) {}

  /** Something to download. */
  public record Document(LocalText title, String path, Instant issued) {}

  /**
   * One entry of the timeline.
   *
   * @param actor who did it, or null for the program
   * @param at when, or null for what is still to come
   */
  public record Moment(
      LocalText what, @Nullable LocalText actor, @Nullable Instant at, boolean now) {}
}
