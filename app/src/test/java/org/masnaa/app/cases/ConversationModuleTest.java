package org.masnaa.app.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.masnaa.app.cases.CasesKit.NOORA;
import static org.masnaa.app.cases.SmallPackage.flow;
import static org.masnaa.app.cases.SmallPackage.row;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.EntityId;
import org.masnaa.app.shared.OfficerId;
import org.masnaa.app.shared.database.TestDatabase;
import org.masnaa.form.Answers;

/** Cases that speak with each other. */
class ConversationModuleTest {

  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();
  @TempDir static Path folder;

  private static final Actor.Officer CLERK =
      new Actor.Officer(new OfficerId("clerk"), new EntityId("mme"), Set.of("clerk"));

  private static final String RECEIVER =
      row(
          """
          <startEvent id="r-begin"/>
          <receiveTask id="r-wait" messageRef="m-ready" masnaa:key="ticket">
            <extensionElements><masnaa:output name="told" value="text"/></extensionElements>
          </receiveTask>
          <endEvent id="r-end" masnaa:outcome="told"/>
          """,
          "r-begin",
          "r-wait",
          "r-end");

  private static final String SENDER =
      row(
          """
          <startEvent id="s-begin"/>
          <sendTask id="s-send" messageRef="m-ready" masnaa:key="ticket">
            <extensionElements><masnaa:input name="text" value='"hello " + ticket'/></extensionElements>
          </sendTask>
          <endEvent id="s-end" masnaa:outcome="sent"/>
          """,
          "s-begin",
          "s-send",
          "s-end");

  private CasesKit kit;

  @BeforeEach
  void start() throws IOException {
    for (String table :
        List.of("draft", "case_record", "task", "job", "timer", "wait", "delivery")) {
      database.jdbc().sql("delete from cases." + table).update();
    }
    kit = new CasesKit(database, folder);
  }

  @AfterEach
  void stop() {
    kit.close();
  }

  private void work() {
    while (kit.bean(CaseWorker.class).round() > 0) {}
  }

  private String outcome(CaseId id) {
    return String.valueOf(view(id).summary().outcome());
  }

  private CaseView view(CaseId id) {
    return kit.bean(Cases.class).find(id, NOORA).orElseThrow();
  }

  private CaseId only(String service) {
    List<CaseSummary> all =
        kit.bean(Cases.class).of(NOORA, 0).stream()
            .filter(c -> c.service().id().toString().equals(service))
            .toList();
    assertThat(all).hasSize(1);
    return all.getFirst().id();
  }

  private long rows(String table) {
    return database.jdbc().sql("select count(*) from cases." + table).query(Long.class).single();
  }

  @Test
  void aMessageReachesTheCaseWithItsKeyAndNoOther() {
    kit.publish(SmallPackage.of("mme/receiver", RECEIVER));
    kit.publish(SmallPackage.of("mme/sender", SENDER));
    CaseId one = kit.submit("mme/receiver", Map.of("ticket", "1"));
    CaseId two = kit.submit("mme/receiver", Map.of("ticket", "2"));

    kit.submit("mme/sender", Map.of("ticket", "2"));
    work();

    assertThat(outcome(two)).isEqualTo("told");
    assertThat(view(two).data()).containsEntry("told", "hello 2");
    assertThat(outcome(one)).isEqualTo("null");
    assertThat(rows("delivery")).isZero();
    assertThat(rows("wait")).isEqualTo(1);
  }

  @Test
  void aMessageThatComesTooEarlyLiesUntilItIsAwaited() {
    kit.publish(SmallPackage.of("mme/receiver", RECEIVER));
    kit.publish(SmallPackage.of("mme/sender", SENDER));
    kit.submit("mme/sender", Map.of("ticket", "7"));
    work();
    long lying = rows("delivery");

    CaseId late = kit.submit("mme/receiver", Map.of("ticket", "7"));
    work();

    assertThat(lying).isEqualTo(1);
    assertThat(outcome(late)).isEqualTo("told");
    assertThat(rows("delivery")).isZero();
  }

  @Test
  void aMessageDoesNotCrossToAnotherEntity() {
    kit.publish(SmallPackage.of("moi/receiver", RECEIVER));
    kit.publish(SmallPackage.of("mme/sender", SENDER));
    CaseId foreign = kit.submit("moi/receiver", Map.of("ticket", "3"));

    kit.submit("mme/sender", Map.of("ticket", "3"));
    work();

    assertThat(outcome(foreign)).isEqualTo("null");
  }

