package org.masnaa.app.cases.jobs;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.masnaa.app.cases.jobs.JobHandler.JobResult;
import org.springframework.stereotype.Component;

/** Calls a handler, and does not wait longer for it than its rules allow. */
@Component
class Attempt {

  /** The code of an attempt that took too long. */
  static final String TIMED_OUT = "timed-out";

  private static final class TimedOut extends RuntimeException {
    private static final long serialVersionUID = 1;

    private TimedOut(Duration timeOut) {
      super("no answer within " + timeOut);
    }
  }

  private static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Failed(Throwable cause) {
      super(cause);
    }
  }

  /**
   * The handler's result.
   *
   * @throws RuntimeException when it fails, or is interrupted because it takes too long; {@link
   *     #code} says which
   */
  JobResult run(JobHandler handler, JobRequest request) {
    Duration timeOut = handler.rules().timeOut();
    FutureTask<JobResult> work = new FutureTask<>(() -> handler.run(request));
    Thread worker = Thread.ofVirtual().name("job-" + handler.job()).start(work);
    try {
      return work.get(timeOut.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      worker.interrupt();
      throw new TimedOut(timeOut);
    } catch (ExecutionException e) {
      throw new Failed(Objects.requireNonNull(e.getCause()));
    } catch (InterruptedException e) {
      worker.interrupt();
      Thread.currentThread().interrupt();
      throw new Failed(e);
    }
  }

  /** What failed, in a word without personal data. */
  static String code(RuntimeException failure) {
    return switch (failure) {
      case TimedOut e -> TIMED_OUT;
      case Failed e -> Objects.requireNonNull(e.getCause()).getClass().getSimpleName();
      default -> failure.getClass().getSimpleName();
    };
  }
}
