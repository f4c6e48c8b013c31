package org.masnaa.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FlowStopTest {

  private static final String CHOICE =
      """
      start s
      user a
      xor x
      end low
      end high
      s -> a -> x
      x -> low : n < 10
      x -> high : n > 10
      """;

  private static final String JOB =
      """
      start s
      job pay
      border short pay error E
      border other pay error
      user topUp
      user ask
      end e
      s -> pay -> e
      short -> topUp -> e
      other -> ask -> e
      """;

  @Test
  void stopsWhereNoConditionHolds_andGoesOnWhenTheDataIsMended() {
    Play play = Play.started(CHOICE).with("n", BigDecimal.TEN).complete("a");

    assertThat(play.stops()).containsExactly(StopReason.NO_FLOW);
    assertThat(play.state.status()).isEqualTo(Status.RUNNING);
    String stop = play.state.stops().getFirst().waitId();

    play.does(new Command.Retry(stop));
    assertThat(play.stops()).containsExactly(StopReason.NO_FLOW);

    play.with("n", BigDecimal.ONE).does(new Command.Retry(play.state.stops().getFirst().waitId()));
    assertThat(play.state.status()).isEqualTo(Status.ENDED);
    assertThat(play.path()).containsExactly("s", "a", "x", "low");
  }

  @Test
  void saysThatAConditionWasNeitherTrueNorFalse() {
    assertThat(Play.started(CHOICE).complete("a").stops())
        .containsExactly(StopReason.CONDITION_NOT_BOOLEAN);
    assertThat(Play.started(CHOICE).with("n", "ten").complete("a").stops())
        .containsExactly(StopReason.CONDITION_NOT_BOOLEAN);
  }

  @Test
  void stopsAnExpressionThatRunsAway() {
    Play play =
        Play.started(
            """
            start s
            user a
            xor x default=f4
            end e
            s -> a -> x
            x -> e : count(for i in 1..100000, j in 1..100000 return i) > 1
            x -> a
            """);

    play.complete("a");

    assertThat(play.stops()).containsExactly(StopReason.EXPRESSION_LIMIT);
  }

  @Test
  void refusesALoopThatNeverWaits() {
    Play play =
        Play.started(
            """
            start s
            user a
            xor x
            xor y default=f4
            end e
            s -> a -> x -> y
            y -> x
            y -> e : false
            """);
    State before = play.state;

    assertThat(play.refusal(new Command.TaskCompleted("2", Map.of())))
        .isEqualTo(Refusal.TOO_MANY_STEPS);
    assertThat(play.state).isEqualTo(before);
  }

  @Test
  void refusesTokensWithoutEnd() {
    String tasks =
        IntStream.range(0, 60).mapToObj(i -> "user t" + i).collect(Collectors.joining("\n"));
    String flows =
        IntStream.range(0, 60)
            .mapToObj(i -> "b -> t" + i + "\nt" + i + " -> e")
            .collect(Collectors.joining("\n"));
    String fan = IntStream.range(0, 60).mapToObj(i -> "a -> b").collect(Collectors.joining("\n"));
    Play play =
        new Play(
            "start s\nand a\nxor x\nand b\nend e\n"
                + tasks
                + "\ns -> a\n"
                + flows
                + "\n"
                + fan.replace("a -> b", "a -> x")
                + "\nx -> b");

    assertThat(play.refusal(new Command.Start())).isEqualTo(Refusal.TOO_MANY_TOKENS);
  }

  @Test
  void saysThatAJoinWaitsForATokenThatCannotCome() {
    Play play =
        Play.started(
            """
            start s
            user a outcomes="one two"
            xor x default=f5
            and j
            end e
            s -> a -> x
            x -> j : a.outcome = "one"
            j -> e
            x -> j
            """);

    play.decide("a", "one");

    assertThat(play.stops()).containsExactly(StopReason.JOIN_STARVED);
    assertThat(play.state.status()).isEqualTo(Status.RUNNING);
  }

  @Test
  void keepsAFailedJobOpenForAnotherTry() {
    Play play = Play.started(JOB);

    play.does(new Command.JobFailed("2", "timeout", false));

    assertThat(play.open()).containsExactly("pay");
    assertThat(play.stops()).isEmpty();
    assertThat(play.events.getLast().kind()).isEqualTo(Event.Kind.JOB_FAILED);
    assertThat(play.events.getLast().code()).isEqualTo("timeout");
    assertThat(play.succeed("pay").state.status()).isEqualTo(Status.ENDED);
  }

  @Test
  void aJobThatWasGivenUpIsRunAgainByAPerson() {
    Play play = Play.started(JOB).does(new Command.JobFailed("2", "timeout", true));

    assertThat(play.stops()).containsExactly(StopReason.JOB_FAILED);
    play.does(new Command.Retry("2"));

    assertThat(play.stops()).isEmpty();
    assertThat(play.effects).hasSize(1).first().isInstanceOf(Effect.RunJob.class);
    assertThat(play.succeed("pay").state.status()).isEqualTo(Status.ENDED);
  }

  @Test
  void aJobThatWasGivenUpIsSkippedByAPerson() {
    Play play = Play.started(JOB).does(new Command.JobFailed("2", "timeout", true));

    assertThat(play.does(new Command.Skip("2")).state.status()).isEqualTo(Status.ENDED);
  }

  @Test
  void aBusinessErrorGoesToTheBorderThatNamesIt() {
    Play play = Play.started(JOB).does(new Command.BusinessError("2", "E"));

    assertThat(play.open()).containsExactly("topUp");
    assertThat(play.effects).contains(new Effect.CancelJob("2"));
    assertThat(play.path()).containsExactly("s", "short");
    assertThat(play.refusal(new Command.JobSucceeded("2", Map.of())))
        .isEqualTo(Refusal.WAIT_NOT_OPEN);
  }

  @Test
  void aBusinessErrorThatNoneNamesGoesToTheBorderThatCatchesAll() {
    assertThat(Play.started(JOB).does(new Command.BusinessError("2", "Z")).open())
        .containsExactly("ask");
  }

  @Test
  void aBusinessErrorThatNothingCatchesIsAStop() {
    Play play = Play.started("start s\njob pay\nend e\ns -> pay -> e");

    play.does(new Command.BusinessError("2", "Z"));

    assertThat(play.stops()).containsExactly(StopReason.ERROR_NOT_CAUGHT);
    assertThat(play.does(new Command.Skip("2")).state.status()).isEqualTo(Status.ENDED);
  }

  @Test
  void anInterruptingTimerEndsTheTask() {
    Play play =
        Play.started(
            """
            start s
            user review
            border late review timer P2D
            user urgent
            end e
            s -> review -> e
            late -> urgent -> e
            """);
    String timer = play.wait("late");

    assertThat(play.effects)
        .contains(new Effect.SetTimer(timer, "late", Instant.parse("2026-12-08T06:00:00Z")));
    assertThat(play.later(Duration.ofDays(1)).refusal(new Command.TimerFired(timer)))
        .isEqualTo(Refusal.NOT_DUE);

    play.later(Duration.ofDays(1)).fire("late");

    assertThat(play.open()).containsExactly("urgent");
    assertThat(play.effects).contains(new Effect.CloseTask("2"));
    assertThat(play.refusal(new Command.TimerFired(timer))).isEqualTo(Refusal.WAIT_NOT_OPEN);
  }

  @Test
  void aNonInterruptingTimerRemindsAsOftenAsItSays() {
    Play play =
        Play.started(
            """
            start s
            user review
            beside remind review timer R2/PT24H
            job send
            end e
            s -> review -> e
            remind -> send -> e
            """);

    play.later(Duration.ofDays(1)).fire("remind");
    assertThat(play.open()).containsExactly("remind", "review", "send");
    play.succeed("send").later(Duration.ofDays(1)).fire("remind");
    assertThat(play.open()).containsExactly("review", "send");
    play.succeed("send");

    assertThat(play.complete("review").state.status()).isEqualTo(Status.ENDED);
  }

  @Test
  void completingTheTaskClearsItsTimer() {
    Play play = Play.started("start s\nuser a\nborder t a timer PT1H\nend e\ns -> a -> e\nt -> e");
    String timer = play.wait("t");

    assertThat(play.complete("a").effects).containsExactly(new Effect.ClearTimer(timer));
  }

  @Test
  void aTimerWaitsForTheTermOfItsExpression() {
    Play play = new Play("start s\ntimer t duration(\"PT2H\")\nend e\ns -> t -> e").start();

    assertThat(play.state.waits().getFirst().due())
        .isEqualTo(Instant.parse("2026-12-06T08:00:00Z"));
    assertThat(play.later(Duration.ofHours(2)).fire("t").state.status()).isEqualTo(Status.ENDED);
  }

  @Test
  void aTimerWithoutATimeIsAStopThatCanBeMended() {
    Play play = new Play("start s\ntimer t appointment\nend e\ns -> t -> e").start();

    assertThat(play.stops()).containsExactly(StopReason.TIMER_NOT_A_TIME);
    assertThat(play.refusal(new Command.TimerFired("2"))).isEqualTo(Refusal.NOT_DUE);
    play.with("appointment", java.time.LocalDate.of(2026, 12, 24)).does(new Command.Retry("2"));

    assertThat(play.stops()).isEmpty();
    assertThat(play.effects)
        .isEqualTo(List.of(new Effect.SetTimer("2", "t", Instant.parse("2026-12-23T21:00:00Z"))));
  }
}