  @Test
  void aMessageBeginsACaseOfTheSamePerson() {
    kit.publish(
        SmallPackage.of(
            "mme/begun",
            row(
                    """
                    <startEvent id="plain"/>
                    <startEvent id="told"><messageEventDefinition messageRef="m-begin"/>
                      <extensionElements><masnaa:output name="why" value="text"/></extensionElements>
                    </startEvent>
                    <endEvent id="b-end" masnaa:outcome="begun"/>
                    """,
                    "plain",
                    "b-end")
                + flow("told", "b-end")));
    kit.publish(
        SmallPackage.of(
            "mme/beginner",
            row(
                """
                <startEvent id="n-begin"/>
                <endEvent id="n-end"><messageEventDefinition messageRef="m-begin"/>
                  <extensionElements><masnaa:input name="text" value="ticket"/></extensionElements>
                </endEvent>
                """,
                "n-begin",
                "n-end")));

    kit.submit("mme/beginner", Map.of("ticket", "because"));
    work();

    assertThat(outcome(only("mme/begun"))).isEqualTo("begun");
    assertThat(view(only("mme/begun")).data()).containsEntry("why", "because");
  }

  @Test
  void aSignalIsHeardByEveryoneWhoListens() {
    kit.publish(
        SmallPackage.of(
            "mme/listener",
            row(
                """
                <startEvent id="l-begin"/>
                <intermediateCatchEvent id="l-wait">
                  <signalEventDefinition signalRef="s-flood"/>
                </intermediateCatchEvent>
                <endEvent id="l-end" masnaa:outcome="heard"/>
                """,
                "l-begin",
                "l-wait",
                "l-end")));
    kit.publish(
        SmallPackage.of(
            "mme/caller",
            row(
                """
                <startEvent id="c-begin"/>
                <intermediateThrowEvent id="c-call">
                  <signalEventDefinition signalRef="s-flood"/>
                </intermediateThrowEvent>
                <endEvent id="c-end"/>
                """,
                "c-begin",
                "c-call",
                "c-end")));
    CaseId one = kit.submit("mme/listener", Map.of("ticket", "1"));
    CaseId two = kit.submit("mme/listener", Map.of("ticket", "2"));

    kit.submit("mme/caller", Map.of("ticket", "3"));
    work();

    assertThat(List.of(outcome(one), outcome(two))).containsOnly("heard");
    assertThat(rows("wait")).isZero();
  }

  private static String caller(String called, String more) {
    return row(
            """
            <startEvent id="begin"/>
            <callActivity id="call" calledElement="%s">
              <extensionElements>
                <masnaa:input name="given" value='"x" + ticket'/>
                <masnaa:output name="came" value="back"/>
                <masnaa:output name="how" value="outcome"/>
              </extensionElements>
            </callActivity>
            <endEvent id="end" masnaa:outcome="called"/>
            """
                .formatted(called),
            "begin",
            "call",
            "end")
        + more;
  }

  private static String clerk(String prefix) {
    return row(
        """
        <startEvent id="P-begin"/>
        <userTask id="P-task" masnaa:role="clerk"/>
        <scriptTask id="P-back" scriptFormat="feel" masnaa:result="back"><script>given + "!"</script></scriptTask>
        <endEvent id="P-end" masnaa:outcome="done"/>
        """
            .replace("P-", prefix),
        prefix + "begin",
        prefix + "task",
        prefix + "back",
        prefix + "end");
  }

  private void doTask() {
    Tasks tasks = kit.bean(Tasks.class);
    Task task = tasks.queue(CLERK, 0).getFirst().task();
    assertThat(
            tasks.complete(
                task.caseId(),
                task.waitId(),
                CLERK,
                new Completion("done", List.of(), "", Answers.none())))
        .isInstanceOf(TaskResult.Done.class);
    work();
  }

  @Test
  void aProcessOfThePackageIsCalledAndItsEndLetsTheCallerGoOn() {
    kit.publish(SmallPackage.of("mme/parts", caller("part", "")).part("part", clerk("p-")));
    CaseId parent = kit.submit("mme/parts", Map.of("ticket", "5"));
    work();
    String before = outcome(parent);

    doTask();

    assertThat(before).isEqualTo("null");
    assertThat(outcome(parent)).isEqualTo("called");
    assertThat(view(parent).data()).containsEntry("came", "x5!").containsEntry("how", "done");
  }

  @Test
  void anotherServiceIsCalledByItsName() {
    kit.publish(
        SmallPackage.of("mme/other", clerk("o-").replace("given + \"!\"", "ticket + \"!\"")));
    kit.publish(
        SmallPackage.of("mme/calling", caller("mme/other", "").replace("\"given\"", "\"ticket\"")));
    CaseId parent = kit.submit("mme/calling", Map.of("ticket", "5"));
    work();

    doTask();

    assertThat(outcome(parent)).isEqualTo("called");
    assertThat(view(parent).data()).containsEntry("came", "x5!");
    assertThat(outcome(only("mme/other"))).isEqualTo("done");
  }

