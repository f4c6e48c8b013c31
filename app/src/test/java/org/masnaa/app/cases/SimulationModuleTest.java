package org.masnaa.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.masnaa.app.shared.database.KillableDatabase;
import org.masnaa.app.shared.database.Login;
import org.masnaa.app.shared.database.TestDatabase;
import org.masnaa.app.spine.Spine;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Promise R18: a thousand simulated lives of two programs with faults, none of which breaks a
 * promise. {@code -Dmasnaa.simulation.seeds=N} lives through more, {@code
 * -Dmasnaa.simulation.first=N} begins with another seed.
 */
class SimulationModuleTest {

  private static final int SEEDS = Integer.getInteger("masnaa.simulation.seeds", 1_000);
  private static final int FIRST = Integer.getInteger("masnaa.simulation.first", 0);
  private static final int SERVICES = 24;

  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();
  @TempDir static Path folder;

  private static final SimulatedReceiver RECEIVER = new SimulatedReceiver();
  private static HikariDataSource pool;
  private static Simulation simulation;

  /** Commits need not reach the disk here: what dies is a program, never the machine. */
  @BeforeAll
  static void start() throws IOException {
    Login login = database.address().app();
    pool =
        KillableDatabase.connect(database.address().url(), login.user(), login.password(), false);
    List<Simulation.Program> programs = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      SimulatedFaults transactions = new SimulatedFaults(new JdbcTransactionManager(pool));
      programs.add(
          new Simulation.Program(
              new CasesKit(pool, folder, transactions, RECEIVER, null), transactions));
    }
    CasesKit kit = programs.getFirst().kit();
    SimulatedWriter writer =
        new SimulatedWriter(new JdbcTransactionManager(pool), kit.bean(Spine.class));
    simulation = new Simulation(programs, RECEIVER, writer, JdbcClient.create(pool));
    List<String> services =
        IntStream.range(0, SERVICES).mapToObj(number -> "mme/simulated-" + number).toList();
    for (int i = 0; i < SERVICES; i++) {
      // Both programs get to know it at once.
      for (Simulation.Program program : programs) {
        program.kit().publish(RandomProcess.of(services.get(i), new Random(i)));
      }
    }
    simulation.offer(services);
    // Thousands of faults would each tell of themselves.
    log(LogLevel.OFF);
  }

  private static void log(@Nullable LogLevel level) {
    LoggingSystem.get(SimulationModuleTest.class.getClassLoader())
        .setLogLevel("org.masnaa.app.cases", level);
  }

  @AfterAll
  static void stop() {
    log(null);
    simulation.close();
    pool.close();
  }

  @Test
  void breaksNoPromise() {
    long start = System.nanoTime();
    int repeats = 0;
    int missed = 0;
    for (int seed = FIRST; seed < FIRST + SEEDS; seed++) {
      List<String> wrong = simulation.run(seed, Simulation.Plant.NONE);
      repeats += RECEIVER.repeats();
      missed += simulation.missedByNumber();

      assertThat(wrong).as("seed %d: %s", seed, simulation.story()).isEmpty();
    }

    System.out.printf(
        "R18: %d seeds, %d faults, %d jobs asked for again, %d rows missed by number alone, %.0f"
            + " s%n",
        SEEDS, simulation.faults(), repeats, missed, (System.nanoTime() - start) / 1e9);
    // Else nothing was tried.
    assertThat(simulation.faults()).isGreaterThan(SEEDS / 2);
    assertThat(repeats).isPositive();
  }

  @Test
  void tellsTheSameStoryOfASeedAgain() {
    simulation.run(4711, Simulation.Plant.NONE);
    List<String> first = simulation.story();
    simulation.run(1, Simulation.Plant.NONE);
    simulation.run(4711, Simulation.Plant.NONE);

    assertThat(simulation.story()).isEqualTo(first);
  }

  /** The controls: each bug that is planted is found. */
  @ParameterizedTest
  @EnumSource(value = Simulation.Plant.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void findsWhatIsPlanted(Simulation.Plant plant) {
    int found = -1;
    for (int seed = 0; seed < 300 && found < 0; seed++) {
      found = simulation.run(seed, plant).isEmpty() ? -1 : seed;
    }

    System.out.printf("R18 control %s: found with seed %d%n", plant, found);
    assertThat(found).isNotNegative();
  }
}
