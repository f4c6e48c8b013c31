package org.masnaa.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Runs one measurement by its name. Exit codes: 0 measured, 1 could not, 2 wrong use. */
public final class Bench {

  private static final String QUICK = "--quick";
  private static final int FAILED = 1;
  private static final int WRONG_USE = 2;

  private Bench() {}

  public static void main(String[] args) throws InterruptedException, IOException {
    if (args.length == 2 && args[0].equals(HostileRun.VERB)) {
      HostileRun.run(Path.of(args[1]), System.out);
      return;
    }
    System.exit(
        run(List.of(args), measurements(List.of(args).contains(QUICK)), System.out, System.err));
  }

  private static List<Measurement> measurements(boolean quick) {
    Path home = Path.of(System.getProperty("masnaa.home", ""));
    return List.of(
        new StartMeasurement(home.resolve("masnaa").toAbsolutePath()),
        new FeelMeasurement(home),
        new FormMeasurement(home.resolve("masnaa").toAbsolutePath()),
        new HostileMeasurement(home),
        new StepsMeasurement(),
        new FlowMeasurement(quick));
  }

  static int run(
      List<String> arguments, List<Measurement> measurements, PrintStream out, PrintStream err)
      throws InterruptedException {
    boolean json = arguments.contains("--json");
    List<String> names =
        arguments.stream().filter(a -> !a.equals("--json") && !a.equals(QUICK)).toList();
    Optional<Measurement> chosen =
        measurements.stream().filter(m -> names.equals(List.of(m.name()))).findFirst();
    if (chosen.isEmpty()) {
      err.println("bench NAME [--json], where NAME is one of:");
      measurements.forEach(m -> err.printf("  %-8s %s%n", m.name(), m.purpose()));
      return WRONG_USE;
    }
    try {
      Map<String, Object> figures = chosen.get().measure(err);
      out.println(json ? JsonMapper.shared().writeValueAsString(figures) : table(figures));
      return 0;
    } catch (MeasurementFailed e) {
      err.println(e.getMessage());
      return FAILED;
    }
  }

  private static String table(Map<String, Object> figures) {
    StringBuilder table = new StringBuilder();
    add(table, "", figures);
    return table.toString().stripTrailing();
  }

  /** Figures within figures get the outer name before theirs. */
  private static void add(StringBuilder table, String before, Map<?, ?> figures) {
    figures.forEach((name, value) -> {
      if (value instanceof Map<?, ?> inner) {
        add(table, before + name + ".", inner);
      } else {
        table.append("%-40s %s%n".formatted(before + name, value));
      }
    });
  }
}
