package org.masnaa.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.masnaa.app.shared.database.EmbeddedPostgres;
import org.masnaa.app.shared.database.Login;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Cases begun and tasks completed in a second, by 16 threads with 1 KB of answers: ours, Flowable
 * without history and with its default, and our statements without an engine; on one embedded
 * PostgreSQL, in turns.
 */
final class FlowMeasurement implements Measurement {

  private static final int ROUNDS = 3;

  /**
   * Rounds before those that count: until the program is compiled, its compiler takes its share.
   */
  private static final int WARM_UPS = 4;

  /** As many as the program's own pool has. */
  private static final int CONNECTIONS = 10;

  private final boolean quick;

  /**
   * A measurement.
   *
   * @param quick fewer cases, and tables filled to a hundredth
   */
  FlowMeasurement(boolean quick) {
    this.quick = quick;
  }

  @Override
  public String name() {
    return "flow";
  }

  @Override
  public String purpose() {
    return "cases and tasks in a second, beside Flowable on the same database (--quick: smaller)";
  }

  @Override
  public Map<String, Object> measure(PrintStream progress) throws InterruptedException {
    try {
      Path data = Files.createTempDirectory("masnaa-bench");
      try {
        return measure(data, progress);
      } finally {
        MeasuredProgram.delete(data);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Object> measure(Path data, PrintStream progress)
      throws InterruptedException, IOException {
    WatchedDatabase ours = new WatchedDatabase();
    WatchedDatabase theirs = new WatchedDatabase();
    WatchedDatabase bound = new WatchedDatabase();
    int cases = quick ? 800 : 3_200;
    progress.println("starting the program and its database");
    try (ConfigurableApplicationContext program = MeasuredProgram.start(data, ours);
        HikariDataSource plain = pool(program, "masnaa");
        FlowableRunner bare = flowable(program, "bare", HistoryLevel.NONE, theirs);
        FlowableRunner usual = flowable(program, "usual", HistoryLevel.AUDIT, theirs)) {
      OurRunner our = new OurRunner(program);
      LimitRunner limit =
          new LimitRunner(
              bound.watch(plain), JdbcClient.create(plain), MeasuredProgram.record(our, ours));
      Map<String, Contest> contests = new LinkedHashMap<>();
      contests.put("ours", new Contest(our, ours, data));
      contests.put("flowable", new Contest(bare, theirs, data));
      contests.put("flowable_default", new Contest(usual, theirs, data));
      contests.put("limit", new Contest(limit, bound, data));
      warmUp(contests, cases, List.of(plain, bare.database(), usual.database()));
      rounds(contests, cases, progress);
      Contest full = new Contest(our, ours, data);
      fill(our, plain, progress);
      for (int round = 0; round < ROUNDS; round++) {
        full.round(cases, "ours, on full tables", progress);
      }
      return figures(contests, full);
    }
  }

  private static void warmUp(Map<String, Contest> contests, int cases, List<DataSource> databases)
      throws InterruptedException {
    for (int i = 0; i < WARM_UPS; i++) {
      for (Contest contest : contests.values()) {
        contest.warmUp(cases);
      }
    }
    databases.forEach(each -> MeasuredCaseStore.settle(JdbcClient.create(each)));
  }

  private static void rounds(Map<String, Contest> contests, int cases, PrintStream progress)
      throws InterruptedException {
    for (int round = 0; round < ROUNDS; round++) {
      for (Map.Entry<String, Contest> each : contests.entrySet()) {
        each.getValue().round(cases, each.getKey(), progress);
      }
    }
  }

  private void fill(OurRunner our, HikariDataSource owner, PrintStream progress) {
    int cases = quick ? 10_000 : 1_000_000;
    int events = quick ? 100_000 : 10_000_000;
    progress.printf("filling the tables: %,d open cases, %,d events%n", cases, events);
    our.prepare(1);
    our.start(0);
    MeasuredCaseStore.fill(JdbcClient.create(owner), our.begun(0).value(), cases, events);
  }

  private static FlowableRunner flowable(
      ConfigurableApplicationContext program,
      String name,
      HistoryLevel history,
      WatchedDatabase watched) {
    try (HikariDataSource maker = pool(program, "masnaa")) {
      JdbcClient.create(maker).sql("create database " + name).update();
    }
    return new FlowableRunner(pool(program, name), history, watched::watch);
  }

  /** Connections of the user who may do everything. */
  private static HikariDataSource pool(ConfigurableApplicationContext program, String database) {
    EmbeddedPostgres server = program.getBean(EmbeddedPostgres.class);
    Login login = server.superuser();
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(server.url(database));
    config.setUsername(login.user());
    config.setPassword(login.password());
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(0);
    return new HikariDataSource(config);
  }

  private static Map<String, Object> figures(Map<String, Contest> contests, Contest full) {
    Map<String, Object> figures = new LinkedHashMap<>();
    contests.forEach((name, contest) -> figures.put(name, contest.figures()));
    figures.put("ours_full_tables", full.figures());
    Contest ours = contest(contests, "ours");
    Contest limit = contest(contests, "limit");
    List<Contest> theirs =
        List.of(contest(contests, "flowable"), contest(contests, "flowable_default"));
    double starts = theirs.stream().mapToDouble(Contest::starts).max().orElseThrow();
    double completions = theirs.stream().mapToDouble(Contest::completions).max().orElseThrow();
    figures.put("ratio_starts", rounded(ours.starts() / starts));
    figures.put("ratio_completions", rounded(ours.completions() / completions));
    figures.put("ratio_limit", rounded(lower(ours, limit)));
    figures.put("ratio_full_tables", rounded(lower(full, ours)));
    return figures;
  }

  private static Contest contest(Map<String, Contest> contests, String name) {
    return java.util.Objects.requireNonNull(contests.get(name));
  }

  private static double lower(Contest one, Contest other) {
    return Math.min(one.starts() / other.starts(), one.completions() / other.completions());
  }

  static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
