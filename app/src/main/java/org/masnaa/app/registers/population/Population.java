package org.masnaa.app.registers.population;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/**
 * A made-up population with about 12 % citizens, most others of working age, as in Qatar. The same
 * seed and size give the same people on every machine.
 */
public final class Population {

  /** The day at which the population is as it is described. */
  public static final LocalDate REFERENCE = LocalDate.of(2026, 11, 1);

  /** The people who come with the program. */
  public static final int SIZE = 100_000;

  public static final long SEED = 20260911;

  private static final int CITIZENS_PERCENT = 12;

  private final Tables tables;
  private final long seed;
  private final int size;

  public Population(Tables tables, long seed, int size) {
    this.tables = tables;
    this.seed = seed;
    this.size = size;
  }

  /** Hands out every person once; families one after another. */
  public void forEach(Consumer<Person> consumer) {
    Draw draw = new Draw(seed);
    Households households = new Households(tables, draw, REFERENCE);
    List<Person> citizens =
        new Citizens(tables, draw, REFERENCE, households).make(size * CITIZENS_PERCENT / 100);
    citizens.forEach(consumer);
    Residents residents = new Residents(tables, draw, REFERENCE, households);
    int left = size - citizens.size();
    while (left > 0) {
      List<Person> household = residents.household();
      if (household.size() <= left) {
        household.forEach(consumer);
        left -= household.size();
      }
    }
  }
}
