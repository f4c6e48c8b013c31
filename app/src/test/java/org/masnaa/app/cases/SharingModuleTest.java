package org.masnaa.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.masnaa.app.cases.jobs.JobHandler;
import org.masnaa.app.cases.jobs.JobRequest;
import org.masnaa.app.cases.jobs.JobRules;
import org.masnaa.app.shared.database.TestDatabase;

/** Work that several programs, entities and kinds of job share. */
class SharingModuleTest {

  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();
  @TempDir static Path folder;

  /** Notes who did what, and does what the test says. */
  private static final class Work implements JobHandler {
    private final Map<String, AtomicInteger> done = new ConcurrentHashMap<>();
    private final Set<Thread> hanging = ConcurrentHashMap.newKeySet();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile Set<String> hang = Set.of();
    private volatile Set<String> fail = Set.of();
    private volatile Duration takes = Duration.ZERO;
    private volatile Duration timeOut = Duration.ofSeconds(30);

    @Override
    public String job() {
      return "issue-output";
    }

    @Override
    public JobRules rules() {
      return new JobRules(6, timeOut);
    }

    @Override
    public JobResult run(JobRequest request) {
      String ticket = String.valueOf(request.data().get("ticket"));
      try {
        if (hang.contains(ticket) || hang.contains(request.service() + " " + ticket)) {
          hanging.add(Thread.currentThread());
          boolean _ = end.await(1, TimeUnit.MINUTES);
        }
        if (fail.contains(ticket)) {
          throw new IllegalStateException("poison");
        }
        boolean _ = end.await(takes.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        hanging.remove(Thread.currentThread());
        throw new IllegalStateException(e);
      }
      done.computeIfAbsent(request.service() + " " + ticket, k -> new AtomicInteger())
          .incrementAndGet();
      return new JobResult.Done(Map.of());
    }

    long done(String service) {
      return done.keySet().stream().filter(key -> key.startsWith(service)).count();
    }
  }

  private final List<CasesKit> kits = new ArrayList<>();
  private final Work work = new Work();

  @BeforeEach
  void clear() {
    for (String table : List.of("draft", "case_record", "task", "job", "timer", "delivery")) {
      database.jdbc().sql("delete from cases." + table).update();
    }
  }

  @AfterEach
  void stop() {
    work.end.countDown();
    kits.forEach(CasesKit::close);
  }

  private CasesKit kit(int workers) throws IOException {
    CasesKit kit =
        new CasesKit(database.dataSource(), folder, database.transactions(), work, workers);
    kits.add(kit);
    return kit;
  }

  /** Cases whose one job waits for a worker. */
  private static void fill(CasesKit kit, String service, int cases) {
    kit.publish(SmallPackage.of(service, SmallPackage.ONE_JOB));
    for (int i = 0; i < cases; i++) {
      kit.submitOnly(service, Map.of("ticket", Integer.toString(i)));
    }
  }

