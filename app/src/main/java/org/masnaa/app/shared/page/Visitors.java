package org.masnaa.app.shared.page;

/** Answers who is looking; a module that knows people gives it, because the shell must not. */
public interface Visitors {

  /** Who sent the request that is being answered. */
  Visitor current();
}
