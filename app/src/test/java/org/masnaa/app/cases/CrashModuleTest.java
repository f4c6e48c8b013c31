package org.masnaa.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.database.TestDatabase;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * The flow resumes from any point: processes by chance, with a crash before and after each commit
 * of their way, come out as without one. {@code -Dmasnaa.crash.seeds=N} tries more of them.
 */
class CrashModuleTest {

  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();
  @TempDir static Path folder;

  private Crashes crashes;
  private CasesKit kit;

  @BeforeEach
  void start() throws IOException {
    for (String table : List.of("draft", "case_record", "task", "job", "timer", "delivery")) {
      database.jdbc().sql("delete from cases." + table).update();
    }
    crashes = new Crashes(new JdbcTransactionManager(database.dataSource()));
    kit = new CasesKit(database.dataSource(), folder, crashes, null, null);
  }

  @AfterEach
  void stop() {
    kit.close();
  }

  static List<Integer> seeds() {
    return new Random(7)
        .ints(Integer.getInteger("masnaa.crash.seeds", 4), 0, 1_000_000)
        .boxed()
        .toList();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void comesOutAsWithoutACrash(int seed) {
    CaseWalk walk = new CaseWalk(kit, seed);
    String service = "mme/chance-" + seed;
    crashes.plan(-1, false);
    kit.publish(RandomProcess.of(service, new Random(seed)));
    crashes.plan(-1, false);
    CaseId twin = walk.walk(service);
    int commits = crashes.count();

    for (int at = 1; at < commits; at++) {
      for (boolean after : new boolean[] {false, true}) {
        crashes.plan(at, after);
        CaseId id = walk.walk(service);

        assertThat(walk.happened(id))
            .as("seed %s, commit %s, %s", seed, at, after ? "after" : "before")
            .isEqualTo(walk.happened(twin));
        assertThat(walk.file(id).progress().outcome())
            .isEqualTo(walk.file(twin).progress().outcome());
        assertThat(kit.bean(CaseLog.class).replay(id)).isEqualTo(walk.file(id).state());
      }
    }
  }

  /** A program that stores the state apart from what hangs on it is found out. */
  @Test
  void isCaughtWhenTheStateIsStoredWithoutItsEffects() {
    kit.publish(
        SmallPackage.of(
            "mme/two-tasks",
            SmallPackage.row(
                """
                <startEvent id="begin"/>
                <userTask id="one" masnaa:role="clerk" masnaa:outcomes="yes no"/>
                <userTask id="two" masnaa:role="clerk" masnaa:outcomes="yes no"/>
                <endEvent id="end" masnaa:outcome="done"/>
                """,
                "begin",
                "one",
                "two",
                "end")));
    CaseWalk walk = new CaseWalk(kit, 1);
    crashes.plan(-1, false);
    walk.walk("mme/two-tasks");
    int commits = crashes.count();
    int caught = 0;

    for (int at = 1; at < commits; at++) {
      crashes.plan(at, false);
      crashes.tear(database.jdbc());
      try {
        CaseId id = walk.walk("mme/two-tasks");
        caught += kit.bean(CaseLog.class).replay(id).equals(walk.file(id).state()) ? 0 : 1;
      } catch (AssertionError stuck) {
        caught++;
      }
    }

    assertThat(caught).isPositive();
  }
}
