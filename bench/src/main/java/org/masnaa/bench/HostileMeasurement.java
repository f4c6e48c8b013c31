package org.masnaa.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How fast hostile texts are stopped, in a program of its own with little memory, and what healthy
 * evaluations beside them notice.
 */
final class HostileMeasurement implements Measurement {

  static final String TEXTS = "engine/src/test/resources/hostile.txt";

  /** All texts run in this much heap, so that none can have needed more. */
  private static final int HEAP_MB = 64;

  private final Path home;

  HostileMeasurement(Path home) {
    this.home = home;
  }

  @Override
  public String name() {
    return "hostile";
  }

  @Override
  public String purpose() {
    return "how fast hostile texts are stopped, and what healthy ones beside them notice";
  }

  @Override
  public Map<String, Object> measure(PrintStream progress) throws InterruptedException {
    Path texts = home.resolve(TEXTS);
    if (!Files.isReadable(texts)) {
      throw new MeasurementFailed("the hostile texts are not there: " + texts);
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("heap_mb", HEAP_MB);
    try {
      Process process =
          new ProcessBuilder(command(texts)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      try (BufferedReader lines = process.inputReader()) {
        lines.lines().forEach(line -> add(figures, line, progress));
      }
      int code = process.waitFor();
      if (code != 0) {
        throw new MeasurementFailed("the run within " + HEAP_MB + " MB ended with code " + code);
      }
    } catch (IOException e) {
      throw new MeasurementFailed("the run within " + HEAP_MB + " MB did not start", e);
    }
    return figures;
  }

  /** Lines {@code name = number} are figures; others are for the person who waits. */
  private static void add(Map<String, Object> figures, String line, PrintStream progress) {
    int equals = line.indexOf(" = ");
    if (equals < 0) {
      progress.println(line);
    } else {
      figures.put(line.substring(0, equals), new BigDecimal(line.substring(equals + 3)));
    }
  }

  /** This program again, with another first class or, as a jar, with another first argument. */
  private static List<String> command(Path texts) {
    String classPath = System.getProperty("java.class.path");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx" + HEAP_MB + "m", "-XX:+UseSerialGC"));
    boolean jar = classPath.endsWith(".jar") && !classPath.contains(File.pathSeparator);
    command.addAll(
        jar ? List.of("-jar", classPath) : List.of("-cp", classPath, Bench.class.getName()));
    command.addAll(List.of(HostileRun.VERB, texts.toString()));
    return command;
  }
}
