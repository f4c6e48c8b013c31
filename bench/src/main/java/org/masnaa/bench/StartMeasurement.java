package org.masnaa.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Time from the command to readiness, on an empty data folder and again, and memory when ready. */
final class StartMeasurement implements Measurement {

  private static final int ROUNDS = 3;

  private final Path launcher;

  StartMeasurement(Path launcher) {
    this.launcher = launcher;
  }

  @Override
  public String name() {
    return "start";
  }

  @Override
  public String purpose() {
    return "first start, restart, and resident memory of program and database";
  }

  @Override
  public Map<String, Object> measure(PrintStream progress) throws InterruptedException {
    List<Double> first = new ArrayList<>();
    List<Double> restart = new ArrayList<>();
    List<Memory> memory = new ArrayList<>();
    for (int round = 1; round <= ROUNDS; round++) {
      Path data = temporary();
      try {
        try (Program program = Program.start(launcher, data)) {
          first.add(program.secondsToReady());
        }
        try (Program program = Program.start(launcher, data)) {
          restart.add(program.secondsToReady());
          program.askForPages();
          memory.add(program.memory());
        }
      } finally {
        delete(data);
      }
      progress.printf(
          "round %d of %d: first start %.1f s, restart %.1f s%n",
          round, ROUNDS, first.getLast(), restart.getLast());
    }
    return figures(first, restart, memory);
  }

  private static Map<String, Object> figures(
      List<Double> first, List<Double> restart, List<Memory> memory) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("rounds", first.size());
    figures.put("first_start_s", median(first));
    figures.put("restart_s", median(restart));
    figures.put("program_mb", median(memory.stream().map(Memory::programMegabytes).toList()));
    figures.put("postgres_mb", median(memory.stream().map(Memory::databaseMegabytes).toList()));
    figures.put("total_mb", median(memory.stream().map(Memory::totalMegabytes).toList()));
    return figures;
  }

  /** The middle of the values, rounded to a tenth; the lower one of two middles. */
  static double median(List<Double> values) {
    double middle = values.stream().sorted().toList().get((values.size() - 1) / 2);
    return Math.round(middle * 10) / 10.0;
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("masnaa-bench");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void delete(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
