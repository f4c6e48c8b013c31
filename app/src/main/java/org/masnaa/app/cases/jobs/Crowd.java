package org.masnaa.app.cases.jobs;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.masnaa.app.shared.EntityId;

/** How many workers of this program each entity keeps busy. */
final class Crowd {

  private final Map<EntityId, Integer> busy = new ConcurrentHashMap<>();

  void enter(LeasedJob job) {
    busy.merge(job.entity(), 1, Integer::sum);
  }

  void leave(LeasedJob job) {
    busy.computeIfPresent(job.entity(), (entity, count) -> count == 1 ? null : count - 1);
  }

  /** The entities that keep three quarters of the workers busy: one alone never gets them all. */
  List<EntityId> full(int workers) {
    int share = Math.max(1, workers * 3 / 4);
    return busy.entrySet().stream()
        .filter(entry -> entry.getValue() >= share)
        .map(Map.Entry::getKey)
        .toList();
  }
}
