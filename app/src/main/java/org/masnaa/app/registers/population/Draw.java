package org.masnaa.app.registers.population;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance from a seed. Only {@code nextLong} of the generator is used and every other draw is worked
 * out here, so that a newer JDK with another way of bounding numbers makes the same people.
 */
final class Draw {

  private final SplittableRandom random;

  Draw(long seed) {
    random = new SplittableRandom(seed);
  }

  /** From 0 to one less than the bound. */
  int below(int bound) {
    return (int) (((random.nextLong() >>> 33) * bound) >>> 31);
  }

  /** Both ends may come out. */
  int between(int low, int high) {
    return low + below(high - low + 1);
  }

  /** Mostly near the middle: the mean of three even draws. */
  int bell(int low, int high) {
    return (between(low, high) + between(low, high) + between(low, high)) / 3;
  }

  boolean percent(int chance) {
    return below(100) < chance;
  }

  <T> T oneOf(List<T> all) {
    return all.get(below(all.size()));
  }

  /** Favours the front of the list: names are listed with the common ones first. */
  <T> T common(List<T> all) {
    int one = below(all.size());
    int other = below(all.size());
    return all.get(Math.min(one, other));
  }

  /** A day from the first to the last, both included; the first when they are out of order. */
  LocalDate day(LocalDate first, LocalDate last) {
    int days = (int) Math.max(0, ChronoUnit.DAYS.between(first, last));
    return first.plusDays(between(0, days));
  }
}
