package org.masnaa.feel;

import java.time.ZonedDateTime;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What one evaluation may use up. Mutable and for one evaluation only; the caller creates it.
 * Counts are totals over the evaluation, so that many small steps add up to the same limit as one
 * big one.
 */
public final class Budget {

  /** Steps of the standard budget. */
  public static final long STEPS = 2_000_000;

  /** Levels of nested evaluation. */
  public static final int DEPTH = 1_500;

  /** Items put into lists and contexts. */
  public static final int ITEMS = 400_000;

  /** Characters put into texts. */
  public static final int CHARACTERS = 4_000_000;

  /** Wall time, when a clock is supplied. */
  public static final long NANOS = 120_000_000;

  private static final int SLICE = 2_048;

  private final long maxSteps;
  private final int maxDepth;
  private final int maxItems;
  private final int maxCharacters;
  private final LongSupplier nanoClock;
  private final long maxNanos;
  private final long started;

  private @Nullable ZonedDateTime now;
  private @Nullable Watcher watcher;
  private int slice = SLICE;
  private long spent;
  private int depth;
  private int items;
  private int characters;

  private Budget(long steps, int depth, int items, int characters, LongSupplier clock, long nanos) {
    this.maxSteps = steps;
    this.maxDepth = depth;
    this.maxItems = items;
    this.maxCharacters = characters;
    this.nanoClock = clock;
    this.maxNanos = nanos;
    this.started = clock.getAsLong();
  }

  /** The standard limits, without a limit of wall time. */
  public static Budget standard() {
    return new Budget(STEPS, DEPTH, ITEMS, CHARACTERS, () -> 0, NANOS);
  }

  /** The standard limits with {@link #NANOS} of wall time as this clock tells it. */
  public static Budget standard(LongSupplier nanoClock) {
    return new Budget(STEPS, DEPTH, ITEMS, CHARACTERS, nanoClock, NANOS);
  }

  /** Limits of one's own, in the units of the constants above. */
  public static Budget of(
      long steps, int depth, int items, int characters, LongSupplier nanoClock, long nanos) {
    return new Budget(steps, depth, items, characters, nanoClock, nanos);
  }

  /** A fresh budget with the same limits, clock and moment, of which no one hears. */
  public Budget another() {
    Budget other = new Budget(maxSteps, maxDepth, maxItems, maxCharacters, nanoClock, maxNanos);
    other.now = now;
    return other;
  }

  /** Sets the moment that {@code now()} and {@code today()} tell; without it they are null. */
  public Budget at(ZonedDateTime moment) {
    now = moment;
    return this;
  }

  /** The moment of the evaluation, if it was set. */
  public @Nullable ZonedDateTime now() {
    return now;
  }

  /** Who hears of this evaluation, if anyone. */
  public @Nullable Watcher watcher() {
    return watcher;
  }

  /** Lets someone hear of this evaluation, or no one. */
  public void watcher(@Nullable Watcher by) {
    watcher = by;
  }

  /** Counts one step. */
  public void step() {
    if (--slice < 0) {
      settle();
    }
  }

  /** Counts several steps at once, for work done in bulk. */
  public void steps(long count) {
    if (count < slice) {
      slice -= (int) count;
      return;
    }
    spent += count;
    settle();
  }

  private void settle() {
    spent += SLICE - Math.max(slice, 0);
    slice = SLICE;
    if (spent > maxSteps) {
      throw new BudgetExceeded(BudgetExceeded.Limit.STEPS, maxSteps);
    }
    if (nanoClock.getAsLong() - started > maxNanos) {
      throw new BudgetExceeded(BudgetExceeded.Limit.TIME, maxNanos);
    }
  }

  /** Goes {@code levels} deeper; pair with {@link #leave}. */
  public void enter(int levels) {
    depth += levels;
    if (depth > maxDepth) {
      throw new BudgetExceeded(BudgetExceeded.Limit.DEPTH, maxDepth);
    }
  }

  public void leave(int levels) {
    depth -= levels;
  }

  /** Counts items about to be put into a list or context. */
  public void items(long count) {
    if (count > maxItems - items) {
      throw new BudgetExceeded(BudgetExceeded.Limit.ITEMS, maxItems);
    }
    items += (int) count;
    steps(count);
  }

  /** Counts characters about to be put into a text. */
  public void characters(long count) {
    if (count > maxCharacters - characters) {
      throw new BudgetExceeded(BudgetExceeded.Limit.CHARACTERS, maxCharacters);
    }
    characters += (int) count;
    steps(count / 16);
  }

  /** Steps used so far. */
  public long used() {
    return spent + SLICE - Math.max(slice, 0);
  }
}
