package org.masnaa.app.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.CaseId;
import org.masnaa.flow.Command;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works on what cases left to the machine: jobs, and timers whose time has come. Several programs
 * on one database may do so at once; a lease or a lock keeps them from the same piece of work.
 */
@Component
class CaseWorker implements SmartLifecycle {

  private static final Actor MACHINE = new Actor.Machine("case-worker");

  private static final Logger LOG = LoggerFactory.getLogger(CaseWorker.class);

  /** How long a worker may be busy with one job before another takes it over. */
  private static final Duration LEASE = Duration.ofMinutes(2);

  private static final Duration PAUSE = Duration.ofMillis(500);

  /** Most things taken on in one round. */
  private static final int ROUND = 20;

  /** Most jobs of one case done in the request that caused them; the rest follows at once after. */
  private static final int AT_ONCE = 10;

  private final JobStore jobs;
  private final TimerStore timers;
  private final CaseStore cases;
  private final CaseRunner runner;
  private final JobRunner jobRunner;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  private volatile boolean running;
  private volatile CountDownLatch stopping = new CountDownLatch(1);
  private Thread thread = Thread.ofVirtual().unstarted(this::loop);

  CaseWorker(
      JobStore jobs,
      TimerStore timers,
      CaseStore cases,
      CaseRunner runner,
      JobRunner jobRunner,
      TransactionTemplate transaction,
      InstantSource clock) {
    this.jobs = jobs;
    this.timers = timers;
    this.cases = cases;
    this.runner = runner;
    this.jobRunner = jobRunner;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Does the jobs of one case now, so that its person need not wait for the next round. A job that
   * fails is left to later rounds.
   */
  void workOn(CaseId caseId) {
    for (int i = 0; i < AT_ONCE; i++) {
      Optional<JobStore.Leased> job = jobs.lease(caseId, clock.instant(), LEASE);
      if (job.isEmpty() || !jobRunner.run(job.get())) {
        return;
      }
    }
  }

  /** One round over everything that is due; how much there was. */
  int round() {
    Instant now = clock.instant();
    List<JobStore.Leased> leased = jobs.lease(now, LEASE, ROUND);
    leased.forEach(jobRunner::run);
    List<TimerStore.Due> due = timers.due(now, ROUND);
    due.forEach(this::fire);
    return leased.size() + due.size();
  }

  private void fire(TimerStore.Due due) {
    transaction.executeWithoutResult(status ->
        cases
            .lock(due.caseId())
            .ifPresent(file -> {
              // A refused timer is stale: the case went on. Either way it is spent, unless
              // the step set it again.
              timers.clear(due.caseId(), due.waitId());
              runner.run(file, new Command.TimerFired(due.waitId()), MACHINE);
            }));
  }

  private void loop() {
    while (running) {
      try {
        if (round() == 0) {
          pause(PAUSE);
        }
      } catch (RuntimeException e) {
        LOG.error("a round of work failed; the next one tries again", e);
        pause(PAUSE.multipliedBy(4));
      }
    }
  }

  private void pause(Duration time) {
    try {
      running = !stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      running = false;
    }
  }

  @Override
  public void start() {
    running = true;
    stopping = new CountDownLatch(1);
    thread = Thread.ofVirtual().name("case-worker").start(this::loop);
  }

  /** Lets the round that is under way come to its end, so that no statement is cut off. */
  @Override
  public void stop() {
    running = false;
    stopping.countDown();
    try {
      thread.join(Duration.ofSeconds(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
