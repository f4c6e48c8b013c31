package org.masnaa.app.cases;

import java.time.Instant;
import java.util.List;
import org.masnaa.app.catalogue.Published;
import org.masnaa.app.shared.Actor;
import org.masnaa.flow.Event;

/**
 * A command as it was carried out in memory, with all that is to be written of it.
 *
 * @param file the case as it becomes
 * @param by who gave the command
 */
record Advance(
    CaseRecord file,
    Published service,
    StepWrites writes,
    List<Event> events,
    Actor by,
    Instant now) {

  /** Whether machines have something to do because of it. */
  boolean wakesMachines() {
    return writes.wakesMachines() || (file.state().isOver() && file.origin().caller() != null);
  }
}
