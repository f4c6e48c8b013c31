package org.masnaa.flow;

import org.jspecify.annotations.Nullable;

/** How often an activity is done. */
public sealed interface Loop {

  /**
   * Once for each item of a list, or a number of times (BPMN multi-instance). What an instance
   * writes is its own; when it ends, every name it wrote becomes a list outside, by instance.
   *
   * @param sequential one after the other, else all at once
   * @param items a list, or null when {@code count} is given
   * @param item the name of the item inside; null if it needs none
   * @param count how many; null when {@code items} is given
   * @param shared what instances write is written outside at once, the last one counting, instead
   *     of being kept apart and becoming lists
   * @param until asked whenever an instance ends; true ends the rest. Null if all are needed
   */
  record Each(
      boolean sequential,
      @Nullable Formula items,
      @Nullable String item,
      @Nullable Formula count,
      @Nullable Formula until,
      boolean shared)
      implements Loop {}

  /**
   * Again while a condition holds (BPMN standard loop).
   *
   * @param testBefore whether the condition is asked before the first time too
   * @param condition null when only {@code most} ends it
   * @param most how often at most; null without a bound
   */
  record Repeat(boolean testBefore, @Nullable Formula condition, @Nullable Integer most)
      implements Loop {}
}
