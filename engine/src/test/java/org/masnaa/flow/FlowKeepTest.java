package org.masnaa.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is written on the way into elements, and kept of what they bring back. */
class FlowKeepTest {

  private static final String REVIEW =
      """
      start s
      <userTask id="review" masnaa:role="officer"><extensionElements>
      <masnaa:output name="approved" value="approved"/></extensionElements></userTask>
      end e
      s -> review -> e
      """;

  @Test
  void keepsWhatATaskWasAnsweredUnderItsOwnName() {
    Play play = Play.started(REVIEW).with("approved", "before");

    play.does(new Command.TaskCompleted(play.wait("review"), Map.of("approved", true)));

    assertThat(play.data).containsEntry("approved", true);
  }

  @Test
  void leavesANameAsItWasWhenATaskDoesNotAnswerIt() {
    Play play = Play.started(REVIEW).with("approved", "before");

    play.complete("review");

    assertThat(play.data).containsEntry("approved", "before");
  }

  @Test
  void keepsTheFieldsOfADecisionAndOfAScript() {
    Play play =
        Play.started(
            """
            start s
            <businessRuleTask id="d" masnaa:decision="d.dmn#D"><extensionElements>
            <masnaa:output name="risk" value="level"/>
            <masnaa:output name="whole" value="[result]"/></extensionElements></businessRuleTask>
            <scriptTask id="c"><extensionElements><masnaa:output name="twice" value="a"/>
            </extensionElements><script>{a: 2 * count(whole)}</script></scriptTask>
            user t
            s -> d -> c -> t -> e
            end e
            """);

    play.does(new Command.DecisionMade(play.wait("d"), Map.of("level", "high")));

    assertThat(play.data)
        .containsEntry("risk", "high")
        .containsEntry("whole", List.of(Map.of("level", "high")))
        .containsEntry("twice", BigDecimal.valueOf(2));
  }

  @Test
  void keepsTheCodeOfAnErrorThatIsCaught() {
    Play play =
        Play.started(
            """
            start s
            job w
            <boundaryEvent id="b" attachedToRef="w"><extensionElements>
            <masnaa:output name="failure" value="code"/></extensionElements>
            <errorEventDefinition/></boundaryEvent>
            user t
            s -> w -> e
            b -> t -> e
            end e
            """);

    play.does(new Command.BusinessError(play.wait("w"), "E42"));

    assertThat(play.data).containsEntry("failure", "E42");
    assertThat(play.open()).containsExactly("t");
  }

  @Test
  void countsTriesOnTheWayAlongAFlow() {
    Play play =
        Play.started(
            """
            start s
            xor x
            job w
            xor y default=again
            <sequenceFlow id="first" sourceRef="s" targetRef="x"><extensionElements>
            <masnaa:set name="tries" value="0"/></extensionElements></sequenceFlow>
            <sequenceFlow id="again" sourceRef="y" targetRef="x"><extensionElements>
            <masnaa:set name="tries" value="tries + 1"/></extensionElements></sequenceFlow>
            x -> w -> y
            y -> e : tries >= 2
            end e
            """);

    play.succeed("w").succeed("w");
    assertThat(play.data).containsEntry("tries", BigDecimal.valueOf(2));
    play.succeed("w");

    assertThat(play.state.isOver()).isTrue();
  }

  @Test
  void writesOutsideOfALoopWhenToldTo() {
    Play play =
        new Play(
                """
                start s
                <userTask id="vote" masnaa:role="officer"><extensionElements>
                <masnaa:output name="agreed" value="agreed"/></extensionElements>
                <multiInstanceLoopCharacteristics masnaa:collection="people" masnaa:writes="outside">
                <completionCondition>agreed = false</completionCondition>
                </multiInstanceLoopCharacteristics></userTask>
                end e
                s -> vote -> e
                """)
            .with("people", List.of("a", "b", "c"))
            .start();

    play.does(new Command.TaskCompleted(play.wait("vote"), Map.of("agreed", true)));
    assertThat(play.data).containsEntry("agreed", true);
    play.does(new Command.TaskCompleted(play.wait("vote"), Map.of("agreed", false)));

    assertThat(play.state.isOver()).isTrue();
  }

  @Test
  void repeatsInStepWithAFirstTime() {
    Play play =
        Play.started(
            """
            start s
            user t
            <boundaryEvent id="r" attachedToRef="t" cancelActivity="false"><timerEventDefinition>
            <timeCycle>R2/2026-12-01T00:00:00Z/PT24H</timeCycle></timerEventDefinition></boundaryEvent>
            user remind
            end e
            s -> t -> e
            r -> remind -> e
            """);

    assertThat(play.state.waiting(play.wait("r")).orElseThrow().due())
        .isEqualTo(Instant.parse("2026-12-07T00:00:00Z"));
    play.later(Duration.ofDays(1)).fire("r").later(Duration.ofDays(1)).fire("r");

    assertThat(play.open()).containsExactly("remind", "t");
  }

  @Test
  void repeatsAsAnExpressionSays() {
    Play play =
        new Play(
                """
                start s
                user t
                <boundaryEvent id="r" attachedToRef="t" cancelActivity="false"><timerEventDefinition>
                <timeCycle>"R2/PT" + string(hours) + "H"</timeCycle></timerEventDefinition></boundaryEvent>
                user remind
                end e
                s -> t -> e
                r -> remind -> e
                """)
            .with("hours", BigDecimal.valueOf(5))
            .start();

    play.later(Duration.ofHours(5)).fire("r");
    assertThat(play.open()).containsExactly("r", "remind", "t");
    play.later(Duration.ofHours(5)).fire("r");

    assertThat(play.open()).containsExactly("remind", "t");
  }

  @Test
  void aCycleStaysInStepHoweverLateItIsServed() {
    Play play =
        Play.started("start s\nuser a\nbeside r a timer R3/PT24H\nend e\ns -> a -> e\nr -> e");

    play.later(Duration.ofHours(25)).fire("r");
    Instant next = play.state.waiting(play.wait("r")).orElseThrow().due();
    play.later(Duration.ofHours(70)).fire("r");
    Instant last = play.state.waiting(play.wait("r")).orElseThrow().due();

    assertThat(next).isEqualTo(Instant.parse("2026-12-08T06:00:00Z"));
    assertThat(last).isEqualTo(Instant.parse("2026-12-10T06:00:00Z"));
  }
}
