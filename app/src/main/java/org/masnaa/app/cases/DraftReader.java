package org.masnaa.app.cases;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.catalogue.Published;
import org.masnaa.app.registers.AttributeValue;
import org.masnaa.app.shared.PersonId;
import org.masnaa.feel.Budget;
import org.masnaa.form.Interview;
import org.masnaa.form.Question;
import org.masnaa.legal.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Computes how a draft stands from what is stored of it. */
@Component
class DraftReader {

  private final Facts facts;
  private final DraftRetention retention;
  private final WorkingCalendar calendar;
  private final InstantSource clock;

  DraftReader(
      Facts facts, DraftRetention retention, WorkingCalendar calendar, InstantSource clock) {
    this.facts = facts;
    this.retention = retention;
    this.calendar = calendar;
    this.clock = clock;
  }

  Map<String, AttributeValue> known(Published service, PersonId person) {
    return facts.read(service, person);
  }

  OpenDraft view(DraftRecord draft, Published service) {
    Interview interview = interview(draft, service);
    Map<String, @Nullable Object> data = data(draft, interview);
    Budget budget = Budget.standard(System::nanoTime);
    return new OpenDraft(
        draft.id(),
        service,
        draft.person(),
        draft.content().known(),
        interview,
        new OpenDraft.Standing(
            service.content().eligible(data, budget).holds() && !awaitsRegister(draft, service),
            service.content().fee(data, budget).orElse(null),
            draft.savedAt(),
            retention.end(draft.savedAt(), service),
            draft.submittedAs()));
  }

  /**
   * Whether a register did not say what only rules ask for: nobody can type it, and a rule that is
   * not told would decide against the person.
   */
  private static boolean awaitsRegister(DraftRecord draft, Published service) {
    Set<String> missing = new HashSet<>();
    draft
        .content()
        .known()
        .forEach((name, value) -> {
          if (!value.reached()) {
            missing.add(name);
          }
        });
    if (!missing.isEmpty()) {
      for (Question question : service.content().form().questions()) {
        Question.Binding binding = question.binding();
        if (binding != null) {
          missing.remove(binding.attribute().name());
        }
      }
    }
    return !missing.isEmpty();
  }

  Interview interview(DraftRecord draft, Published service) {
    return Interview.of(
        service.content().form().pages(),
        draft.content().answers(),
        CaseData.of(draft.content(), calendar.date(clock.instant())),
        Budget.standard(System::nanoTime));
  }

  /** What rules see of the draft: as of a case, with the answers that are good so far. */
  Map<String, @Nullable Object> data(DraftRecord draft, Interview interview) {
    Map<String, @Nullable Object> data =
        new LinkedHashMap<>(CaseData.of(draft.content(), calendar.date(clock.instant())));
    data.putAll(interview.values());
    return data;
  }
}
