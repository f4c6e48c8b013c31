package org.masnaa.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The rounds of one runner. */
final class Contest {

  private record Round(
      Pace starts,
      Pace completions,
      Costs costs,
      double transactions,
      double statements,
      int cases) {}

  private final Runner runner;
  private final WatchedDatabase database;
  private final Path data;
  private final List<Round> rounds = new ArrayList<>();

  Contest(Runner runner, WatchedDatabase database, Path data) {
    this.runner = runner;
    this.database = database;
    this.data = data.resolve(MeasuredProgram.FOLDER);
  }

  /** A round that does not count. */
  void warmUp(int cases) throws InterruptedException {
    runner.prepare(cases);
    Pace.of(cases, runner::start, runner::begun);
    Pace.of(cases, runner::complete, runner::ended);
    database.rest();
  }

  void round(int cases, String name, PrintStream progress) throws InterruptedException {
    runner.prepare(cases);
    Costs before = Costs.now(data);
    long statements = database.statements();
    long transactions = database.transactions();
    Pace starts = Pace.of(cases, runner::start, runner::begun);
    Pace completions = Pace.of(cases, runner::complete, runner::ended);
    database.rest();
    rounds.add(
        new Round(
            starts,
            completions,
            Costs.now(data).since(before),
            (double) (database.transactions() - transactions) / cases,
            (double) (database.statements() - statements) / cases,
            cases));
    progress.printf(
        "%s: %.0f starts, %.0f completions in a second%n",
        name, starts.perSecond(), completions.perSecond());
  }

  double starts() {
    return median(round -> round.starts().perSecond());
  }

  double completions() {
    return median(round -> round.completions().perSecond());
  }

  private double median(ToDoubleFunction<Round> figure) {
    double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    put(figures, "starts_per_s", round -> round.starts().perSecond());
    put(figures, "completions_per_s", round -> round.completions().perSecond());
    put(figures, "start_p50_ms", round -> round.starts().median());
    put(figures, "start_p99_ms", round -> round.starts().slowest());
    put(figures, "completion_p50_ms", round -> round.completions().median());
    put(figures, "completion_p99_ms", round -> round.completions().slowest());
    put(figures, "transactions_per_case", Round::transactions);
    put(figures, "statements_per_case", Round::statements);
    put(
        figures,
        "program_cpu_s_per_1000_cases",
        round -> round.costs().program() * 1000 / round.cases());
    put(
        figures,
        "database_cpu_s_per_1000_cases",
        round -> round.costs().database() * 1000 / round.cases());
    return figures;
  }

  private void put(Map<String, Object> figures, String name, ToDoubleFunction<Round> figure) {
    figures.put(name, FlowMeasurement.rounded(median(figure)));
  }
}
