package org.masnaa.app.cases;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.spine.SpineEvent;
import org.masnaa.flow.Active;
import org.masnaa.flow.Event;
import org.masnaa.flow.State;
import org.masnaa.flow.StopReason;

/** Builds the state of a case again from what the spine tells of it. */
final class Replay {

  private Replay() {}

  /** The state after all events of one case, given oldest first. */
  static State of(List<SpineEvent> events) {
    State state = State.initial();
    for (SpineEvent event : events) {
      if (!CaseLog.BESIDE.contains(event.what().type())) {
        state = state.after(event(event.what()));
      }
    }
    return state;
  }

  private static Event event(SpineEvent.What what) {
    Map<String, Object> detail = what.detail();
    String due = text(detail, "due");
    String stop = text(detail, "stop");
    return new Event(
        Event.Kind.valueOf(what.type().toUpperCase(Locale.ROOT).replace('-', '_')),
        new Active(
            number(detail, "id"),
            number(detail, "parent"),
            Objects.requireNonNullElse(what.element(), ""),
            Active.Kind.valueOf(String.valueOf(detail.get("kind"))),
            (int) number(detail, "index"),
            due == null ? null : Instant.parse(due),
            stop == null ? null : StopReason.valueOf(stop)),
        text(detail, "code"));
  }

  private static long number(Map<String, Object> detail, String name) {
    return detail.get(name) instanceof Number number ? number.longValue() : 0;
  }

  private static @Nullable String text(Map<String, Object> detail, String name) {
    return detail.get(name) instanceof String text ? text : null;
  }
}
