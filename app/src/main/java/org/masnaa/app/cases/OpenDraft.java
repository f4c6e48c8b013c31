package org.masnaa.app.cases;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.catalogue.Published;
import org.masnaa.app.registers.AttributeValue;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.PersonId;
import org.masnaa.form.Interview;
import org.masnaa.form.Interview.QuestionView;
import org.masnaa.form.Question;

/**
 * An application being filled in, as it stands now.
 *
 * @param known what registers say, by attribute, with source and date
 * @param interview the form with the answers so far
 */
public record OpenDraft(
    DraftId id,
    Published service,
    PersonId person,
    Map<String, AttributeValue> known,
    Interview interview,
    Standing standing) {

  /** Whether a register that the service reads did not answer. */
  public boolean lacksRegister() {
    return known.values().stream().anyMatch(value -> !value.reached());
  }

  /** That a question asks for what its register could not say; empty when it does not. */
  public Optional<AnswerCheck> unverified(QuestionView view) {
    Question.Binding binding = view.question().binding();
    if (binding == null || !view.asked()) {
      return Optional.empty();
    }
    AttributeValue held = known.get(binding.attribute().name());
    return held == null || held.reached()
        ? Optional.empty()
        : Optional.of(
            new AnswerCheck(view.id(), binding.attribute(), AnswerCheck.State.UNVERIFIED, null));
  }

  /**
   * What follows from the answers, and how long the draft is kept.
   *
   * @param eligible whether it is clear that the person may apply
   * @param fee in the country's currency, zero when it is free; null while it cannot be said
   * @param keptUntil when it is deleted unless it is changed before
   * @param submittedAs the case it became; null while it is open
   */
  public record Standing(
      boolean eligible,
      @Nullable BigDecimal fee,
      Instant savedAt,
      Instant keptUntil,
      @Nullable CaseId submittedAs) {}
}