  @Test
  void takingACaseBackTakesBackWhatItCalled() {
    kit.publish(SmallPackage.of("mme/parts", caller("part", "")).part("part", clerk("p-")));
    CaseId parent = kit.submit("mme/parts", Map.of("ticket", "5"));
    work();
    int open = kit.bean(Tasks.class).queue(CLERK, 0).size();

    kit.bean(Cases.class).withdraw(parent, NOORA);
    work();

    assertThat(open).isEqualTo(1);
    assertThat(kit.bean(Tasks.class).queue(CLERK, 0)).isEmpty();
    assertThat(kit.bean(Cases.class).of(NOORA, 0))
        .extracting(CaseSummary::outcome)
        .containsExactlyInAnyOrder("withdrawn", "cancelled");
  }

  @Test
  void aCallOfAServiceThatIsNotThereWaitsForAPerson() {
    kit.publish(SmallPackage.of("mme/calling", caller("mme/nowhere", "")));
    CaseId parent = kit.submit("mme/calling", Map.of("ticket", "5"));

    for (int i = 0; i < 6; i++) {
      work();
      kit.clock.forward(java.time.Duration.ofHours(2));
    }

    assertThat(kit.bean(CaseStore.class).find(parent).orElseThrow().state().stops())
        .singleElement()
        .satisfies(stop -> assertThat(stop.element()).isEqualTo("call"));
  }

  @Test
  void aServiceThatCallsItselfForEverIsStopped() {
    kit.publish(SmallPackage.of("mme/endless", caller("mme/endless", "")));

    kit.submit("mme/endless", Map.of("ticket", "5"));
    for (int i = 0; i < 6; i++) {
      work();
      kit.clock.forward(java.time.Duration.ofHours(2));
    }

    assertThat(rows("case_record")).isEqualTo(CaseBeginnings.MAX_DEPTH + 1);
  }

  @Test
  void escalationCompensationConditionsAndEventSubProcessesRun() {
    kit.publish(SmallPackage.of("mme/events", EVENTS));
    CaseId id = kit.submit("mme/events", Map.of("ticket", "1"));

    doTask();
    doTask();
    doTask();

    assertThat(outcome(id)).isEqualTo("undone");
    assertThat(view(id).history())
        .extracting(CaseView.Happening::element)
        .containsSubsequence(
            "look", "when", "note", "confirm", "i-late", "late", "unbook", "undone");
  }

  /** A condition wakes an event sub-process; the way on is escalated, caught, and undone. */
  private static final String EVENTS =
      row(
              """
              <startEvent id="begin"/>
              <userTask id="book" masnaa:role="clerk"/>
              <boundaryEvent id="undo" attachedToRef="book"><compensateEventDefinition/></boundaryEvent>
              <scriptTask id="unbook" isForCompensation="true" scriptFormat="feel" masnaa:result="booked"><script>0</script></scriptTask>
              <association id="undo-by" sourceRef="undo" targetRef="unbook" associationDirection="One"/>
              <userTask id="look" masnaa:role="clerk"/>
              <userTask id="confirm" masnaa:role="clerk"/>
              <subProcess id="inner">
                <startEvent id="i-begin"/>
                <exclusiveGateway id="i-which" default="i3"/>
                <endEvent id="i-late"><escalationEventDefinition escalationRef="e-late"/></endEvent>
                <endEvent id="i-end"/>
                <sequenceFlow id="i1" sourceRef="i-begin" targetRef="i-which"/>
                <sequenceFlow id="i2" sourceRef="i-which" targetRef="i-late">
                  <conditionExpression xsi:type="tFormalExpression">ticket = "1"</conditionExpression>
                </sequenceFlow>
                <sequenceFlow id="i3" sourceRef="i-which" targetRef="i-end"/>
              </subProcess>
              <boundaryEvent id="late" attachedToRef="inner"><escalationEventDefinition escalationRef="e-late"/></boundaryEvent>
              <intermediateThrowEvent id="back"><compensateEventDefinition/></intermediateThrowEvent>
              <endEvent id="undone" masnaa:outcome="undone"/>
              <endEvent id="never" masnaa:outcome="never"/>
              <subProcess id="noted" triggeredByEvent="true">
                <startEvent id="when" isInterrupting="false">
                  <conditionalEventDefinition>
                    <condition xsi:type="tFormalExpression">look.outcome = "done"</condition>
                  </conditionalEventDefinition>
                </startEvent>
                <scriptTask id="note" scriptFormat="feel" masnaa:result="seen"><script>true</script></scriptTask>
                <endEvent id="n-end"/>
                <sequenceFlow id="n1" sourceRef="when" targetRef="note"/>
                <sequenceFlow id="n2" sourceRef="note" targetRef="n-end"/>
              </subProcess>
              """,
              "begin",
              "book",
              "look",
              "confirm",
              "inner",
              "never")
          + flow("late", "back")
          + flow("back", "undone");
}
