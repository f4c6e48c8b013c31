package org.masnaa.app.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.masnaa.app.cases.CasesKit.NOORA;
import static org.masnaa.app.cases.SmallPackage.flow;
import static org.masnaa.app.cases.SmallPackage.row;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.database.TestDatabase;

/** Cases that call another process or service, and events within a case. */
class CallModuleTest extends SmallStory {

  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  @Override
  TestDatabase database() {
    return database;
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
  void anErrorThatEndsACalledCaseIsCaughtOnTheBorderOfTheCall() {
    String failing =
        row(
            """
            <startEvent id="f-begin"/>
            <userTask id="f-task" masnaa:role="clerk"/>
            <endEvent id="f-end"><errorEventDefinition errorRef="x-broken"/></endEvent>
            """,
            "f-begin",
            "f-task",
            "f-end");
    String border =
        row(
            """
            <boundaryEvent id="b" attachedToRef="call">
              <errorEventDefinition errorRef="x-broken"/></boundaryEvent>
            <endEvent id="refused" masnaa:outcome="no-room"/>
            """,
            "b",
            "refused");
    kit.publish(SmallPackage.of("mme/caught", caller("part", border)).part("part", failing));
    kit.publish(SmallPackage.of("mme/missed", caller("part", "")).part("part", failing));
    CaseId caught = kit.submit("mme/caught", Map.of("ticket", "5"));
    work();
    doTask();
    CaseId missed = kit.submit("mme/missed", Map.of("ticket", "5"));
    work();
    doTask();

    assertThat(outcome(caught)).isEqualTo("no-room");
    assertThat(kit.bean(CaseStore.class).find(missed).orElseThrow().state().stops())
        .singleElement()
        .satisfies(stop -> assertThat(stop.element()).isEqualTo("call"));
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
