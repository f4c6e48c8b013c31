package org.masnaa.app.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.masnaa.app.cases.CaseWalk.CLERK;
import static org.masnaa.app.cases.SmallPackage.flow;
import static org.masnaa.app.cases.SmallPackage.row;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.app.shared.database.TestDatabase;
import org.masnaa.flow.Migration;
import org.masnaa.form.Answers;

/** What people do to cases that run: mend what stopped, and move them to another version. */
class MaintenanceModuleTest extends CasesStory {

  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  /** Versions outlive a test, so each has a service of its own. */
  private static int count;

  private final String service = "mme/moves-" + ++count;

  private final ServiceId movesId = ServiceId.of(service);

  private static final Actor MACHINE = new Actor.Machine("test");

  @Override
  TestDatabase database() {
    return database;
  }

  private static SmallPackage job(String service) {
    return SmallPackage.of(
        service,
        row(
            """
            <startEvent id="begin"/>
            <serviceTask id="job" masnaa:job="issue-output">
              <extensionElements><masnaa:input name="output" value='"paper"'/></extensionElements>
            </serviceTask>
            <endEvent id="end" masnaa:outcome="done"/>
            """,
            "begin",
            "job",
            "end"));
  }

  private void work() {
    while (kit.bean(CaseWorker.class).round() > 0) {}
  }

  private CaseId givenUp() {
    kit.publish(job("mme/fails"));
    kit.issueOutput.fail(6);
    CaseId id = kit.submit("mme/fails", Map.of("ticket", "1"));
    for (int i = 0; i < 7; i++) {
      work();
      kit.clock.forward(Duration.ofHours(2));
    }
    return id;
  }

  private List<Standstills.Standstill> stopped() {
    return kit.bean(Standstills.class).of(CLERK, 0);
  }

  @Test
  void aJobThatWasGivenUpIsListedWithItsErrorAndRunsAgain() {
    CaseId id = givenUp();

    Standstills.Standstill still = stopped().getFirst();
    boolean again = kit.bean(Standstills.class).again(id, still.id(), CLERK);

    assertThat(still.element()).isEqualTo("job");
    assertThat(still.error()).isEqualTo("IllegalStateException");
    assertThat(still.attempts()).isEqualTo(6);
    assertThat(again).isTrue();
    assertThat(view(id).summary().outcome()).isEqualTo("done");
    assertThat(stopped()).isEmpty();
  }

