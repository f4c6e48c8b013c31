package org.masnaa.app.cases.jobs;

import java.time.Duration;

/**
 * How patient the program is with one type of job.
 *
 * @param attempts how often it is tried before a person looks
 * @param timeOut how long one attempt may take; after that it is interrupted and counts as failed
 */
public record JobRules(int attempts, Duration timeOut) {

  /** Six attempts over a good hour, half a minute each. */
  public static final JobRules STANDARD = new JobRules(6, Duration.ofSeconds(30));
}