  private void await(BooleanSupplier condition) throws InterruptedException {
    for (int i = 0; i < 600 && !condition.getAsBoolean(); i++) {
      boolean _ = work.end.await(25, TimeUnit.MILLISECONDS);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  private long open() {
    return database
        .jdbc()
        .sql("select count(*) from cases.case_record where ended_at is null")
        .query(Long.class)
        .single();
  }

  @Test
  void twoProgramsShareTheWorkAndEachPieceIsDoneOnce() throws Exception {
    CasesKit one = kit(4);
    CasesKit two = kit(4);
    fill(one, "mme/shared", 60);
    work.takes = Duration.ofMillis(20);

    one.bean(CaseWorker.class).start();
    two.bean(CaseWorker.class).start();
    await(() -> open() == 0);

    assertThat(work.done).hasSize(60);
    assertThat(work.done.values()).allSatisfy(times -> assertThat(times).hasValue(1));
  }

  @Test
  void oneProgramDoesTheWorkOfAnotherThatDied() throws Exception {
    CasesKit one = kit(4);
    CasesKit two = kit(4);
    fill(one, "mme/orphans", 5);
    // Leased, and never answered: the program died.
    one.bean(org.masnaa.app.cases.jobs.Jobs.class).lease(4, 3);

    while (two.bean(CaseWorker.class).round() > 0) {}
    long left = open();
    two.clock.forward(Duration.ofMinutes(1));
    while (two.bean(CaseWorker.class).round() > 0) {}

    assertThat(left).isEqualTo(3);
    assertThat(open()).isZero();
  }

  @Test
  void theFloodOfOneEntityLeavesOthersTheirShare() throws Exception {
    CasesKit kit = kit(8);
    fill(kit, "mme/flood", 200);
    fill(kit, "moi/few", 5);
    work.takes = Duration.ofMillis(50);

    kit.bean(CaseWorker.class).start();
    await(() -> work.done("moi/few") == 5);

    assertThat(work.done("mme/flood")).isLessThan(60);
  }

  @Test
  void anEntityWhoseJobsAllHangLeavesOthersTheirShare() throws Exception {
    CasesKit kit = kit(8);
    fill(kit, "mme/hangs", 20);
    work.hang = Set.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
    kit.bean(CaseWorker.class).start();
    await(() -> work.hanging.size() == 6);

    kit.publish(SmallPackage.of("moi/goes-on", SmallPackage.ONE_JOB));
    kit.submitOnly("moi/goes-on", Map.of("ticket", "free"));
    await(() -> work.done("moi/goes-on") == 1);

    assertThat(work.hanging).hasSize(6);
  }

  @Test
  void aJobThatHangsIsTimedOutAndItsLeaseEnds() throws Exception {
    work.timeOut = Duration.ofMillis(200);
    work.hang = Set.of("0");
    CasesKit kit = kit(2);
    fill(kit, "mme/hangs-once", 1);

    kit.bean(CaseWorker.class).round();
    await(work.hanging::isEmpty);
    String error = database.jdbc().sql("select error from cases.job").query(String.class).single();
    work.hang = Set.of();
    kit.clock.forward(Duration.ofSeconds(5));
    kit.bean(CaseWorker.class).round();

    assertThat(error).isEqualTo("timed-out");
    assertThat(open()).isZero();
  }

  @Test
  void anAnswerUnderAnOlderLeaseIsNotWritten() throws Exception {
    CasesKit kit = kit(2);
    fill(kit, "mme/late", 1);
    var jobs = kit.bean(org.masnaa.app.cases.jobs.Jobs.class);
    var first = jobs.lease(8, 1).getFirst();
    kit.clock.forward(Duration.ofMinutes(1));
    var second = jobs.lease(8, 1).getFirst();

    work.fail = Set.of("0");
    jobs.run(first);
    work.fail = Set.of();
    int attempts =
        database.jdbc().sql("select attempts from cases.job").query(Integer.class).single();
    jobs.run(second);

    assertThat(attempts).isZero();
    assertThat(open()).isZero();
  }

  /** Jobs of two entities, of which each hundredth fails always, and one of all hangs. */
  private double speed(int workers, int jobs, boolean bad, String name) throws Exception {
    clear();
    CasesKit kit = kit(workers);
    fill(kit, "mme/" + name, jobs / 2);
    fill(kit, "moi/" + name, jobs / 2);
    work.done.clear();
    work.fail = bad ? Set.of("50") : Set.of();
    work.hang = bad ? Set.of("mme/" + name + " 5") : Set.of();
    int good = jobs - (bad ? jobs / 100 + 1 : 0);
    long start = System.nanoTime();
    kit.bean(CaseWorker.class).start();
    for (int i = 0; i < 500 && work.done.size() < good; i++) {
      boolean _ = work.end.await(10, TimeUnit.MILLISECONDS);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    kit.bean(CaseWorker.class).stop();
    return work.done.size() / seconds;
  }

  @Test
  void onePercentPoisonAndOneThatHangsCostLittle() throws Exception {
    work.takes = Duration.ofMillis(100);
    List<Double> shares = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      // In turns, since others may take the machine's time during one of the two.
      double normal = speed(32, 200, false, "normal-" + i);
      shares.add(speed(32, 200, true, "bad-" + i) / normal);
    }
    work.takes = Duration.ofMillis(10);
    double control = speed(1, 40, true, "one-bad") / speed(1, 40, false, "one-normal");

    Collections.sort(shares);
    System.out.printf("R8: with poison %s of the normal speed, one lane %.2f%n", shares, control);
    assertThat(shares.get(2)).isGreaterThanOrEqualTo(0.9);
    assertThat(control).isLessThan(0.9);
  }
}
