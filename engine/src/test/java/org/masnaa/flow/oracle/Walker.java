package org.masnaa.flow.oracle;

import java.time.Instant;
import java.util.List;

/** One engine that walks one case. */
interface Walker {

  /**
   * A wait that can be answered.
   *
   * @param rounds which instance of each loop around it, from the outside in, from 0
   */
  record Open(String element, List<Integer> rounds) implements Comparable<Open> {

    @Override
    public int compareTo(Open other) {
      return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
      return rounds.isEmpty() ? element : element + rounds;
    }
  }

  /** What comes from outside. */
  sealed interface Answer {

    /** The work is done, the message or signal has come. */
    record Done() implements Answer {}

    /** A job met an error. */
    record Failed(String code) implements Answer {}
  }

  void start();

  void answer(Open open, Answer answer);

  /** When a timer is due. */
  Instant due(Open timer);

  /** The open waits, sorted; those of processes that were called too. */
  List<Open> open();

  /** The activities completed since this was asked last, in order. */
  List<String> completed();

  boolean over();
}
