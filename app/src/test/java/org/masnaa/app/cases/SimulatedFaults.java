package org.masnaa.app.cases;

import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions of a program in a simulation. A chance decides whether the program dies before or
 * after a commit, or lives on without the answer to a commit that was made, or was not.
 */
final class SimulatedFaults extends TransactionTemplate {

  private static final long serialVersionUID = 1;

  /** The connection broke; whether the commit was made the program cannot know. */
  static final class Broken extends DataAccessResourceFailureException {
    private static final long serialVersionUID = 1;

    private Broken() {
      super("the connection broke at the commit");
    }
  }

  /** What may go wrong at a commit. */
  private enum Fault {
    DIES_BEFORE,
    DIES_AFTER,
    BREAKS_BEFORE,
    BREAKS_AFTER
  }

  /** Of a hundred transactions, how many end with a fault. */
  private static final int FAULTS = 14;

  private transient @Nullable Random chance;
  private transient @Nullable JdbcClient torn;
  private boolean committed;
  private int count;

  SimulatedFaults(PlatformTransactionManager manager) {
    super(manager);
  }

  /** From now on faults come by chance; with null there are none. */
  void from(@Nullable Random random) {
    chance = random;
  }

  /** The bug to be found: states of cases are kept even when the rest of a step is lost. */
  void tear(@Nullable JdbcClient database) {
    torn = database;
  }

  /** Whether the last transaction was committed, whatever its caller was told. */
  boolean committed() {
    return committed;
  }

  /** How many faults there were. */
  int count() {
    return count;
  }

  @Override
  public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return super.execute(action);
    }
    committed = false;
    Fault fault = draw();
    AtomicReference<Map<UUID, String>> states = new AtomicReference<>(Map.of());
    try {
      return run(action, fault, states);
    } finally {
      if (torn != null) {
        Crashes.put(torn, states.get());
      }
    }
  }

  private <T extends @Nullable Object> T run(
      TransactionCallback<T> action,
      @Nullable Fault fault,
      AtomicReference<Map<UUID, String>> states) {
    T result =
        super.execute((TransactionStatus status) -> {
          T done = action.doInTransaction(status);
          if (fault == Fault.DIES_BEFORE || fault == Fault.BREAKS_BEFORE) {
            states.set(torn == null ? Map.of() : Crashes.states(torn));
            fail(fault);
          }
          return done;
        });
    committed = true;
    if (fault != null) {
      fail(fault);
    }
    return result;
  }

  private @Nullable Fault draw() {
    int luck = chance == null ? FAULTS : chance.nextInt(100);
    return luck < FAULTS ? Fault.values()[luck % Fault.values().length] : null;
  }

  private void fail(Fault fault) {
    count++;
    switch (fault) {
      case DIES_BEFORE, DIES_AFTER -> throw new Crashes.Crash();
      case BREAKS_BEFORE, BREAKS_AFTER -> throw new Broken();
    }
  }
}
