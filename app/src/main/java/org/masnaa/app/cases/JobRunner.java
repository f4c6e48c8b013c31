package org.masnaa.app.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.masnaa.app.cases.jobs.JobHandler;
import org.masnaa.app.cases.jobs.JobHandler.JobResult;
import org.masnaa.app.cases.jobs.JobRequest;
import org.masnaa.app.shared.Actor;
import org.masnaa.flow.Command;
import org.masnaa.legal.WorkingCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs one job: calls its handler, then tells the case. */
@Component
class JobRunner {

  private static final Actor MACHINE = new Actor.Machine("case-worker");

  private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

  /**
   * Waits between tries, after the first, the second and so on; after the last try a person looks.
   */
  private static final List<Duration> BACK_OFF =
      List.of(
          Duration.ofSeconds(2),
          Duration.ofSeconds(10),
          Duration.ofMinutes(1),
          Duration.ofMinutes(10),
          Duration.ofHours(1));

  private final Map<String, JobHandler> handlers;
  private final JobStore jobs;
  private final CaseStore cases;
  private final CaseRunner runner;
  private final TransactionTemplate transaction;
  private final JobClock time;

  /** Time for jobs: now, today, and the spread of tries. */
  @Component
  record JobClock(InstantSource clock, WorkingCalendar calendar, RandomGenerator random) {

    /**
     * A wait, a tenth shorter or longer, so that jobs that failed together do not return together.
     */
    Instant after(Duration wait) {
      long millis = wait.toMillis();
      return clock.instant().plusMillis(millis - millis / 10 + random.nextLong(millis / 5 + 1));
    }
  }

  JobRunner(
      List<JobHandler> handlers,
      JobStore jobs,
      CaseStore cases,
      CaseRunner runner,
      TransactionTemplate transaction,
      JobClock time) {
    this.handlers =
        handlers.stream()
            .collect(Collectors.toUnmodifiableMap(JobHandler::job, Function.identity()));
    this.jobs = jobs;
    this.cases = cases;
    this.runner = runner;
    this.transaction = transaction;
    this.time = time;
  }

  /** Runs a leased job; false if it failed and will be tried again, or was given up. */
  boolean run(JobStore.Leased job) {
    Optional<CaseRecord> file = cases.find(job.caseId());
    if (file.isEmpty()) {
      jobs.remove(job.caseId(), job.waitId());
      return true;
    }
    try {
      JobResult result = handler(job.kind()).run(request(job, file.get()));
      transaction.executeWithoutResult(status -> finish(job, result));
      return true;
    } catch (RuntimeException e) {
      LOG.warn("job {} of case {} failed, try {}", job.kind(), job.caseId(), job.attempts() + 1, e);
      failed(job, e.getClass().getSimpleName());
      return false;
    }
  }

  private JobHandler handler(String kind) {
    JobHandler handler = handlers.get(kind);
    if (handler == null) {
      throw new IllegalStateException("no handler for jobs of the kind " + kind);
    }
    return handler;
  }

  private JobRequest request(JobStore.Leased job, CaseRecord file) {
    Instant now = time.clock().instant();
    return new JobRequest(
        file.id(),
        job.waitId(),
        file.service(),
        file.version(),
        file.reference(),
        file.person(),
        job.inputs(),
        CaseData.of(file, time.calendar().date(now)),
        now);
  }

  private void finish(JobStore.Leased job, JobResult result) {
    Command command =
        switch (result) {
          case JobResult.Done(var values) -> new Command.JobSucceeded(job.waitId(), values);
          case JobResult.BusinessError(String code) ->
              new Command.BusinessError(job.waitId(), code);
        };
    jobs.remove(job.caseId(), job.waitId());
    tell(job, command);
  }

  private void failed(JobStore.Leased job, String error) {
    transaction.executeWithoutResult(status -> {
      boolean last = job.attempts() >= BACK_OFF.size();
      if (last) {
        jobs.giveUp(job.caseId(), job.waitId(), time.clock().instant(), error);
      } else {
        Instant next = time.after(BACK_OFF.get(job.attempts()));
        jobs.retryLater(job.caseId(), job.waitId(), next, error);
      }
      tell(job, new Command.JobFailed(job.waitId(), error, last));
    });
  }

  /** A refusal means that the case went on without the job; then its result is not wanted. */
  private void tell(JobStore.Leased job, Command command) {
    cases.lock(job.caseId()).ifPresent(file -> runner.run(file, command, MACHINE));
  }
}
