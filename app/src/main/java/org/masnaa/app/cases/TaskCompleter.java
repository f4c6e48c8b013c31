package org.masnaa.app.cases;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
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

  TaskResult claim(CaseRecord file, String waitId, Actor.Officer officer) {
    return withOpen(
        file,
        waitId,
        task -> mayDo(officer, task),
        task ->
            tasks.claim(file.id(), waitId, officer.id(), clock.instant())
                ? new TaskResult.Done()
                : heldBy(task));
  }

  TaskResult release(CaseRecord file, String waitId, Actor.Officer officer) {
    return withOpen(
        file,
        waitId,
        task -> mayDo(officer, task),
        task ->
            tasks.release(file.id(), waitId, officer.id()) ? new TaskResult.Done() : heldBy(task));
  }

  TaskResult complete(CaseRecord file, String waitId, Actor by, Completion completion) {
    return withOpen(
        file,
        waitId,
        task ->
            by instanceof Actor.Officer officer
                ? mayDo(officer, task)
                : task.role().equals(by.role()),
        task -> complete(file, task, by, completion));
  }

  private TaskResult complete(CaseRecord file, Task task, Actor by, Completion completion) {
    OfficerId holder = task.claimedBy();
    if (holder != null && !(by instanceof Actor.Officer officer && officer.id().equals(holder))) {
      return new TaskResult.HeldBy(holder);
    }
    Interview form = reader.form(file, task, completion);
    if (!form.complete()) {
      return new TaskResult.Incomplete(form.problems());
    }
    Map<String, @Nullable Object> outputs = new LinkedHashMap<>(form.values());
    outputs.put("outcome", completion.outcome());
    outputs.put("reasons", completion.reasons());
    outputs.put("note", completion.note());
    return switch (runner.run(file, new Command.TaskCompleted(task.waitId(), outputs), by)) {
      case CaseRunner.Result.Moved moved -> new TaskResult.Done();
      case CaseRunner.Result.Refused refused -> refused(refused);
    };
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

  private TaskResult withOpen(
      CaseRecord file, String waitId, Predicate<Task> may, Function<Task, TaskResult> then) {
    Optional<Task> found = tasks.find(file.id(), waitId).filter(may);
    if (found.isEmpty()) {
      return new TaskResult.NotFound();
    }
    return found.get().isOpen() ? then.apply(found.get()) : new TaskResult.NoLongerOpen();
  }

  private static TaskResult heldBy(Task task) {
    OfficerId holder = task.claimedBy();
    return holder == null ? new TaskResult.NoLongerOpen() : new TaskResult.HeldBy(holder);
  }
}
