package org.masnaa.app.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.registers.AttributeValue;
import org.masnaa.app.shared.OfficerId;
import org.masnaa.app.shared.PersonId;
import org.masnaa.form.Interview;
import org.masnaa.legal.LegalClock;

/**
 * Everything about a case on one screen.
 *
 * @param person whose case it is
 * @param form the questions of this person with the answers that were given
 * @param known what registers said, by attribute, with source and date
 * @param data all that rules see, by name; a name may have no value
 * @param tasks open and closed, those of parties among them, in the order opened
 * @param decisions what rules decided and why, in order
 * @param checks the answers that were typed because a register was down, with how they stand
 * @param history what happened, oldest first
 * @param clock the legal clock with its pauses; null when the service promises nothing
 */
public record CaseView(
    CaseSummary summary,
    PersonId person,
    Interview form,
    Map<String, AttributeValue> known,
    Map<String, @Nullable Object> data,
    List<Task> tasks,
    List<Explained> decisions,
    List<AnswerCheck> checks,
    List<Happening> history,
    @Nullable LegalClock clock) {

  /** What happened when a register answered at last about an answer that was typed. */
  public static final String VERIFIED = "answer-verified";

  /** The same, when the register says something else. */
  public static final String DIFFERS = "answer-differs";

  public CaseView {
    tasks = List.copyOf(tasks);
    decisions = List.copyOf(decisions);
    checks = List.copyOf(checks);
    history = List.copyOf(history);
  }

  /** The open task that the applicant has to do. */
  public Optional<Task> applicantTask() {
    return tasks.stream().filter(t -> t.isOpen() && t.role().equals(Task.APPLICANT)).findFirst();
  }

  public Optional<Task> task(String waitId) {
    return tasks.stream().filter(t -> t.waitId().equals(waitId)).findFirst();
  }

  /**
   * Something that happened to the case.
   *
   * @param type the event's stable name, such as {@code case-started}
   * @param element the element of the process it happened to; empty for the case as a whole
   * @param role who did it: {@code applicant}, {@code machine}, or an officer's role
   * @param officer who exactly; null if it was no officer
   * @param code the outcome or the error's code; null if there is none
   */
  public record Happening(
      Instant at,
      String type,
      String element,
      String role,
      @Nullable OfficerId officer,
      @Nullable String code) {}
}
