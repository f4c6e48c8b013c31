package org.masnaa.flow;

/** The numbers that bound a process and a step. */
public final class Limits {

  /** Most elements in one process. */
  public static final int MAX_ELEMENTS = 2_000;

  /** Most flows in one process. */
  public static final int MAX_FLOWS = 5_000;

  /** Deepest nesting of sub-processes. */
  public static final int MAX_NESTING = 20;

  /** Most elements that one command may run through. */
  public static final int MAX_STEPS = 10_000;

  /** Most tokens, scopes and waits at one time in a case. */
  public static final int MAX_ACTIVE = 2_000;

  /** Most instances of one loop. */
  public static final int MAX_INSTANCES = 1_000;

  private Limits() {}
}
