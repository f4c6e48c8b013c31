package org.masnaa.app.cases;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.cases.jobs.JobHandler;
import org.masnaa.app.cases.jobs.JobRequest;

/**
 * Who does the jobs of a simulation, outside of it: once for each key. A chance decides whether it
 * refuses before it did its work, or its answer is lost after that.
 */
final class SimulatedReceiver implements JobHandler {

  /** Refusals of one job: fewer than its attempts, so that no person has to act. */
  private static final int MOST_REFUSALS = 2;

  private @Nullable Random chance;
  private boolean forgetsKeys;
  private final Map<String, Integer> effects = new HashMap<>();
  private final Map<String, Integer> refusals = new HashMap<>();
  private final Set<String> keys = new HashSet<>();
  private int calls;

  /** Begins anew; from now on faults come by chance. */
  void begin(Random random, boolean withoutKeys) {
    chance = random;
    forgetsKeys = withoutKeys;
    effects.clear();
    refusals.clear();
    keys.clear();
    calls = 0;
  }

  /** No faults any more. */
  void quiet() {
    chance = null;
  }

  /** How often each job took effect, by its case and wait. */
  Map<String, Integer> effects() {
    return effects;
  }

  /** How often it was asked for what it had done already. */
  int repeats() {
    return calls - effects.size();
  }

  @Override
  public String job() {
    return "issue-output";
  }

  @Override
  public JobResult run(JobRequest request) {
    int luck = chance == null ? 100 : chance.nextInt(100);
    refuse(request, luck < 8);
    calls++;
    // The bug to be found: each attempt has a key of its own.
    if (keys.add(forgetsKeys ? request.key() + " " + calls : request.key())) {
      effects.merge(request.caseId() + ":" + request.waitId(), 1, Integer::sum);
    }
    refuse(request, luck >= 8 && luck < 20);
    return new JobResult.Done(Map.of());
  }

  private void refuse(JobRequest request, boolean badLuck) {
    if (badLuck && refusals.merge(request.key(), 1, Integer::sum) <= MOST_REFUSALS) {
      throw new IllegalStateException("no answer");
    }
  }
}
