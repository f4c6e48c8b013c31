package org.masnaa.app.shared;

import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What must be written with the deed it tells of, or not at all. */
public final class InTransaction {

  private InTransaction() {}

  /**
   * Does nothing inside a transaction.
   *
   * @throws IllegalStateException outside of one, where deed and evidence could part
   */
  public static void require(String what) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException(what + " is written in the transaction of its deed only");
    }
  }
}
