package org.masnaa.app.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.app.spine.Spine;
import org.masnaa.app.spine.SpineEvent;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;

/**
 * Another program that writes to the spine and takes its time to commit: others write and read
 * meanwhile. It has a thread of its own because transactions belong to threads, but whoever calls
 * waits for it: only one of them moves at a time.
 */
final class SimulatedWriter implements AutoCloseable {

  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final PlatformTransactionManager transactions;
  private final Spine spine;
  private @Nullable TransactionStatus open;

  SimulatedWriter(PlatformTransactionManager transactions, Spine spine) {
    this.transactions = transactions;
    this.spine = spine;
  }

  /** Writes an event and leaves it open; or ends what is open, as chance will have it. */
  void move(Random random) {
    if (open == null) {
      CaseId id = new CaseId(new UUID(random.nextLong(), random.nextLong()));
      on(() -> write(id));
    } else {
      end(random.nextInt(4) > 0);
    }
  }

  /** Ends what is open. */
  void end(boolean commits) {
    TransactionStatus ending = open;
    open = null;
    if (ending != null) {
      on(() -> {
        if (commits) {
          transactions.commit(ending);
        } else {
          transactions.rollback(ending);
        }
      });
    }
  }

  private void write(CaseId id) {
    open = transactions.getTransaction(null);
    spine.append(
        List.of(
            new SpineEvent(
                id,
                new SpineEvent.Definition(new ServiceId("mme", "beside"), 1),
                new SpineEvent.What("beside", null),
                "officer",
                Instant.EPOCH,
                Map.of())));
  }

  private void on(Runnable deed) {
    try {
      thread.submit(deed).get();
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    end(false);
    thread.close();
  }
}
