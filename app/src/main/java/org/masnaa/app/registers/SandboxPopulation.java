package org.masnaa.app.registers;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.registers.population.Belongings;
import org.masnaa.app.registers.population.Entry;
import org.masnaa.app.registers.population.Livelihood;
import org.masnaa.app.registers.population.Livelihoods;
import org.masnaa.app.registers.population.Person;
import org.masnaa.app.registers.population.Population;
import org.masnaa.app.registers.population.Tables;
import org.masnaa.app.shared.PersonId;
import org.masnaa.app.shared.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Fills the built-in registers when the sandbox starts for the first time, all in one transaction:
 * a start that is cut short leaves them empty for the next.
 */
@Component
class SandboxPopulation implements SmartInitializingSingleton {

  private static final Logger log = LoggerFactory.getLogger(SandboxPopulation.class);

  private static final int CHUNK = 1 << 20;

  /** Most chunks that wait for the database. */
  private static final int CHUNKS = 4;

  private final SandboxStore store;
  private final TransactionOperations transactions;
  private final InstantSource clock;
  private final Settings settings;

  SandboxPopulation(
      SandboxStore store,
      TransactionOperations transactions,
      InstantSource clock,
      Settings settings) {
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
    this.settings = settings;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (settings.sandbox() && !store.filled()) {
      fill(Population.SIZE);
    }
  }

  /** Makes so many people, unless somebody else already has. */
  void fill(int size) {
    transactions.executeWithoutResult(status -> {
      if (store.emptyAndLocked()) {
        log.info("making up {} people", size);
        new Filling(size).run(size);
      }
    });
  }

  /** Rows of one table in the text format of COPY; none of no table is the end. */
  private record Chunk(@Nullable RegisterTable table, ByteArrayOutputStream rows) {}

  /**
   * One pass over the people. They are made on a thread of its own while the database takes the
   * chunks made before, so that neither waits for the other.
   */
  private final class Filling {

    private final BlockingQueue<Chunk> chunks = new ArrayBlockingQueue<>(CHUNKS);

    private final RegisterRows rows;
    private final Belongings belongings;
    private final Map<RegisterTable, ByteArrayOutputStream> buffers =
        new EnumMap<>(RegisterTable.class);
    private final Map<TestExample, PersonId> examples = new EnumMap<>(TestExample.class);

    Filling(int size) {
      LocalDate today = LocalDate.ofInstant(clock.instant(), settings.zone());
      int years = Math.max(0, Population.REFERENCE.until(today).getYears());
      rows = new RegisterRows(years);
      belongings = new Belongings(size, years);
    }

    void run(int size) {
      try (ExecutorService maker = Executors.newSingleThreadExecutor()) {
        Future<?> making = maker.submit(() -> make(size));
        try {
          for (Chunk chunk = chunks.take(); chunk.table() != null; chunk = chunks.take()) {
            store.copy(chunk.table(), chunk.rows().toByteArray());
          }
          making.get();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new IllegalStateException("The filling of the registers was cut short", e);
        } catch (ExecutionException e) {
          throw new IllegalStateException("The registers could not be filled", e.getCause());
        } finally {
          maker.shutdownNow();
        }
      }
      store.keepExamples(examples);
      store.analyze();
    }

    private void make(int size) {
      try {
        new Population(Tables.builtIn(), Population.SEED, size).forEach(this::add);
        belongings.rest(entry -> append(RegisterTable.ENTRY, rows.entry(entry)));
        buffers.forEach((table, buffer) -> hand(new Chunk(table, buffer)));
      } finally {
        hand(new Chunk(null, new ByteArrayOutputStream(0)));
      }
    }

    private void add(Person person) {
      Livelihood livelihood = Livelihoods.of(person);
      Livelihood.Work work = livelihood.work();
      Livelihood.Credit credit = livelihood.credit();
      append(RegisterTable.POPULATION, rows.population(person));
      if (work != null) {
        append(RegisterTable.LABOUR, rows.labour(person, work));
      }
      if (credit != null) {
        append(RegisterTable.CREDIT, rows.credit(person, credit));
      }
      List<Entry> entries = belongings.of(person, livelihood);
      entries.forEach(entry -> append(RegisterTable.ENTRY, rows.entry(entry)));
      for (TestExample example : TestExample.values()) {
        if (!examples.containsKey(example) && example.fits(person, livelihood, entries)) {
          examples.put(example, person.id());
          PersonId spouse = person.family().spouse();
          if (example == TestExample.NEW_MOTHER && spouse != null) {
            examples.put(TestExample.NEW_FATHER, spouse);
          }
        }
      }
    }

    private void append(RegisterTable table, String row) {
      ByteArrayOutputStream buffer =
          buffers.computeIfAbsent(table, key -> new ByteArrayOutputStream(CHUNK + 1024));
      buffer.writeBytes(row.getBytes(StandardCharsets.UTF_8));
      if (buffer.size() > CHUNK) {
        buffers.remove(table);
        hand(new Chunk(table, buffer));
      }
    }

    private void hand(Chunk chunk) {
      try {
        chunks.put(chunk);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("The database takes no more", e);
      }
    }
  }
}
