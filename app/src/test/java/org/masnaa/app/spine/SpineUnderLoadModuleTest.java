package org.masnaa.app.spine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.Json;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.app.shared.database.Login;
import org.masnaa.app.shared.database.TestDatabase;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Nothing on the spine is missed while writers run side by side and are killed at random. */
class SpineUnderLoadModuleTest {

  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  private static final int WRITERS = 6;
  private static final int TRANSACTIONS = 80;
  private static final int KILLS = 40;
  private static final String COMMITTED = "SELECT id FROM spine.step";

  private final long seed = Long.getLong("masnaa.seed", 20261124L);
  private final Spine spine =
      new Spine(new SpineStore(database.jdbc(), new Json()), database.transactions());

  @Test
  void givesReadersEveryEventOfWritersThatAreKilledAtRandom() throws Exception {
    List<Long> read = new ArrayList<>();
    Set<Long> byNumberAlone = new HashSet<>();
    AtomicBoolean writing = new AtomicBoolean(true);

    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      Future<?> reader = threads.submit(() -> readWhile(writing, read));
      Future<?> control = threads.submit(() -> readByNumberAlone(writing, byNumberAlone));
      try {
        writeAndKill(threads);
      } finally {
        // Else the readers would wait for writers that have failed.
        writing.set(false);
      }
      await(reader);
      await(control);
    }

    Set<Long> committed = Set.copyOf(database.jdbc().sql(COMMITTED).query(Long.class).list());
    assertThat(committed).as("seed %d", seed).hasSizeGreaterThan(TRANSACTIONS);
    assertThat(read).as("seed %d", seed).doesNotHaveDuplicates();
    assertThat(new HashSet<>(read)).as("seed %d", seed).isEqualTo(committed);
    Set<Long> missed = new HashSet<>(committed);
    missed.removeAll(byNumberAlone);
    assertThat(missed).as("a reader by number alone must be caught, seed %d", seed).isNotEmpty();
  }

  private void writeAndKill(ExecutorService threads) throws InterruptedException {
    Future<?> killer = threads.submit(() -> kill(new Random(seed)));
    List<Future<?>> writers = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      Random random = new Random(seed + writer);
      writers.add(threads.submit(() -> write(random)));
    }
    for (Future<?> writer : writers) {
      await(writer);
    }
    await(killer);
  }

  /** Holds each transaction open for a moment after its numbers were handed out. */
  private void write(Random random) {
    for (int i = 0; i < TRANSACTIONS; i++) {
      try {
        database
            .transactions()
            .executeWithoutResult(status -> {
              CaseId caseId = new CaseId(new UUID(random.nextLong(), random.nextLong()));
              CaseId other = new CaseId(new UUID(random.nextLong(), random.nextLong()));
              spine.append(List.of(event(caseId, "a"), event(other, "b")));
              LockSupport.parkNanos(random.nextInt(3_000_000));
              if (random.nextInt(10) == 0) {
                status.setRollbackOnly();
              }
            });
      } catch (DataAccessException | TransactionException killed) {
        assertThat(killed).hasMessageNotContaining("syntax");
      }
    }
  }

  private static SpineEvent event(CaseId caseId, String type) {
    return new SpineEvent(
        caseId,
        new SpineEvent.Definition(new ServiceId("mme", "tree-felling-permit"), 1),
        new SpineEvent.What(type, null),
        "applicant",
        Instant.EPOCH,
        Map.of());
  }

  private void readWhile(AtomicBoolean writing, List<Long> read) {
    boolean more = true;
    while (more) {
      more = writing.get();
      try {
        while (spine.read("load", 50, events -> addTo(read, events)) > 0) {
          more = true;
        }
      } catch (DataAccessException | TransactionException killed) {
        throw new AssertionError("The reader is not to be killed", killed);
      }
    }
  }

  private static void addTo(List<Long> read, List<Recorded> events) {
    events.forEach(event -> read.add(event.place().id()));
  }

  /** What a reader gets that trusts in rising numbers: the control, which must miss some. */
  private static void readByNumberAlone(AtomicBoolean writing, Set<Long> read) {
    long last = 0;
    boolean more = true;
    while (more) {
      more = writing.get();
      List<@Nullable Long> next =
          database
              .jdbc()
              .sql(COMMITTED + " WHERE id > ? ORDER BY id")
              .param(last)
              .query(Long.class)
              .list();
      for (Long id : next) {
        last = Objects.requireNonNull(id);
        read.add(last);
      }
    }
  }

  /** Cuts sessions that have written and not yet committed. */
  private static void kill(Random random) {
    Login owner = database.address().app();
    try (Connection connection =
            DriverManager.getConnection(database.address().url(), owner.user(), owner.password());
        Statement statement = connection.createStatement()) {
      for (int i = 0; i < KILLS; i++) {
        statement.execute(
            """
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid()
              AND state = 'idle in transaction' AND query LIKE '%INSERT INTO spine.step%'
            LIMIT 1
            """);
        LockSupport.parkNanos(random.nextInt(20_000_000));
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static void await(Future<?> work) throws InterruptedException {
    try {
      work.get();
    } catch (ExecutionException failure) {
      throw new AssertionError(failure.getCause());
    }
  }
}
