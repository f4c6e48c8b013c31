package org.masnaa.app.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.audit.Audit;
import org.masnaa.app.audit.AuditEntry;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.CaseId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Completes tasks; those that come at the same time in one transaction. */
@Component
class Completions implements Convoy.Road<Completions.Sent, TaskResult> {

  /** A task as somebody completes it. */
  record Sent(CaseId caseId, String waitId, Actor by, Completion completion) {}

  /** What became of it. */
  private record Made(TaskResult result, @Nullable Advance advance, @Nullable AuditEntry entry) {}

  private final CaseStore cases;
  private final TaskStore tasks;
  private final TaskCompleter completer;
  private final CaseRunner runner;
  private final CaseWorker worker;
  private final Audit audit;
  private final Convoy<Sent, TaskResult> convoy;

  Completions(
      CaseStore cases,
      TaskStore tasks,
      TaskCompleter completer,
      CaseRunner runner,
      CaseWorker worker,
      Audit audit,
      TransactionTemplate transaction) {
    this.cases = cases;
    this.tasks = tasks;
    this.completer = completer;
    this.runner = runner;
    this.worker = worker;
    this.audit = audit;
    this.convoy = new Convoy<>(this, transaction);
  }

  /** Completes a task and does at once what machines have to do because of it. */
  TaskResult complete(Sent sent) {
    TaskResult result = convoy.carry(sent);
    if (result instanceof TaskResult.Done(boolean work) && work) {
      worker.workOn(sent.caseId());
    }
    return result;
  }

  @Override
  public TaskResult alone(Sent sent) {
    return cases
        .lock(sent.caseId())
        .map(file -> {
          Made made = make(sent, file, tasks.ofCase(file.id()));
          store(List.of(made));
          return made.result();
        })
        .orElseGet(TaskResult.NotFound::new);
  }

  @Override
  public List<@Nullable TaskResult> together(List<Sent> all) {
    Collection<CaseId> ids = all.stream().map(Sent::caseId).distinct().toList();
    Map<CaseId, CaseRecord> locked =
        cases.lockFree(ids).stream().collect(Collectors.toMap(CaseRecord::id, Function.identity()));
    Map<CaseId, List<Task>> known = tasks.ofCases(locked.keySet());
    List<@Nullable TaskResult> results = new ArrayList<>();
    List<Made> made = new ArrayList<>();
    for (Sent sent : all) {
      // Taken out, so that a second command on the same case goes alone.
      CaseRecord file = locked.remove(sent.caseId());
      if (file == null) {
        results.add(null);
      } else {
        Made next = make(sent, file, known.getOrDefault(file.id(), List.of()));
        made.add(next);
        results.add(next.result());
      }
    }
    store(made);
    return results;
  }

  private Made make(Sent sent, CaseRecord file, List<Task> all) {
    TaskCompleter.Completed completed =
        completer.complete(file, all, sent.waitId(), sent.by(), sent.completion());
    AuditEntry entry =
        sent.by() instanceof Actor.Officer officer
            ? new AuditEntry(
                officer,
                "complete-task",
                file.reference(),
                file.id(),
                file.service().entity(),
                Map.of("of", sent.waitId()))
            : null;
    return new Made(completed.result(), completed.advance(), entry);
  }

  private void store(List<Made> all) {
    List<Made> done = all.stream().filter(made -> made.advance() != null).toList();
    if (!done.isEmpty()) {
      runner.store(done.stream().map(Made::advance).filter(Objects::nonNull).toList());
      audit.record(done.stream().map(Made::entry).filter(Objects::nonNull).toList());
    }
  }
}
