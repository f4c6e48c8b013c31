package org.masnaa.app.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.masnaa.app.cases.jobs.DueTimer;
import org.masnaa.app.cases.jobs.Jobs;
import org.masnaa.app.cases.jobs.LeasedJob;
import org.masnaa.app.cases.jobs.Timers;
import org.masnaa.app.cases.post.Parcel;
import org.masnaa.app.cases.post.Post;

/**
 * The workers of the programs in a simulation. They take what is due and hold it: when it is done
 * is drawn later, maybe after its lease, or after another did it.
 */
final class SimulatedMachines {

  private static final int MANY = 100;

  private final List<Runnable> held = new ArrayList<>();

  void begin() {
    held.clear();
  }

  String lease(Simulation.Program program) {
    Jobs jobs = program.kit().bean(Jobs.class);
    List<LeasedJob> leased = new ArrayList<>(jobs.lease(32, MANY));
    leased.sort(
        Comparator.comparing((LeasedJob job) -> job.caseId().toString())
            .thenComparing(LeasedJob::waitId));
    leased.forEach(job -> held.add(() -> jobs.run(job)));
    return "leased " + leased.size();
  }

  /** Takes timers that are due, each twice, as when two look at the same time. */
  String fire(Simulation.Program program) {
    Timers timers = program.kit().bean(Timers.class);
    List<DueTimer> due = new ArrayList<>(timers.due(MANY));
    due.sort(
        Comparator.comparing((DueTimer timer) -> timer.caseId().toString())
            .thenComparing(DueTimer::waitId));
    for (DueTimer timer : due) {
      held.add(() -> timers.fire(timer));
      held.add(() -> timers.fire(timer));
    }
    return "due " + due.size();
  }

  /** Delivers what is ready, and will try it once more later. */
  String deliver(Simulation.Program program) {
    Post post = program.kit().bean(Post.class);
    List<Parcel> ready = new ArrayList<>(post.ready(MANY));
    ready.sort(Comparator.comparing((Parcel parcel) -> parcel.id().toString()));
    ready.forEach(parcel -> held.add(() -> post.deliver(parcel)));
    ready.forEach(post::deliver);
    return "delivered " + ready.size();
  }

  /** Does one of the things that are held. */
  String release(Random random) {
    if (held.isEmpty()) {
      return "nothing held";
    }
    held.remove(random.nextInt(held.size())).run();
    return "did what was held";
  }

  /** Does late what is still held. */
  void releaseAll() {
    held.forEach(Runnable::run);
    held.clear();
  }
}
