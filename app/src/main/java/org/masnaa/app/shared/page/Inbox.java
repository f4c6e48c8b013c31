package org.masnaa.app.shared.page;

/** Answers what waits for the visitor; a module that keeps messages gives it. */
public interface Inbox {

  /** How many messages the person at the portal has not read; none when it cannot be said now. */
  int unread();
}
