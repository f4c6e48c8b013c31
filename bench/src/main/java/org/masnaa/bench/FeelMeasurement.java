package org.masnaa.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.bench.engines.Contender;
import org.masnaa.bench.engines.Engine;
import org.masnaa.bench.engines.Task;
import org.masnaa.bench.engines.Tasks;

/**
 * Evaluations a second of expressions and decisions, ours and those of other engines in one run:
 * every engine computes the same first, then all take turns, round by round. Medians are shown.
 */
final class FeelMeasurement implements Measurement {

  private static final String LENDING =
      "../shared/data/dmn/tck/compliance-level-3/0004-lending/0004-lending.dmn";

  private static final int ROUNDS = 7;
  private static final long WARM_UP_NANOS = 1_500_000_000L;
  private static final int WARM_UPS = 16;
  private static final long ROUND_NANOS = 400_000_000L;

  private final Path home;

  FeelMeasurement(Path home) {
    this.home = home;
  }

  @Override
  public String name() {
    return "feel";
  }

  @Override
  public String purpose() {
    return "evaluations a second of expressions and decisions, beside other engines";
  }

  @Override
  public Map<String, Object> measure(PrintStream progress) {
    Map<String, Object> lines = new LinkedHashMap<>();
    Map<String, Object> memory = new LinkedHashMap<>();
    for (Task task : Tasks.all(lending())) {
      lines.put(task.name(), line(task, progress));
      if (task instanceof Task.Model) {
        memory.put(task.name(), ModelMemory.kilobytes(task));
      }
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("rounds", ROUNDS);
    figures.put("lines", lines);
    figures.put("memory_kb_per_model", memory);
    return figures;
  }

  private String lending() {
    Path file = home.resolve(LENDING);
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new MeasurementFailed("the lending model is not beside the repository: " + file, e);
    }
  }

  private static Map<String, @Nullable Object> line(Task task, PrintStream progress) {
    List<Contender> contenders = new ArrayList<>();
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    for (Engine engine : Engine.all()) {
      line.put(engine.name(), null);
      Contender contender = Contender.of(engine, task, contenders, progress);
      if (contender != null) {
        contender.warmUp(WARM_UP_NANOS, WARM_UPS);
        contenders.add(contender);
      }
    }
    Map<String, List<Double>> rounds = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (Contender contender : contenders) {
        rounds
            .computeIfAbsent(contender.name(), _ -> new ArrayList<>())
            .add(contender.run(ROUND_NANOS));
      }
    }
    rounds.forEach((name, rates) -> line.put(name, StartMeasurement.median(rates)));
    line.put("ratio_best_peer", ratio(rounds));
    progress.println(task.name() + ": " + line);
    return line;
  }

  /** Ours divided by the fastest of the others; null when there is none. */
  static @Nullable Double ratio(Map<String, List<Double>> rounds) {
    double ours = 0;
    double best = 0;
    for (Map.Entry<String, List<Double>> entry : rounds.entrySet()) {
      double rate = StartMeasurement.median(entry.getValue());
      if (entry.getKey().equals("ours")) {
        ours = rate;
      } else {
        best = Math.max(best, rate);
      }
    }
    return best == 0 ? null : Math.round(ours / best * 100) / 100.0;
  }
}
