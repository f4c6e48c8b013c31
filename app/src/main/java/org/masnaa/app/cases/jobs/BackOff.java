package org.masnaa.app.cases.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** When something that failed is tried again. */
@Component
public class BackOff {

  /** Waits after the first attempt, the second and so on; then always the last. */
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(2),
          Duration.ofSeconds(10),
          Duration.ofMinutes(1),
          Duration.ofMinutes(10),
          Duration.ofHours(1));

  private final InstantSource clock;
  private final RandomGenerator random;

  BackOff(InstantSource clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  public Instant now() {
    return clock.instant();
  }

  /**
   * The time of the next attempt: a fifth shorter or longer than the wait, so that what failed
   * together does not return together.
   *
   * @param attempts how many there were, from 1
   */
  public Instant after(int attempts) {
    long millis = WAITS.get(Math.min(attempts, WAITS.size()) - 1).toMillis();
    return now().plusMillis(millis - millis / 5 + random.nextLong(millis * 2 / 5 + 1));
  }
}
