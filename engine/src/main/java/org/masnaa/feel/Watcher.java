package org.masnaa.feel;

/** Hears from an evaluation what it does, for explanations and errors. */
public interface Watcher {

  /** Whether every step is to be told; otherwise only errors are. */
  boolean traces();

  /** Something happened; what it is, the one who watches knows. */
  void saw(Object observation);
}
