package org.masnaa.app.officer;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.page.Answered;
import org.masnaa.app.shared.page.Badge;
import org.masnaa.app.shared.page.Decided;
import org.masnaa.app.shared.page.Field;
import org.masnaa.app.shared.page.FieldProblem;
import org.masnaa.text.LocalText;

/**
 * One task with all that is needed to do it.
 *
 * @param queue the officer's next tasks, this one among them
 * @param known what registers say
 * @param answers what the applicant said
 * @param rules what the decisions said
 */
public record TaskPage(
    List<QueueRow> queue,
    Head head,
    List<Answered> answers,
    List<Answered> known,
    Rules rules,
    List<Moment> history,
    Desk desk) {

  /**
   * What lies on the desk.
   *
   * @param path of the task
   * @param applicant in the page's language first, in the other second
   * @param version of the service
   */
  public record Head(
      String path,
      String reference,
      LocalText applicant,
      LocalText service,
      int version,
      Instant sent,
      LocalText task) {}

  /** What the rules say, and the word for it. */
  public record Rules(@Nullable Badge verdict, List<Decided> decisions) {}

  /** One entry of the history, newest first. */
  public record Moment(LocalText what, @Nullable LocalText actor, Instant at) {}

  /**
   * What the officer can do.
   *
   * @param fields the task's own questions
   * @param outcomes the ways to finish it
   * @param reasons the reasons of the service, for the outcomes that need one
   * @param notice what happened meanwhile, as the key of a message, or null
   */
  public record Desk(
      LegalClock clock,
      QueueRow.Holder holder,
      List<Field> fields,
      List<Outcome> outcomes,
      Reasons reasons,
      List<FieldProblem> problems,
      @Nullable String notice) {

    public boolean isMine() {
      return holder instanceof QueueRow.Holder.Me;
    }
  }

  /**
   * A way to finish the task.
   *
   * @param needsReason whether a reason has to be given with it
   */
  public record Outcome(String value, LocalText label, boolean needsReason) {}

  /**
   * Reasons to choose from, and what was chosen.
   *
   * @param problem what to do about the choice, or null
   */
  public record Reasons(
      List<Field.Option> options, Set<String> chosen, String note, @Nullable LocalText problem) {}
}
