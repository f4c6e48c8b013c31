package org.masnaa.app.shared;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Work done again and again beside the requests, while the program runs. A round that fails is
 * logged, and the next one tries again.
 */
public final class Rounds implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

  private static final Duration LONGEST_END = Duration.ofSeconds(10);

  private final String name;
  private final Duration pause;
  private final IntSupplier round;

  private volatile boolean running;
  private volatile CountDownLatch stopping = new CountDownLatch(1);
  private Thread thread = Thread.ofVirtual().unstarted(() -> {});

  /**
   * Rounds that begin when the program is ready.
   *
   * @param pause before each round
   * @param round does what there is to do, and says how much it was
   */
  public Rounds(String name, Duration pause, IntSupplier round) {
    this.name = name;
    this.pause = pause;
    this.round = round;
  }

  private void loop() {
    while (waited()) {
      try {
        int done = round.getAsInt();
        LOG.debug("{}: {} done", name, done);
      } catch (RuntimeException e) {
        LOG.error("a round of {} failed; the next one tries again", name, e);
      }
    }
  }

  private boolean waited() {
    try {
      return !stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS) && running;
    } catch (InterruptedException e) {
      return false;
    }
  }

  @Override
  public void start() {
    running = true;
    stopping = new CountDownLatch(1);
    thread = Thread.ofVirtual().name(name).start(this::loop);
  }

  /** Lets the round that is under way come to its end, so that no statement is cut off. */
  @Override
  public void stop() {
    running = false;
    stopping.countDown();
    try {
      thread.join(LONGEST_END);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
