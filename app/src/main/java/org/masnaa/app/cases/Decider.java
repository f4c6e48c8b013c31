package org.masnaa.app.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.catalogue.Published;
import org.masnaa.dmn.DecisionResult;
import org.masnaa.dmn.DecisionTrace;
import org.masnaa.dmn.Explanation;
import org.masnaa.feel.Budget;
import org.masnaa.feel.BudgetExceeded;
import org.masnaa.flow.Command;
import org.masnaa.flow.Effect;
import org.masnaa.legal.WorkingCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes the decisions a process asks for, and keeps how each came about. */
@Component
class Decider {

  private static final Logger LOG = LoggerFactory.getLogger(Decider.class);

  private final ExplanationStore explanations;
  private final WorkingCalendar calendar;

  Decider(ExplanationStore explanations, WorkingCalendar calendar) {
    this.explanations = explanations;
    this.calendar = calendar;
  }

  /**
   * Makes a decision. One that cannot be made, because it passes a budget or its rules contradict
   * each other, gives null; the process then stands still at its next branching until a person
   * looks.
   */
  Command decide(
      CaseRecord file,
      Published service,
      Effect.RunDecision asked,
      StepWrites writes,
      Instant now) {
    String reference = asked.element().decision();
    Map<String, @Nullable Object> data = CaseData.of(file, calendar.date(now));
    DecisionResult result = evaluate(file, service, reference, data);
    Explanation explanation = result.explanation();
    List<DecisionTrace> trace = explanation == null ? List.of() : explanation.decisions();
    Explained explained =
        new Explained(asked.element().id(), reference, now, result.value(), trace);
    writes.explanations.add(
        new StepWrites.Explanation(
            asked.waitId(),
            explained.element(),
            explanations.seal(file.id(), file.service().entity(), asked.waitId(), explained)));
    return new Command.DecisionMade(asked.waitId(), result.value());
  }

  private static DecisionResult evaluate(
      CaseRecord file, Published service, String reference, Map<String, @Nullable Object> data) {
    try {
      DecisionResult result =
          service.content().decide(reference, data, Budget.standard(System::nanoTime));
      result
          .errors()
          .forEach(e -> LOG.warn("case {}: decision {}: {}", file.id(), reference, e.code()));
      return result;
    } catch (BudgetExceeded e) {
      LOG.warn("case {}: decision {}: {}", file.id(), reference, e.getMessage());
      return new DecisionResult(null, null, List.of());
    }
  }
}
