package org.masnaa.app.cases;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import org.masnaa.app.cases.jobs.DueTimer;
import org.masnaa.app.cases.jobs.Jobs;
import org.masnaa.app.cases.jobs.LeasedJob;
import org.masnaa.app.cases.jobs.Timers;
import org.masnaa.app.cases.jobs.Wake;
import org.masnaa.app.cases.post.Parcel;
import org.masnaa.app.cases.post.Post;
import org.masnaa.app.shared.CaseId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Works on what cases left to the machine: jobs, timers whose time has come, and deliveries between
 * cases. Several programs on one database do so at once; a lease or a lock keeps them from the same
 * piece of work. Each piece runs on a virtual thread of its own.
 */
@Component
class CaseWorker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(CaseWorker.class);

  /** Most timers and most deliveries at one time: these only work on the database. */
  private static final int HANDS = 4;

  /** Most things taken on in one look. */
  private static final int LOOK = 100;

  /** How long machines wait when nobody calls them. */
  private static final Duration PAUSE = Duration.ofMillis(500);

  /** Most things of one case done in the request that caused them; the rest follows at once. */
  private static final int AT_ONCE = 10;

  /** How long a request waits for that. */
  private static final Duration REQUEST_WAITS = Duration.ofSeconds(5);

  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
  private static final int LOOKS_AT_OTHERS = 250;

  private final Jobs jobs;
  private final Timers timers;
  private final Post post;
  private final Wake wake;
  private final int workers;
  private final AtomicInteger busy = new AtomicInteger();

  private volatile boolean running;
  private List<Thread> loops = List.of();

  /**
   * Makes the machines of this program.
   *
   * @param workers most jobs at one time; they wait for others more than they work
   */
  CaseWorker(
      Jobs jobs, Timers timers, Post post, Wake wake, @Value("${masnaa.workers:32}") int workers) {
    this.workers = workers;
    this.jobs = jobs;
    this.timers = timers;
    this.post = post;
    this.wake = wake;
  }

  /**
   * Does the jobs and deliveries of one case now, so that its person need not wait for the next
   * look. What fails or takes long is left to later.
   */
  void workOn(CaseId caseId) {
    Thread work = Thread.ofVirtual().name("work-on-case").start(() -> hurry(caseId));
    try {
      work.join(REQUEST_WAITS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void hurry(CaseId caseId) {
    try {
      int left = AT_ONCE;
      boolean more = true;
      while (more && left-- > 0) {
        more = next(caseId);
      }
      post.readyOf(caseId, AT_ONCE).forEach(post::deliver);
    } catch (RuntimeException e) {
      LOG.warn("case {} is left to the next look", caseId, e);
    }
  }

  /**
   * Does the next job, or waits for a worker that was quicker to take it; false when nothing is
   * left, or what is left has to wait.
   */
  private boolean next(CaseId caseId) {
    Optional<LeasedJob> job = jobs.lease(caseId);
    if (job.isPresent()) {
      return jobs.run(job.get());
    }
    int looks = 0;
    while (looks < LOOKS_AT_OTHERS && jobs.isWorkedOn(caseId)) {
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
      looks++;
    }
    return looks > 0 && jobs.lease(caseId).map(jobs::run).orElse(false);
  }

  /** One look at everything that is due, piece by piece; how much was done. */
  int round() {
    List<LeasedJob> leased = jobs.lease(workers, LOOK);
    leased.forEach(jobs::run);
    long fired = timers.due(LOOK).stream().filter(timers::fire).count();
    long delivered = post.ready(LOOK).stream().filter(post::deliver).count();
    return leased.size() + (int) (fired + delivered);
  }

  private int startJobs() {
    int free = workers - busy.get();
    List<LeasedJob> leased = free > 0 ? jobs.lease(workers, free) : List.of();
    for (LeasedJob job : leased) {
      busy.incrementAndGet();
      Thread.ofVirtual()
          .name("job")
          .start(() -> {
            try {
              jobs.run(job);
            } catch (RuntimeException e) {
              LOG.error("a job of case {} is left until its lease ends", job.caseId(), e);
            } finally {
              busy.decrementAndGet();
              wake.here();
            }
          });
    }
    return leased.size();
  }

  private int fireTimers() {
    List<DueTimer> due = timers.due(LOOK);
    return together(due.stream().<Runnable>map(timer -> () -> timers.fire(timer)).toList());
  }

  private int deliver() {
    List<Parcel> ready = post.ready(LOOK);
    return together(ready.stream().<Runnable>map(parcel -> () -> post.deliver(parcel)).toList());
  }

  /** Does all of it, a few at a time, and waits until it is done. */
  private static int together(List<Runnable> pieces) {
    Semaphore hands = new Semaphore(HANDS);
    CountDownLatch done = new CountDownLatch(pieces.size());
    for (Runnable piece : pieces) {
      hands.acquireUninterruptibly();
      Thread.ofVirtual()
          .start(() -> {
            try {
              piece.run();
            } catch (RuntimeException e) {
              LOG.error("a piece of work failed; the next look tries again", e);
            } finally {
              hands.release();
              done.countDown();
            }
          });
    }
    try {
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return pieces.size();
  }

  private void loop(IntSupplier look) {
    try {
      while (running) {
        long seen = wake.calls();
        if (look(look) == 0 && running) {
          wake.await(seen, PAUSE);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int look(IntSupplier look) throws InterruptedException {
    try {
      return look.getAsInt();
    } catch (RuntimeException e) {
      LOG.error("a look for work failed; the next one tries again", e);
      Thread.sleep(PAUSE);
      return 0;
    }
  }

  @Override
  public void start() {
    running = true;
    wake.start();
    loops =
        List.of(
            Thread.ofVirtual().name("case-jobs").start(() -> loop(this::startJobs)),
            Thread.ofVirtual().name("case-timers").start(() -> loop(this::fireTimers)),
            Thread.ofVirtual().name("case-post").start(() -> loop(this::deliver)));
  }

  /** Lets what is under way come to its end, so that no statement is cut off. */
  @Override
  public void stop() {
    running = false;
    wake.stop();
    try {
      for (Thread loop : loops) {
        loop.join(Duration.ofSeconds(10));
      }
      for (int i = 0; i < 100 && busy.get() > 0; i++) {
        Thread.sleep(50);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
