package org.masnaa.flow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A state of a proof.
 *
 * @param key what it has in common with states that go on alike
 * @param from the state it was reached from first; null at the start
 * @param path what was passed or completed on the way from there
 * @param before the keys of all states that lead here in one step
 */
record Reached(
    String key, State state, @Nullable Reached from, List<String> path, Set<String> before) {

  /** Most elements of a path that are told. */
  private static final int MAX_PATH = 60;

  Reached(String key, State state, @Nullable Reached from, List<String> path) {
    this(key, state, from, path, new HashSet<>());
  }

  /** The whole way to here, or its end if it is long. */
  List<String> way() {
    List<List<String>> parts = new ArrayList<>();
    for (Reached at = this; at != null; at = at.from) {
      parts.add(at.path);
    }
    List<String> whole = new ArrayList<>();
    parts.reversed().forEach(whole::addAll);
    return List.copyOf(whole.subList(Math.max(0, whole.size() - MAX_PATH), whole.size()));
  }

  boolean isStarved() {
    return state.active().stream().anyMatch(a -> a.stop() == StopReason.JOIN_STARVED);
  }

  boolean hasActive(String element) {
    return state.active().stream().anyMatch(a -> a.element().equals(element));
  }
}
