package org.masnaa.bench.engines;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** An engine that computes the same as ours on a task, ready to be measured. */
public final class Contender {

  private final String name;
  private final List<Callable<Object>> evaluations;
  private final List<Object> results;

  /** Keeps the compiler from leaving out what nobody would look at. */
  private int seen;

  private Contender(String name, List<Callable<Object>> evaluations, List<Object> results) {
    this.name = name;
    this.evaluations = evaluations;
    this.results = results;
  }

  /**
   * Lets an engine compile and compute a task once with every input.
   *
   * @param others those that are ready already; the first says what is right
   * @return null when the engine cannot do it, or computes something else
   */
  public static @Nullable Contender of(
      Engine engine, Task task, List<Contender> others, PrintStream progress) {
    try {
      Engine.Prepared prepared = engine.prepare(task);
      List<Callable<Object>> evaluations = task.inputs().stream().map(prepared::with).toList();
      List<String> names = task instanceof Task.Model model ? model.results() : List.of();
      List<Object> results = new ArrayList<>();
      for (Callable<Object> evaluation : evaluations) {
        results.add(Plain.of(evaluation.call(), names));
      }
      if (!others.isEmpty() && !others.getFirst().results.equals(results)) {
        progress.printf(
            "%s: %s computes %s, not %s%n",
            task.name(), engine.name(), results, others.getFirst().results);
        return null;
      }
      return new Contender(engine.name(), evaluations, List.copyOf(results));
    } catch (Exception | LinkageError e) {
      progress.printf("%s: %s cannot: %s%n", task.name(), engine.name(), e);
      return null;
    }
  }

  public String name() {
    return name;
  }

  /**
   * Runs until it gets no faster, since some engines need long for that.
   *
   * @param nanos of one run
   * @param most how many runs at most
   */
  public void warmUp(long nanos, int most) {
    double best = 0;
    int since = 0;
    for (int i = 0; i < most && since < 3; i++) {
      double rate = run(nanos);
      since = rate > best * 1.03 ? 0 : since + 1;
      best = Math.max(best, rate);
    }
  }

  /** Evaluates for this long, input by input; evaluations a second. */
  public double run(long nanos) {
    long started = System.nanoTime();
    long count = 0;
    long elapsed;
    try {
      do {
        for (Callable<Object> evaluation : evaluations) {
          seen += evaluation.call().hashCode() & 1;
        }
        count += evaluations.size();
        elapsed = System.nanoTime() - started;
      } while (elapsed < nanos);
    } catch (Exception e) {
      throw new IllegalStateException(name + " failed while measured", e);
    }
    return count * 1e9 / elapsed;
  }

  /** Half of all hash codes, more or less. */
  int seen() {
    return seen;
  }
}
