package org.masnaa.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Budget;
import org.masnaa.feel.BudgetExceeded;
import org.masnaa.feel.Compiled;
import org.masnaa.feel.Expression;
import org.masnaa.feel.Feel;
import org.masnaa.feel.FeelType;
import org.masnaa.feel.Scope;

/** The part of {@link HostileMeasurement} that runs in a program of its own. */
final class HostileRun {

  /** The first argument that asks for it. */
  static final String VERB = "--hostile-run";

  private static final Pattern REPEATED = Pattern.compile("«(\\d+)\\*([^»]*)»");
  private static final int ROUNDS = 9;
  private static final long ROUND_NANOS = 1_000_000_000L;
  private static final int SAMPLES = 1_000_000;

  private final List<String> texts;
  private final Expression healthy;
  private final long[] samples = new long[SAMPLES];

  private HostileRun(List<String> texts) {
    this.texts = texts;
    this.healthy =
        Objects.requireNonNull(
            compiled(
                "(if kind = \"single\" then 500 else 1000) + max(0, capital - 10000) * 0.002"
                    + " + count(partners[share > 10])",
                Map.of(
                    "kind", FeelType.STRING,
                    "capital", FeelType.NUMBER,
                    "partners", FeelType.ANY)));
  }

  static void run(Path file, PrintStream out) throws IOException, InterruptedException {
    List<String> texts =
        Files.readAllLines(file).stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> repeated(line.substring(line.indexOf(' ') + 1)))
            .toList();
    HostileRun run = new HostileRun(texts);
    run.stopAll(new ArrayList<>());
    List<Double> times = new ArrayList<>();
    int stopped = run.stopAll(times);
    out.println("texts = " + texts.size());
    out.println("stopped = " + stopped);
    out.println("slowest_ms = " + times.stream().max(Double::compare).orElse(0.0));
    run.beside(out);
  }

  private static String repeated(String text) {
    return REPEATED
        .matcher(text)
        .replaceAll(match ->
            Matcher.quoteReplacement(match.group(2).repeat(Integer.parseInt(match.group(1)))));
  }

  private static @Nullable Expression compiled(String text, Map<String, FeelType> names) {
    return Feel.expression(text, Scope.of(names)) instanceof Compiled.Ready<Expression> ready
        ? ready.value()
        : null;
  }

  /** Runs every text, from its parsing on; how many of them ended as they should. */
  private int stopAll(List<Double> times) {
    int stopped = 0;
    for (String text : texts) {
      long started = System.nanoTime();
      stopped += stops(text) ? 1 : 0;
      times.add(Math.round((System.nanoTime() - started) / 1e4) / 100.0);
    }
    return stopped;
  }

  /** Refused, null, or stopped at a limit. */
  private static boolean stops(String text) {
    Expression expression = compiled(text, Map.of());
    if (expression == null) {
      return true;
    }
    try {
      return expression.evaluate(Map.of(), Budget.standard(System::nanoTime)) == null;
    } catch (BudgetExceeded e) {
      return true;
    }
  }

  /** Rounds alone and beside hostile texts take turns; the medians are compared. */
  private void beside(PrintStream out) throws InterruptedException {
    List<Double> alone = new ArrayList<>();
    List<Double> beside = new ArrayList<>();
    p99();
    for (int round = 0; round < ROUNDS; round++) {
      alone.add(p99());
      AtomicBoolean done = new AtomicBoolean();
      Thread hostile =
          Thread.ofPlatform()
              .start(() -> {
                for (int i = 0; !done.get(); i++) {
                  stops(texts.get(i % texts.size()));
                }
              });
      beside.add(p99());
      done.set(true);
      hostile.join();
    }
    double quiet = StartMeasurement.median(alone);
    double loud = StartMeasurement.median(beside);
    out.println("healthy_p99_alone_us = " + quiet);
    out.println("healthy_p99_beside_us = " + loud);
    out.println("ratio = " + Math.round(loud / quiet * 100) / 100.0);
  }

  /** Microseconds within which 99 of 100 healthy evaluations end. */
  private double p99() {
    Map<String, Object> values =
        Map.of(
            "kind",
            "partnership",
            "capital",
            new BigDecimal(25_000),
            "partners",
            List.of(
                Map.of("share", new BigDecimal(60)),
                Map.of("share", new BigDecimal(35)),
                Map.of("share", new BigDecimal(5))));
    long started = System.nanoTime();
    int count = 0;
    long before = started;
    while (count < SAMPLES && before - started < ROUND_NANOS) {
      healthy.evaluate(values, Budget.standard(System::nanoTime));
      long now = System.nanoTime();
      samples[count++] = now - before;
      before = now;
    }
    Arrays.sort(samples, 0, count);
    return samples[(int) (count * 0.99)] / 1_000.0;
  }
}
