package org.masnaa.app.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.masnaa.flow.Active;
import org.masnaa.flow.State;

/**
 * What one command makes a case write, collected so that it goes to the database in one round trip.
 * What is stored for a wait follows the state: when the wait is gone, so is what is stored for it.
 * Sealed content is in base 64.
 */
final class StepWrites {

  /** A task that somebody has to do; of a party, with who that is. */
  record OpenedTask(
      String waitId, String element, String role, @Nullable Instant due, @Nullable String person) {
    Map<String, @Nullable Object> columns() {
      Map<String, @Nullable Object> columns = new HashMap<>();
      columns.put("wait", waitId);
      columns.put("element", element);
      columns.put("role", role);
      columns.put("due", due);
      columns.put("person", person);
      return columns;
    }
  }

  /** A job that a machine has to do. */
  record NewJob(String waitId, String element, String kind, String inputs) {
    Map<String, @Nullable Object> columns() {
      Map<String, @Nullable Object> columns = new HashMap<>();
      columns.put("wait", waitId);
      columns.put("element", element);
      columns.put("kind", kind);
      columns.put("inputs", inputs);
      return columns;
    }
  }

  /** A time to wait for. */
  record NewTimer(String waitId, Instant due) {
    Map<String, @Nullable Object> columns() {
      Map<String, @Nullable Object> columns = new HashMap<>();
      columns.put("wait", waitId);
      columns.put("due", due);
      return columns;
    }
  }

  /** A message or a signal to wait for. */
  record NewWait(String waitId, String element, String kind, String name, @Nullable String key) {
    Map<String, @Nullable Object> columns() {
      Map<String, @Nullable Object> columns = new HashMap<>();
      columns.put("wait", waitId);
      columns.put("element", element);
      columns.put("kind", kind);
      columns.put("name", name);
      columns.put("key", key);
      return columns;
    }
  }

  /** Something for another case. */
  record NewDelivery(
      String element,
      String kind,
      @Nullable String name,
      @Nullable String key,
      @Nullable UUID receiver,
      @Nullable String waitId,
      @Nullable String payload) {
    Map<String, @Nullable Object> columns() {
      Map<String, @Nullable Object> columns = new HashMap<>();
      columns.put("element", element);
      columns.put("kind", kind);
      columns.put("name", name);
      columns.put("key", key);
      columns.put("receiver", receiver);
      columns.put("wait", waitId);
      columns.put("payload", payload);
      return columns;
    }
  }

  /** How a decision came about. */
  record Explanation(String waitId, String element, String content) {
    Map<String, @Nullable Object> columns() {
      Map<String, @Nullable Object> columns = new HashMap<>();
      columns.put("wait", waitId);
      columns.put("element", element);
      columns.put("content", content);
      return columns;
    }
  }

  private final State before;
  final Map<String, OpenedTask> tasks = new LinkedHashMap<>();
  final Map<String, NewJob> jobs = new LinkedHashMap<>();
  final Map<String, NewTimer> timers = new LinkedHashMap<>();
  final Map<String, NewWait> waits = new LinkedHashMap<>();
  final List<NewDelivery> deliveries = new ArrayList<>();
  final List<String> signals = new ArrayList<>();
  final Set<String> cancelledChildren = new LinkedHashSet<>();

  /** The code of the error that ended the case; null if none did. */
  @Nullable String error;

  final List<Explanation> explanations = new ArrayList<>();

  StepWrites(State before) {
    this.before = before;
  }

  boolean isStart() {
    return before.next() == State.initial().next();
  }

  /** Leaves out what was begun and ended within the same command. */
  void settle(State after) {
    Set<String> open = after.waits().stream().map(Active::waitId).collect(Collectors.toSet());
    tasks.keySet().retainAll(open);
    jobs.keySet().retainAll(open);
    timers.keySet().retainAll(open);
    waits.keySet().retainAll(open);
    deliveries.removeIf(d -> d.kind().equals(CALL) && !open.contains(d.waitId()));
  }

  /** The kind of a delivery that begins another case. */
  static final String CALL = "call";

  /** The waits of some kinds that were open before and are not any more. */
  Set<String> gone(State after, Set<Active.Kind> kinds) {
    Set<String> open = after.waits().stream().map(Active::waitId).collect(Collectors.toSet());
    return before.waits().stream()
        .filter(wait -> kinds.contains(wait.kind()))
        .map(Active::waitId)
        .filter(Predicate.not(open::contains))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The jobs that stand still since this command. */
  Set<String> stoppedJobs(State after) {
    Set<String> before = stopped(this.before);
    Set<String> stopped = stopped(after);
    stopped.removeAll(before);
    return stopped;
  }

  private static Set<String> stopped(State state) {
    return state.stops().stream()
        .filter(active -> active.kind() == Active.Kind.JOB)
        .map(Active::waitId)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Whether machines have something to do because of this. */
  boolean wakesMachines() {
    return !jobs.isEmpty()
        || !deliveries.isEmpty()
        || !signals.isEmpty()
        || !waits.isEmpty()
        || !cancelledChildren.isEmpty();
  }
}
