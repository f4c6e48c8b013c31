package org.masnaa.app.cases;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.EntityId;
import org.masnaa.app.shared.OfficerId;
import org.masnaa.flow.Status;
import org.masnaa.form.Answers;

/**
 * Leads a case to its end: machines do what they can, then a clerk does one task, whose outcome
 * depends on the seed alone, then time passes. After a crash it does the same thing again.
 */
final class CaseWalk {

  static final Actor.Officer CLERK =
      new Actor.Officer(new OfficerId("clerk"), new EntityId("mme"), Set.of("clerk"));

  /** Longer than a lease. */
  private static final Duration RESTART = Duration.ofSeconds(40);

  private final CasesKit kit;
  private final int seed;

  CaseWalk(CasesKit kit, int seed) {
    this.kit = kit;
    this.seed = seed;
  }

  /** Submits an application and leads it to its end. */
  CaseId walk(String service) {
    CaseId id = again(() -> kit.submitAgain(service, Map.of("ticket", "1")));
    for (int turn = 0; file(id).state().status() != Status.ENDED; turn++) {
      if (turn > 500) {
        throw new AssertionError("stuck with seed " + seed + ": " + file(id).state());
      }
      again(this::work);
      Optional<Task> task = task();
      if (task.isPresent()) {
        again(() -> complete(task.get()));
      } else {
        kit.clock.forward(Duration.ofMinutes(125));
      }
    }
    again(this::work);
    return id;
  }

  private <T> T again(Supplier<T> deed) {
    while (true) {
      try {
        return deed.get();
      } catch (Crashes.Crash crash) {
        kit.clock.forward(RESTART);
      }
    }
  }

  private int work() {
    int all = 0;
    for (int done = kit.bean(CaseWorker.class).round(); done > 0; all += done) {
      done = kit.bean(CaseWorker.class).round();
    }
    return all;
  }

  private Optional<Task> task() {
    return kit.bean(Tasks.class).queue(CLERK, 0).stream()
        .map(QueueItem::task)
        .min(
            Comparator.comparingInt((Task task) -> Objects.hash(seed, task.element()))
                .thenComparing(Task::element));
  }

  private TaskResult complete(Task task) {
    String outcome = Objects.hash(seed, task.element(), "outcome") % 2 == 0 ? "yes" : "no";
    return kit.bean(Tasks.class)
        .complete(
            task.caseId(),
            task.waitId(),
            CLERK,
            new Completion(outcome, List.of(), "", Answers.none()));
  }

  CaseRecord file(CaseId id) {
    return kit.bean(CaseStore.class).find(id).orElseThrow();
  }

  /** What happened, whatever the order of branches that have nothing to do with each other. */
  List<String> happened(CaseId id) {
    List<String> happened = new ArrayList<>();
    for (CaseView.Happening each : kit.bean(CaseLog.class).of(id)) {
      happened.add(each.type() + " " + each.element() + " " + each.code());
    }
    Collections.sort(happened);
    return happened;
  }
}
