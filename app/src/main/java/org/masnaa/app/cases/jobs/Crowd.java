package org.masnaa.app.cases.jobs;

import java.util.LinkedHashMap;
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

  /** How many workers one entity may keep busy: three quarters, so that none gets them all. */
  static int share(int workers) {
    return Math.max(1, workers * 3 / 4);
  }

  /** How many each keeps busy now, by entity. */
  Map<String, Integer> busy() {
    Map<String, Integer> now = new LinkedHashMap<>();
    busy.forEach((entity, count) -> now.put(entity.value(), count));
    return now;
  }
}
