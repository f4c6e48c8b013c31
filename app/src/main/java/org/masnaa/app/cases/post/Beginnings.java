package org.masnaa.app.cases.post;

/** Begins cases that other cases ask for. */
public interface Beginnings {

  /**
   * Begins what a delivery calls, in the caller's transaction. Asked twice, it begins one.
   *
   * @throws RuntimeException when there is no such service, or it does not begin
   */
  void begin(Delivery delivery);

  /** Begins a case of the first service of the entity that begins by a message; false if none. */
  boolean beginByMessage(Delivery message);
}
