package org.masnaa.app.registers;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

  /** One pass over the people, written out a chunk at a time. */
  private final class Filling {

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
      new Population(Tables.builtIn(), Population.SEED, size).forEach(this::add);
      belongings.rest(entry -> append(RegisterTable.ENTRY, rows.entry(entry)));
      buffers.forEach(this::write);
      store.keepExamples(examples);
      store.analyze();
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
        }
      }
    }

    private void append(RegisterTable table, String row) {
      ByteArrayOutputStream buffer =
          buffers.computeIfAbsent(table, key -> new ByteArrayOutputStream(CHUNK + 1024));
      buffer.writeBytes(row.getBytes(StandardCharsets.UTF_8));
      if (buffer.size() > CHUNK) {
        write(table, buffer);
      }
    }

    private void write(RegisterTable table, ByteArrayOutputStream buffer) {
      store.copy(table, buffer.toByteArray());
      buffer.reset();
    }
  }
}
