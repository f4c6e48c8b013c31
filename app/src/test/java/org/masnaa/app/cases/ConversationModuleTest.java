package org.masnaa.app.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.masnaa.app.cases.SmallPackage.flow;
import static org.masnaa.app.cases.SmallPackage.row;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.database.TestDatabase;

/** Cases that speak with each other. */
class ConversationModuleTest extends SmallStory {

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

  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  @Override
  TestDatabase database() {
    return database;
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
}