  @Test
  void aJobThatWasGivenUpIsSkippedWithAReasonThatIsKept() {
    CaseId id = givenUp();
    Standstills standstills = kit.bean(Standstills.class);

    boolean skipped = standstills.skip(id, stopped().getFirst().id(), CLERK, "printed by hand");
    boolean twice = standstills.skip(id, "2", CLERK, "once more");

    assertThat(skipped).isTrue();
    assertThat(twice).isFalse();
    assertThat(view(id).summary().outcome()).isEqualTo("done");
    assertThat(kit.issueOutput.calls()).isEqualTo(6);
    assertThat(
            database
                .jdbc()
                .sql("select count(*) from audit.entry e where e::text like '%printed by hand%'")
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void whatStandsStillIsNoBusinessOfAnotherEntity() {
    CaseId id = givenUp();
    Standstills.Standstill still = stopped().getFirst();
    Standstills standstills = kit.bean(Standstills.class);

    assertThat(standstills.of(FAHAD, 0)).isEmpty();
    assertThat(standstills.again(id, still.id(), FAHAD)).isFalse();
    assertThat(standstills.skip(id, still.id(), FAHAD, "mine now")).isFalse();
    assertThat(stopped()).hasSize(1);
  }

  private SmallPackage review(String outcome, String more) {
    return SmallPackage.of(
        service,
        row(
                """
                <startEvent id="begin"/>
                <userTask id="review" masnaa:role="clerk"/>
                <endEvent id="end" masnaa:outcome="%s"/>
                """
                    .formatted(outcome),
                "begin",
                "review",
                "end")
            + more);
  }

  private static final String REMINDER =
      """
      <boundaryEvent id="late" attachedToRef="review">
        <timerEventDefinition><timeDuration>PT2H</timeDuration></timerEventDefinition>
      </boundaryEvent>
      <endEvent id="too-late" masnaa:outcome="too-late"/>
      """
          + flow("late", "too-late");

  @Test
  void aCaseStaysOnItsVersionUntilItIsMoved() {
    kit.publish(review("first", ""));
    CaseId stays = kit.submit(service, Map.of("ticket", "1"));
    CaseId moves = kit.submit(service, Map.of("ticket", "2"));
    int second = kit.publish(review("second", REMINDER)).version();
    Migrations migrations = kit.bean(Migrations.class);

    List<Migrations.Preview> previews = migrations.preview(movesId, second, 0, 10);
    Migrations.Preview moved = migrations.move(moves, movesId, second, MACHINE).orElseThrow();
    kit.clock.forward(Duration.ofHours(3));
    work();

    assertThat(previews).hasSize(2).allMatch(Migrations.Preview::possible);
    assertThat(moved.waits()).containsExactly("review");
    assertThat(moved.listens()).containsExactly("late");
    assertThat(view(moves).summary().outcome()).isEqualTo("too-late");
    assertThat(view(stays).summary().outcome()).isNull();
    assertThat(kit.bean(CaseLog.class).replay(moves))
        .isEqualTo(kit.bean(CaseStore.class).find(moves).orElseThrow().state());
  }

  @Test
  void aMovedTaskIsDoneByTheRulesOfTheOtherVersion() {
    kit.publish(review("first", ""));
    CaseId id = kit.submit(service, Map.of("ticket", "2"));
    int second = kit.publish(review("second", "")).version();
    kit.bean(Migrations.class).move(id, movesId, second, MACHINE);
    Task task = view(id).tasks().getFirst();

    kit.bean(Tasks.class)
        .complete(id, task.waitId(), CLERK, new Completion("done", List.of(), "", Answers.none()));

    assertThat(task.version()).isEqualTo(second);
    assertThat(view(id).summary().outcome()).isEqualTo("second");
  }

  @Test
  void aCaseThatStandsWhereTheOtherVersionHasNothingIsRefusedWithTheReason() {
    kit.publish(review("first", ""));
    CaseId id = kit.submit(service, Map.of("ticket", "1"));
    int second =
        kit.publish(
                SmallPackage.of(
                    service,
                    row(
                        """
                        <startEvent id="begin"/>
                        <userTask id="look" masnaa:role="clerk"/>
                        <endEvent id="end" masnaa:outcome="second"/>
                        """,
                        "begin",
                        "look",
                        "end")))
            .version();

    Migrations.Preview refused =
        kit.bean(Migrations.class).move(id, movesId, second, MACHINE).orElseThrow();

    assertThat(refused.obstacles())
        .containsExactly(new Migration.Obstacle("review", Migration.Reason.GONE));
    assertThat(view(id).summary().service().version()).isEqualTo(second - 1);
  }

  private CaseId timed(CasesKit at) {
    at.publish(review("timed", REMINDER));
    return at.submit(service, Map.of("ticket", "1"));
  }

  @Test
  void aTimerFiresOnceWhateverClocksDo() throws Exception {
    CaseId id = timed(kit);
    CasesKit behind = new CasesKit(database, folder);

    kit.clock.forward(Duration.ofHours(3));
    int early = behind.bean(CaseWorker.class).round();
    int first = kit.bean(CaseWorker.class).round();
    kit.clock.forward(Duration.ofHours(-3));
    int back = kit.bean(CaseWorker.class).round();
    kit.clock.forward(Duration.ofHours(9));
    int again = kit.bean(CaseWorker.class).round();
    behind.close();

    assertThat(List.of(early, first, back, again)).containsExactly(0, 1, 0, 0);
    assertThat(view(id).history())
        .filteredOn(each -> each.element().equals("late") && each.type().equals("completed"))
        .hasSize(1);
  }

  @Test
  void manyWaitingTimersCostNothing() {
    database
        .jdbc()
        .sql(
            """
            insert into cases.timer (case_id, wait, entity, due_at)
            select gen_random_uuid(), '1', 'mme', timestamptz '2030-01-01' + n * interval '1 s'
            from generate_series(1, :many) n
            """)
        .param("many", Integer.getInteger("masnaa.timers", 200_000))
        .update();
    database.jdbc().sql("analyze cases.timer").update();

    String plan =
        String.join(
            "\n",
            database
                .jdbc()
                .sql(
                    """
                    explain (analyze, buffers, costs off) select case_id, wait from cases.timer
                    where due_at <= timestamptz '2026-11-23' order by due_at limit 100
                    """)
                .query(String.class)
                .list());

    assertThat(plan).contains("Index Scan using timer_due").doesNotContain("Seq Scan");
    assertThat(plan).containsPattern("Buffers: shared hit=[1-9]\\b");
    assertThat(kit.bean(CaseWorker.class).round()).isZero();
    database.jdbc().sql("delete from cases.timer").update();
  }
}
