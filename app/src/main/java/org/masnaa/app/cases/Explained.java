package org.masnaa.app.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.dmn.DecisionTrace;

/**
 * A decision that was made in a case, with how it came about. Together with the version of the case
 * it says which rule decided.
 *
 * @param element the business rule task in the process
 * @param decision the decision, such as {@code decisions/felling.dmn#Felling}
 * @param value the result
 * @param trace every decision on the way, in the order evaluated
 */
public record Explained(
    String element,
    String decision,
    Instant at,
    @Nullable Object value,
    List<DecisionTrace> trace) {

  public Explained {
    trace = List.copyOf(trace);
  }
}
