package org.masnaa.flow;

import java.util.List;

/** What is known about a process before any case runs it. */
public sealed interface Proof {

  /**
   * From every state that can be reached the case can come to an end, and every element can be
   * reached.
   *
   * @param states how many states there are
   */
  record Sound(int states) implements Proof {}

  /** At least one flaw; each with a way that leads to it. */
  record Unsound(List<Flaw> flaws) implements Proof {}

  /**
   * Nothing wrong was found, but not everything was tried.
   *
   * @param states how many states were tried
   * @param limit why it was given up
   */
  record Undecided(int states, String limit) implements Proof {}

  /**
   * Something wrong.
   *
   * @param element where it shows
   * @param path the elements passed on the way there; empty if no way leads there
   */
  record Flaw(Kind kind, String element, List<String> path) {

    /** The kinds of flaws. */
    public enum Kind {
      /** A join waits for a token that can never come, and the case stands still. */
      DEADLOCK,
      /** An end was reached, but a token is left behind before a join. */
      TOKEN_LEFT,
      /** The case goes on, but can never come to an end from here. */
      CANNOT_END,
      /** A circle without any wait, so that one step may never end. */
      ENDLESS_LOOP,
      /** Two tokens meet that nothing joins: the same activity is open twice. */
      NOT_JOINED,
      /** No case can ever come here. */
      NEVER_REACHED,
      /** An error or escalation is caught that nothing throws. */
      NOT_THROWN,
      /** A message is awaited that nobody sends. */
      NOT_SENT
    }
  }
}
