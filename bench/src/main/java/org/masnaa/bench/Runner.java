package org.masnaa.bench;

/** One of those that are measured: begins cases and completes the task in each. */
interface Runner {

  /** Readies so many cases to begin; not measured. */
  void prepare(int cases);

  /** Begins one of the prepared cases. */
  void start(int number);

  /** Returns when the task of every case that was begun can be completed; measured with starts. */
  void begun() throws InterruptedException;

  /** Completes the task of one case. */
  void complete(int number);

  /** Returns when every case has ended; measured with completions. */
  default void ended() throws InterruptedException {}
}
