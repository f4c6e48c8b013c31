package org.masnaa.app.cases;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.masnaa.app.audit.Audit;
import org.masnaa.app.audit.AuditEntry;
import org.masnaa.app.cases.jobs.JobFailure;
import org.masnaa.app.cases.jobs.Jobs;
import org.masnaa.app.catalogue.Catalogue;
import org.masnaa.app.catalogue.Published;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.CaseId;
import org.masnaa.flow.Active;
import org.masnaa.flow.Command;
import org.masnaa.flow.StopReason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What stands still in cases until a person of the entity acts: mostly jobs that were given up. */
@Service
public class Standstills {

  /** Most cases in one list. */
  public static final int PAGE = 50;

  private final CaseStore cases;
  private final Jobs jobs;
  private final CaseRunner runner;
  private final CaseWorker worker;
  private final Catalogue catalogue;
  private final Audit audit;
  private final TransactionTemplate transaction;

  Standstills(
      CaseStore cases,
      Jobs jobs,
      CaseRunner runner,
      CaseWorker worker,
      Catalogue catalogue,
      Audit audit,
      TransactionTemplate transaction) {
    this.cases = cases;
    this.jobs = jobs;
    this.runner = runner;
    this.worker = worker;
    this.catalogue = catalogue;
    this.audit = audit;
    this.transaction = transaction;
  }

  /**
   * Something that stands still.
   *
   * @param id by which the case knows it
   * @param element where in the process
   * @param error what failed, as a code; empty when nothing was tried
   * @param attempts how often it was tried
   * @param skippable whether the case can go on as if it were done
   */
  public record Standstill(
      CaseId caseId,
      String id,
      String reference,
      Published service,
      String element,
      StopReason reason,
      String error,
      int attempts,
      boolean skippable) {}

  /** What stands still at the officer's entity, the oldest cases first. */
  public List<Standstill> of(Actor.Officer officer, int from) {
    return cases.stopped(officer.entity(), from, PAGE).stream()
        .flatMap(file -> of(file).stream())
        .toList();
  }

  private List<Standstill> of(CaseRecord file) {
    Published service = catalogue.version(file.service(), file.version());
    Map<String, JobFailure> failures =
        jobs.failures(file.id()).stream()
            .collect(Collectors.toMap(JobFailure::waitId, failure -> failure));
    return file.state().stops().stream()
        .map(stop -> standstill(file, service, stop, failures.get(stop.waitId())))
        .toList();
  }

  private static Standstill standstill(
      CaseRecord file,
      Published service,
      Active stop,
      @org.jspecify.annotations.Nullable JobFailure failure) {
    return new Standstill(
        file.id(),
        stop.waitId(),
        file.reference(),
        service,
        stop.element(),
        Objects.requireNonNull(stop.stop()),
        failure == null ? "" : failure.error(),
        failure == null ? 0 : failure.attempts(),
        stop.kind() == Active.Kind.JOB || stop.kind() == Active.Kind.CHILD);
  }

  /** Tries it again; false when it does not stand still any more, or is not this entity's. */
  public boolean again(CaseId id, String stop, Actor.Officer officer) {
    return act(id, officer, new Command.Retry(stop), "run-again", Map.of("of", stop));
  }

  /**
   * Lets the case go on as if it were done; false when it does not stand still any more, cannot be
   * skipped, or is not this entity's.
   *
   * @param reason why, in the officer's words; kept in the audit log
   */
  public boolean skip(CaseId id, String stop, Actor.Officer officer, String reason) {
    return act(
        id, officer, new Command.Skip(stop), "skip-job", Map.of("of", stop, "reason", reason));
  }

  private boolean act(
      CaseId id,
      Actor.Officer officer,
      Command command,
      String action,
      Map<String, String> detail) {
    boolean done =
        Boolean.TRUE.equals(
            transaction.execute(status -> {
              Optional<CaseRecord> file =
                  cases.lock(id).filter(f -> f.service().entity().equals(officer.entity()));
              if (file.isEmpty()
                  || !(runner.run(file.get(), command, officer)
                      instanceof CaseRunner.Result.Moved)) {
                return false;
              }
              audit.record(
                  new AuditEntry(
                      officer,
                      action,
                      file.get().reference(),
                      id,
                      file.get().service().entity(),
                      detail));
              return true;
            }));
    if (done) {
      worker.workOn(id);
    }
    return done;
  }
}
