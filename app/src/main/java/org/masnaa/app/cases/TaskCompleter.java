package org.masnaa.app.cases;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.OfficerId;
import org.masnaa.flow.Command;
import org.masnaa.form.Interview;
import org.springframework.stereotype.Component;

/**
 * Takes, gives back and completes tasks. The caller holds the transaction and the lock on the case.
 */
@Component
class TaskCompleter {

  private final TaskStore tasks;
  private final CaseReader reader;
  private final CaseRunner runner;
  private final InstantSource clock;

  TaskCompleter(TaskStore tasks, CaseReader reader, CaseRunner runner, InstantSource clock) {
    this.tasks = tasks;
    this.reader = reader;
    this.runner = runner;
    this.clock = clock;
  }

  /** Whether a task is this officer's kind of work. */
  static boolean mayDo(Actor.Officer officer, Task task) {
    return officer.entity().equals(task.service().entity())
        && officer.roles().contains(task.role());
  }

  TaskResult claim(Task task, Actor.Officer officer) {
    return tasks.claim(task.caseId(), task.waitId(), officer.id(), clock.instant())
        ? new TaskResult.Done(false)
        : heldBy(task);
  }

  TaskResult release(Task task, Actor.Officer officer) {
    return tasks.release(task.caseId(), task.waitId(), officer.id())
        ? new TaskResult.Done(false)
        : heldBy(task);
  }

  /**
   * What became of a completion, and the case as it becomes, which is the caller's to store.
   *
   * @param advance null when nothing comes of it
   */
  record Completed(TaskResult result, @Nullable Advance advance) {}

  /**
   * Completes a task in memory.
   *
   * @param all the tasks of the case
   */
  Completed complete(
      CaseRecord file, List<Task> all, String waitId, Actor by, Completion completion) {
    Optional<Task> found =
        all.stream()
            .filter(task -> task.waitId().equals(waitId))
            .filter(task ->
                by instanceof Actor.Officer officer
                    ? mayDo(officer, task)
                    : isOf(by, file) && task.role().equals(by.role()))
            .findFirst();
    if (found.isEmpty()) {
      return refused(new TaskResult.NotFound());
    }
    return found.get().isOpen()
        ? complete(file, found.get(), by, completion)
        : refused(new TaskResult.NoLongerOpen());
  }

  /** A party's right was seen when its role was given. */
  private static boolean isOf(Actor by, CaseRecord file) {
    return !(by instanceof Actor.Person person) || file.person().equals(person.id());
  }

  private Completed complete(CaseRecord file, Task task, Actor by, Completion completion) {
    OfficerId holder = task.claimedBy();
    if (holder != null && !(by instanceof Actor.Officer officer && officer.id().equals(holder))) {
      return refused(new TaskResult.HeldBy(holder));
    }
    Interview form = reader.form(file, task, completion);
    if (!form.complete()) {
      return refused(new TaskResult.Incomplete(form.problems()));
    }
    Map<String, @Nullable Object> outputs = new LinkedHashMap<>(form.values());
    outputs.put("outcome", completion.outcome());
    outputs.put("reasons", completion.reasons());
    outputs.put("note", completion.note());
    return switch (runner.advance(file, new Command.TaskCompleted(task.waitId(), outputs), by)) {
      case CaseRunner.Result.Moved(Advance advance) ->
          new Completed(new TaskResult.Done(advance.wakesMachines()), advance);
      case CaseRunner.Result.Refused refused -> refused(refused(refused));
    };
  }

  private static Completed refused(TaskResult why) {
    return new Completed(why, null);
  }

  private static TaskResult refused(CaseRunner.Result.Refused refused) {
    return switch (refused.reason()) {
      case REASONS_MISSING -> new TaskResult.ReasonsMissing();
      case UNKNOWN_OUTCOME -> new TaskResult.OutcomeMissing();
      case OVER, WAIT_NOT_OPEN, NOT_STARTED -> new TaskResult.NoLongerOpen();
      case ALREADY_STARTED,
          NO_START,
          WRONG_KIND,
          NOT_DUE,
          NOT_STOPPED,
          FOREIGN_STATE,
          EXPRESSION_LIMIT,
          TOO_MANY_STEPS,
          TOO_MANY_TOKENS ->
          throw new IllegalStateException(
              "completing a task was refused: " + refused.reason() + " " + refused.detail());
    };
  }

  private static TaskResult heldBy(Task task) {
    OfficerId holder = task.claimedBy();
    return holder == null ? new TaskResult.NoLongerOpen() : new TaskResult.HeldBy(holder);
  }
}
