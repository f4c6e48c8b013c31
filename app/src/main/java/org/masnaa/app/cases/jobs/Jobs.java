package org.masnaa.app.cases.jobs;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.masnaa.app.cases.jobs.JobHandler.JobResult;
import org.masnaa.app.shared.CaseId;
import org.masnaa.flow.Command;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands the jobs of cases to their handlers, and tells the cases what came of it. */
@Component
public class Jobs {

  private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

  /** What a worker needs after the time-out of a job to write down how it ended. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final Map<String, JobHandler> handlers;
  private final Map<String, Duration> leases = new LinkedHashMap<>();
  private final JobStore store;
  private final CaseDesk desk;
  private final Attempt attempt;
  private final Crowd crowd = new Crowd();
  private final TransactionTemplate transaction;
  private final BackOff backOff;

  Jobs(
      List<JobHandler> handlers,
      JobStore store,
      CaseDesk desk,
      Attempt attempt,
      TransactionTemplate transaction,
      BackOff backOff) {
    this.handlers =
        handlers.stream()
            .collect(Collectors.toUnmodifiableMap(JobHandler::job, Function.identity()));
    leases.put("", JobRules.STANDARD.timeOut().plus(GRACE));
    handlers.forEach(h -> leases.put(h.job(), h.rules().timeOut().plus(GRACE)));
    this.store = store;
    this.desk = desk;
    this.attempt = attempt;
    this.transaction = transaction;
    this.backOff = backOff;
  }

  /**
   * Takes jobs that are due, in turns from each entity. An entity that has its share of workers
   * already gets no more.
   *
   * @param workers how many jobs may run at one time
   */
  public List<LeasedJob> lease(int workers, int most) {
    List<LeasedJob> leased =
        store.lease(backOff.now(), leases, Crowd.share(workers), crowd.busy(), most);
    leased.forEach(crowd::enter);
    return leased;
  }

  /** Takes the next due job of one case. */
  public Optional<LeasedJob> lease(CaseId caseId) {
    Optional<LeasedJob> leased = store.lease(caseId, backOff.now(), leases);
    leased.ifPresent(crowd::enter);
    return leased;
  }

  /** Whether somebody works on a job of this case just now. */
  public boolean isWorkedOn(CaseId caseId) {
    return store.isWorkedOn(caseId, backOff.now());
  }

  /** Why jobs of a case wait for a person. */
  public List<JobFailure> failures(CaseId caseId) {
    return store.failures(caseId);
  }

  /** Does a leased job; false if it failed and will be tried again, or was given up. */
  public boolean run(LeasedJob job) {
    try {
      Optional<JobRequest> request = desk.request(job.caseId(), job.waitId(), job.inputs());
      if (request.isEmpty()) {
        store.remove(job);
        return true;
      }
      JobHandler handler = handler(job.kind());
      JobResult result = attempt.run(handler, request.get());
      transaction.executeWithoutResult(status -> finish(job, result));
      return true;
    } catch (RuntimeException e) {
      LOG.warn("job {} of case {} failed, try {}", job.kind(), job.caseId(), job.attempts() + 1, e);
      failed(job, Attempt.code(e));
      return false;
    } finally {
      crowd.leave(job);
    }
  }

  private JobHandler handler(String kind) {
    JobHandler handler = handlers.get(kind);
    if (handler == null) {
      throw new IllegalStateException("no handler for jobs of the kind " + kind);
    }
    return handler;
  }

  /** A refusal means that the case went on without the job; then its result is not wanted. */
  private void finish(LeasedJob job, JobResult result) {
    Command command =
        switch (result) {
          case JobResult.Done(var values) -> new Command.JobSucceeded(job.waitId(), values);
          case JobResult.BusinessError(String code) ->
              new Command.BusinessError(job.waitId(), code);
        };
    if (!(desk.tell(job.caseId(), command) instanceof CaseDesk.Told.Moved)) {
      store.remove(job);
    }
  }

  private void failed(LeasedJob job, String error) {
    JobHandler handler = handlers.get(job.kind());
    int attempts = (handler == null ? JobRules.STANDARD : handler.rules()).attempts();
    boolean last = job.attempts() + 1 >= attempts;
    transaction.executeWithoutResult(status -> {
      desk.hold(job.caseId());
      boolean mine =
          last
              ? store.giveUp(job, backOff.now(), error)
              : store.retryLater(job, backOff.after(job.attempts() + 1), error);
      if (mine) {
        desk.tell(job.caseId(), new Command.JobFailed(job.waitId(), error, last));
      }
    });
  }
}
