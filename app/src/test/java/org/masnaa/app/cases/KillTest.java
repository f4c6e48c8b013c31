package org.masnaa.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.database.KillableDatabase;
import org.masnaa.flow.Active;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Promises R1 and R2: what was acknowledged is there, whole and once, after the program or the
 * database was killed under load. {@code -Dmasnaa.kills=N} kills each N times. A kill cannot prove
 * safety against a loss of power, because what the system holds for the disk survives it.
 */
class KillTest {

  private static final int KILLS = Integer.getInteger("masnaa.kills", 10);

  @TempDir Path folder;

  private final Queue<Load.Said> said = new ConcurrentLinkedQueue<>();

  private CasesKit kit(HikariDataSource pool) throws IOException {
    return new CasesKit(
        pool, folder, new TransactionTemplate(new JdbcTransactionManager(pool)), null, null);
  }

  private long told() {
    return said.stream().filter(each -> !each.reference().isEmpty()).count();
  }

  @Test
  void nothingAcknowledgedIsLostWhenTheProgramIsKilled() throws Exception {
    try (KillableDatabase database = KillableDatabase.start(folder.resolve("db"));
        HikariDataSource pool = database.connect(true)) {
      CasesKit kit = kit(pool);
      kit.publish(SmallPackage.of(Load.SERVICE, Load.PROCESS));

      for (int i = 0; i < KILLS; i++) {
        runAndKill(database, i);
      }

      audit(kit, pool, "program");
      kit.close();
    }
  }

  /** Starts a program, lets it acknowledge something, and kills it. */
  private void runAndKill(KillableDatabase database, int number) throws Exception {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                KilledProgram.class.getName(),
                database.address().url(),
                database.address().app().user(),
                database.address().app().password(),
                folder.toString(),
                Integer.toString(number + 1))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int before = said.size();
    try (BufferedReader lines = program.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("SENT ") || line.startsWith("TOLD ")) {
          said.add(Load.Said.parse(line));
        }
        // At another moment of the load each time.
        if (said.size() - before == 40 + number * 7) {
          // Not through the process, which would close what is still to be read.
          program.toHandle().destroyForcibly();
        }
      }
    }
    assertThat(said).hasSizeGreaterThan(before);
    program.waitFor();
  }

  @Test
  void nothingAcknowledgedIsLostWhenTheDatabaseIsKilled() throws Exception {
    try (KillableDatabase database = KillableDatabase.start(folder.resolve("db"));
        HikariDataSource pool = database.connect(true)) {
      CasesKit kit = kit(pool);
      kit.publish(SmallPackage.of(Load.SERVICE, Load.PROCESS));
      kit.bean(CaseWorker.class).start();

      killUnderLoad(database, kit, KILLS);

      kit.bean(CaseWorker.class).stop();
      audit(kit, pool, "database");
      kit.close();
    }
  }

  /** The control: a database that acknowledges before it writes is caught losing. */
  @Test
  void isCaughtWhenTheDatabaseAcknowledgesTooEarly() throws Exception {
    try (KillableDatabase database = KillableDatabase.start(folder.resolve("db"));
        HikariDataSource pool = database.connect(false)) {
      CasesKit kit = kit(pool);
      kit.publish(SmallPackage.of(Load.SERVICE, Load.PROCESS));

      for (int i = 0; i < 10 && lost(pool).isEmpty(); i++) {
        killUnderLoad(database, kit, 1);
      }

      System.out.printf("R2 control: %d of %d lost%n", lost(pool).size(), told());
      assertThat(lost(pool)).isNotEmpty();
      kit.close();
    }
  }

  private void killUnderLoad(KillableDatabase database, CasesKit kit, int kills) throws Exception {
    try (Load load = new Load(kit, 8, 1_000, said::add)) {
      for (int i = 0; i < kills; i++) {
        long before = told();
        for (int wait = 0; wait < 2_000 && told() < before + 30 + i * 5L; wait++) {
          TimeUnit.MILLISECONDS.sleep(10);
        }
        database.kill();
        database.awaitUp();
      }
    }
  }

  /** References that were acknowledged and are not there. */
  private Set<String> lost(HikariDataSource pool) {
    Set<String> there =
        new HashSet<>(
            JdbcClient.create(pool)
                .sql("select reference from cases.case_record")
                .query(String.class)
                .list());
    return said.stream()
        .map(Load.Said::reference)
        .filter(reference -> !reference.isEmpty() && !there.contains(reference))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void audit(CasesKit kit, HikariDataSource pool, String what) throws Exception {
    assertThat(lost(pool)).isEmpty();
    askAgain(kit);
    long sent = said.stream().map(Load.Said::draft).distinct().count();
    List<String> halves = halves(kit, pool);
    long cases =
        JdbcClient.create(pool)
            .sql("select count(*) from cases.case_record")
            .query(Long.class)
            .single();
    System.out.printf(
        "%s killed %d times: %d sent, %d acknowledged, 0 lost, %d half stored, %d cases%n",
        what, KILLS, sent, told(), halves.size(), cases);
    assertThat(halves).isEmpty();
    assertThat(cases).isEqualTo(sent);
  }

  /**
   * Whoever got no answer asks again with the same key, and gets the answer that was due. All at
   * once, since each waits a moment for jobs that a dead program still holds.
   */
  private void askAgain(CasesKit kit) throws Exception {
    try (ExecutorService people = Executors.newFixedThreadPool(32)) {
      Map<Load.Said, Future<Submission>> answers = new LinkedHashMap<>();
      for (Load.Said each : said) {
        answers.put(
            each, people.submit(() -> kit.bean(Cases.class).submit(each.draft(), each.person())));
      }
      for (Map.Entry<Load.Said, Future<Submission>> each : answers.entrySet()) {
        assertThat(each.getValue().get()).isInstanceOf(Submission.Accepted.class);
        if (!each.getKey().reference().isEmpty()) {
          assertThat(((Submission.Accepted) each.getValue().get()).reference())
              .isEqualTo(each.getKey().reference());
        }
      }
    }
  }

  /** Cases whose events, tasks or jobs tell another story than their state. */
  private static List<String> halves(CasesKit kit, HikariDataSource pool) {
    JdbcClient db = JdbcClient.create(pool);
    List<String> halves = new ArrayList<>();
    for (String text :
        db.sql("select case_id::text from cases.case_record").query(String.class).list()) {
      UUID id = UUID.fromString(String.valueOf(text));
      CaseRecord file = kit.bean(CaseStore.class).find(new CaseId(id)).orElseThrow();
      long tasks =
          db.sql("select count(*) from cases.task where case_id = :id and closed_at is null")
              .param("id", id)
              .query(Long.class)
              .single();
      long jobs =
          db.sql("select count(*) from cases.job where case_id = :id")
              .param("id", id)
              .query(Long.class)
              .single();
      boolean whole =
          kit.bean(CaseLog.class).replay(file.id()).equals(file.state())
              && tasks == waits(file, Active.Kind.TASK)
              && jobs == waits(file, Active.Kind.JOB);
      if (!whole) {
        halves.add(id.toString());
      }
    }
    return halves;
  }

  private static long waits(CaseRecord file, Active.Kind kind) {
    return file.state().waits().stream().filter(wait -> wait.kind() == kind).count();
  }
}
