package org.masnaa.app.audit;

import java.time.InstantSource;
import java.util.List;
import org.masnaa.app.shared.InTransaction;
import org.springframework.stereotype.Service;

/**
 * The evidence of who did or saw what. An entry is written in the transaction of its deed: when it
 * cannot be written, the exception ends that transaction, and the deed is refused.
 */
@Service
public final class Audit {

  private final AuditStore store;
  private final InstantSource clock;

  Audit(AuditStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Writes an entry in the caller's transaction.
   *
   * @throws IllegalStateException outside a transaction
   */
  public void record(AuditEntry entry) {
    record(List.of(entry));
  }

  /**
   * Writes entries in the caller's transaction, in their order.
   *
   * @throws IllegalStateException outside a transaction
   */
  public void record(List<AuditEntry> entries) {
    InTransaction.require("An audit entry");
    if (!entries.isEmpty()) {
      store.insert(entries, clock.instant());
    }
  }
}
