package org.masnaa.flow.oracle;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/** The clock and the data of a play: the same for both engines, new in every step. */
public final class Choices {

  private static final Instant BEGIN = Instant.parse("2026-12-06T06:00:00Z");

  private final long seed;
  private int turn;
  private Instant now = BEGIN;

  Choices(long seed) {
    this.seed = seed;
  }

  void nextTurn() {
    turn++;
    now = now.plusSeconds(1);
  }

  void waitUntil(Instant due) {
    now = due.isAfter(now) ? due : now;
  }

  Instant now() {
    return now;
  }

  /** When a term of that length ends that begins now. */
  Instant in(Duration term) {
    return now.plus(term);
  }

  /** Whether a condition holds in this turn; called by name from the oracle's expressions. */
  public boolean is(String condition) {
    return new Random(seed * 31 + turn * 1009L + condition.hashCode()).nextInt(5) < 2;
  }
}
