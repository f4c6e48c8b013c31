package org.masnaa.app.cases;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.masnaa.app.audit.Audit;
import org.masnaa.app.audit.AuditEntry;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.PersonId;
import org.masnaa.form.Answers;
import org.masnaa.form.Interview;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Work for people in cases: an officer's queue, and what an applicant is asked for later. */
@Service
public class Tasks {

  /** Most tasks in one list. */
  public static final int PAGE = 50;

  private final TaskStore store;
  private final CaseStore cases;
  private final CaseReader reader;
  private final TaskCompleter completer;
  private final Completions completions;
  private final Audit audit;
  private final TransactionTemplate transaction;

  Tasks(
      TaskStore store,
      CaseStore cases,
      CaseReader reader,
      TaskCompleter completer,
      Completions completions,
      Audit audit,
      TransactionTemplate transaction) {
    this.store = store;
    this.cases = cases;
    this.reader = reader;
    this.completer = completer;
    this.completions = completions;
    this.audit = audit;
    this.transaction = transaction;
  }

  /** Open tasks that an officer's roles may do at the officer's entity, those due first on top. */
  public List<QueueItem> queue(Actor.Officer officer, int from) {
    if (officer.roles().isEmpty()) {
      return List.of();
    }
    return store.queue(officer.entity(), officer.roles(), from, PAGE).stream()
        .flatMap(task -> cases.find(task.caseId()).stream().map(file -> reader.item(task, file)))
        .toList();
  }

  /** A case in which the officer has or had a task. That it was looked at is recorded. */
  public Optional<CaseView> look(CaseId id, Actor.Officer officer) {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          Optional<CaseRecord> file = ofOfficer(id, officer);
          file.ifPresent(found -> record(officer, "look-at-case", found, ""));
          return file.map(reader::view);
        }));
  }

  /** A file of such a case. That it was looked at is recorded. */
  public Optional<Upload> file(CaseId id, Actor.Officer officer, UUID upload) {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          Optional<CaseRecord> file = ofOfficer(id, officer);
          file.ifPresent(found -> record(officer, "look-at-file", found, upload.toString()));
          return file.flatMap(found -> reader.file(found.id(), upload));
        }));
  }

  /** The task's own questions as they stand with these answers, over what is known in the case. */
  public Interview form(CaseView view, Task task, Answers answers) {
    return reader.form(view, task, answers);
  }

  /** Takes a task, so that nobody else works on it. */
  public TaskResult claim(CaseId id, String waitId, Actor.Officer officer) {
    return change(id, officer, "claim-task", waitId, task -> completer.claim(task, officer));
  }

  /** Gives a task back to the queue. */
  public TaskResult release(CaseId id, String waitId, Actor.Officer officer) {
    return change(id, officer, "release-task", waitId, task -> completer.release(task, officer));
  }

  /** Completes a task that the officer holds or nobody holds. */
  public TaskResult complete(
      CaseId id, String waitId, Actor.Officer officer, Completion completion) {
    return completions.complete(new Completions.Sent(id, waitId, officer, completion));
  }

  /** Completes a task of the person whose case it is. */
  public TaskResult complete(CaseId id, String waitId, PersonId person, Answers answers) {
    return completions.complete(
        new Completions.Sent(id, waitId, new Actor.Person(person), Completion.of(answers)));
  }

  private TaskResult change(
      CaseId id,
      Actor.Officer officer,
      String action,
      String waitId,
      Function<Task, TaskResult> change) {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          Optional<CaseRecord> file = cases.lock(id);
          Optional<Task> task =
              store.ofCase(id).stream()
                  .filter(each -> each.waitId().equals(waitId))
                  .filter(each -> TaskCompleter.mayDo(officer, each))
                  .findFirst();
          if (file.isEmpty() || task.isEmpty()) {
            return new TaskResult.NotFound();
          }
          TaskResult result =
              task.get().isOpen() ? change.apply(task.get()) : new TaskResult.NoLongerOpen();
          if (result instanceof TaskResult.Done) {
            record(officer, action, file.get(), waitId);
          }
          return result;
        }));
  }

  private Optional<CaseRecord> ofOfficer(CaseId id, Actor.Officer officer) {
    return cases.find(id).filter(found -> mayDo(officer, id));
  }

  private boolean mayDo(Actor.Officer officer, CaseId id) {
    return store.ofCase(id).stream().anyMatch(task -> TaskCompleter.mayDo(officer, task));
  }

  private void record(Actor.Officer officer, String action, CaseRecord file, String detail) {
    audit.record(
        new AuditEntry(
            officer,
            action,
            file.reference(),
            file.id(),
            file.service().entity(),
            detail.isEmpty() ? Map.of() : Map.of("of", detail)));
  }
}
