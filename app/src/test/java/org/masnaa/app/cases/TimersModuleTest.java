package org.masnaa.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.masnaa.app.cases.jobs.Timers;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.database.TestDatabase;

/** A million timers that wait cost nothing, and those that are due fire within a second. */
class TimersModuleTest extends SmallStory {

  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  private static final String TWO_HOURS =
      SmallPackage.row(
          """
          <startEvent id="begin"/>
          <intermediateCatchEvent id="later">
            <timerEventDefinition><timeDuration>PT2H</timeDuration></timerEventDefinition>
          </intermediateCatchEvent>
          <endEvent id="end" masnaa:outcome="done"/>
          """,
          "begin",
          "later",
          "end");

  @Override
  TestDatabase database() {
    return database;
  }

  @Test
  void aMillionThatWaitCostNothingAndDueOnesFireWithinASecond() throws Exception {
    kit.publish(SmallPackage.of("mme/patience", TWO_HOURS));
    double alone = look();
    database
        .jdbc()
        .sql(
            """
            insert into cases.timer (case_id, wait, entity, due_at)
            select gen_random_uuid(), '1', 'mme', timestamptz '2030-01-01' + n * interval '1 second'
            from generate_series(1, 1000000) n
            """)
        .update();
    double amongAMillion = look();
    kit.bean(CaseWorker.class).start();
    List<Double> waits = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      waits.add(secondsUntilFired(i));
    }

    waits.sort(null);
    System.out.printf(
        "timers: a look takes %.2f ms, %.2f ms among a million; due ones fire after %s s%n",
        alone, amongAMillion, waits);
    assertThat(waits.get(3)).isLessThan(1);
    // A look that read all that wait would take hundreds of milliseconds.
    assertThat(amongAMillion).isLessThan(alone + 20);
  }

  /** The middle of what looks take, in milliseconds. */
  private double look() {
    Timers timers = kit.bean(Timers.class);
    double[] took = new double[101];
    for (int i = 0; i < took.length; i++) {
      long begun = System.nanoTime();
      assertThat(timers.due(100)).isEmpty();
      took[i] = (System.nanoTime() - begun) / 1e6;
    }
    Arrays.sort(took);
    return took[50];
  }

  /** From the moment at which a timer is due, in seconds of the real clock. */
  private double secondsUntilFired(int number) throws InterruptedException {
    CaseId id = kit.submit("mme/patience", Map.of("ticket", Integer.toString(number)));
    assertThat(view(id).summary().outcome()).isNull();
    kit.clock.forward(Duration.ofHours(3));
    long due = System.nanoTime();
    while (view(id).summary().outcome() == null) {
      assertThat(System.nanoTime() - due).isLessThan(TimeUnit.SECONDS.toNanos(30));
      TimeUnit.MILLISECONDS.sleep(10);
    }
    return (System.nanoTime() - due) / 1e9;
  }
}
