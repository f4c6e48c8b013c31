package org.masnaa.app.spine;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.InTransaction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The append-only log of everything that happens to cases. Events are written with the change they
 * tell of. Readers keep their own positions, are given every event once and in order, and may start
 * over.
 */
@Service
public final class Spine {

  private final SpineStore store;
  private final TransactionOperations transactions;

  Spine(SpineStore store, TransactionOperations transactions) {
    this.store = store;
    this.transactions = transactions;
  }

  /**
   * Writes events in the caller's transaction, in their order.
   *
   * @throws IllegalStateException outside a transaction
   */
  public void append(List<SpineEvent> events) {
    InTransaction.require("An event");
    if (!events.isEmpty()) {
      store.insert(events);
    }
  }

  /** What happened to a case, oldest first, with what the caller's own transaction wrote. */
  public List<Recorded> ofCase(CaseId caseId) {
    return store.ofCase(caseId);
  }

  /**
   * Gives a reader the next events and moves its position, both in one transaction with what the
   * reader itself writes: it sees each event exactly once. When the reader fails, it stays where it
   * was. While another session reads under the same name, there is nothing to do here.
   *
   * @param reader its name; a new one begins at the first event
   * @param limit of how many commands at most; the events of one are given together
   * @return how many events were given
   */
  public int read(String reader, int limit, Consumer<List<Recorded>> events) {
    store.register(reader);
    Integer count = transactions.execute(status -> readNext(reader, limit, events));
    return count == null ? 0 : count;
  }

  /**
   * Puts a reader back before the first event, in the caller's transaction, in which it also clears
   * what it had made of the events.
   */
  public void startOver(String reader) {
    InTransaction.require("A reader's new start");
    store.register(reader);
    store.moveTo(reader, Recorded.Place.START);
  }

  private int readNext(String reader, int limit, Consumer<List<Recorded>> events) {
    Optional<Recorded.Place> position = store.lockPosition(reader);
    if (position.isEmpty()) {
      return 0;
    }
    List<Recorded> next = store.settledAfter(position.get(), limit);
    if (!next.isEmpty()) {
      events.accept(next);
      store.moveTo(reader, next.getLast().place());
    }
    return next.size();
  }
}
