package org.masnaa.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FlowTest {

  private static final String REVIEW =
      """
      start s
      user review outcomes="approve refuse" reasons-for=refuse promise="2 working days"
      xor x default=f4
      end granted outcome=granted
      end refused outcome=refused
      s -> review -> x
      x -> granted : review.outcome = "approve"
      x -> refused
      """;

  @Test
  void opensATaskWithItsDueDate() {
    Play play = Play.started(REVIEW);

    assertThat(play.open()).containsExactly("review");
    assertThat(play.effects)
        .containsExactly(
            new Effect.OpenTask(
                "2",
                play.process.userTask("review").orElseThrow(),
                Instant.parse("2026-12-08T20:59:59Z")));
  }

  @Test
  void goesWhereTheOfficerDecides() {
    Play play = Play.started(REVIEW).decide("review", "approve");

    assertThat(play.state).isEqualTo(new State(Status.ENDED, 3, List.of(), "granted"));
    assertThat(play.path()).containsExactly("s", "review", "x", "granted");
    assertThat(play.data).containsEntry("review", Map.of("outcome", "approve"));
    assertThat(play.effects).isEmpty();
  }

  @Test
  void keepsReasonsNoteAndAnswersUnderTheTask() {
    Play play = Play.started(REVIEW);

    play.does(
        new Command.TaskCompleted(
            play.wait("review"),
            Map.of("outcome", "refuse", "reasons", List.of("name-taken"), "height", 12)));

    assertThat(play.state.outcome()).isEqualTo("refused");
    assertThat(play.data.get("review"))
        .isEqualTo(Map.of("outcome", "refuse", "reasons", List.of("name-taken"), "height", 12));
  }

  @Test
  void refusesAnOutcomeThatIsNotOffered() {
    Play play = Play.started(REVIEW);

    assertThat(play.tries(new Command.TaskCompleted("2", Map.of("outcome", "burn"))))
        .isEqualTo(new Step.Refused(Refusal.UNKNOWN_OUTCOME, "burn"));
    assertThat(play.refusal(new Command.TaskCompleted("2", Map.of())))
        .isEqualTo(Refusal.UNKNOWN_OUTCOME);
  }

  @Test
  void refusesARefusalWithoutReasons() {
    Play play = Play.started(REVIEW);

    assertThat(
            play.refusal(
                new Command.TaskCompleted("2", Map.of("outcome", "refuse", "reasons", List.of()))))
        .isEqualTo(Refusal.REASONS_MISSING);
  }

  @Test
  void refusesStaleAndStrangeCommands() {
    Play play = Play.started(REVIEW);
    String review = play.wait("review");

    assertThat(play.refusal(new Command.Start())).isEqualTo(Refusal.ALREADY_STARTED);
    assertThat(play.refusal(new Command.JobSucceeded(review, Map.of())))
        .isEqualTo(Refusal.WRONG_KIND);
    assertThat(play.refusal(new Command.TimerFired("99"))).isEqualTo(Refusal.WAIT_NOT_OPEN);
    assertThat(play.refusal(new Command.TimerFired("x"))).isEqualTo(Refusal.WAIT_NOT_OPEN);
    assertThat(play.refusal(new Command.TimerFired("1"))).isEqualTo(Refusal.WAIT_NOT_OPEN);
    assertThat(play.refusal(new Command.Retry(review))).isEqualTo(Refusal.NOT_STOPPED);
    assertThat(new Play(REVIEW).refusal(new Command.Withdraw("withdrawn")))
        .isEqualTo(Refusal.NOT_STARTED);

    play.decide("review", "approve");

    assertThat(play.refusal(new Command.TaskCompleted(review, Map.of("outcome", "approve"))))
        .isEqualTo(Refusal.OVER);
  }

  @Test
  void refusesAStateOfAnotherProcess() {
    Play play = new Play("start s\nuser other\nend e\ns -> other -> e");
    play.state = Play.started(REVIEW).state;

    assertThat(play.tries(new Command.Withdraw("withdrawn")))
        .isEqualTo(new Step.Refused(Refusal.FOREIGN_STATE, "review"));
  }

  @Test
  void withdrawsEverythingThatIsOpen() {
    Play play =
        Play.started(
            """
            start s
            and a
            user one
            job two
            border late one timer PT1H
            end e
            s -> a -> one -> e
            a -> two -> e
            late -> e
            """);

    play.does(new Command.Withdraw("withdrawn"));

    assertThat(play.state).isEqualTo(new State(Status.WITHDRAWN, 5, List.of(), "withdrawn"));
    assertThat(play.effects)
        .containsExactlyInAnyOrder(
            new Effect.CloseTask("2"), new Effect.ClearTimer("3"), new Effect.CancelJob("4"));
    assertThat(play.refusal(new Command.Withdraw("withdrawn"))).isEqualTo(Refusal.OVER);
  }

  @Test
  void splitsAndJoins() {
    Play play =
        Play.started(
            """
            start s
            and a
            user one
            user two
            and b
            user three
            end e
            s -> a -> one -> b -> three -> e
            a -> two -> b
            """);

    assertThat(play.open()).containsExactly("one", "two");
    assertThat(play.complete("two").open()).containsExactly("one");
    assertThat(play.complete("one").open()).containsExactly("three");
    assertThat(play.complete("three").state.status()).isEqualTo(Status.ENDED);
  }

  @Test
  void endsOnlyWhenEveryPathHasEnded() {
    Play play =
        Play.started(
            """
            start s
            user one
            user two
            end e outcome=granted
            s -> one
            one -> e
            one -> two -> e
            """);

    play.complete("one");

    assertThat(play.state.status()).isEqualTo(Status.RUNNING);
    assertThat(play.state.outcome()).isEqualTo("granted");
    assertThat(play.open()).containsExactly("two");
    assertThat(play.complete("two").state.status()).isEqualTo(Status.ENDED);
  }

  @Test
  void terminatesWhateverElseIsOpen() {
    Play play =
        Play.started(
            """
            start s
            user one
            user two
            terminate t outcome=refused
            end e
            s -> one -> t
            s -> two -> e
            """
                .replace("s -> one", "s -> a -> one")
                .replace("s -> two", "and a\na -> two"));

    play.complete("one");

    assertThat(play.state.status()).isEqualTo(Status.ENDED);
    assertThat(play.state.outcome()).isEqualTo("refused");
    assertThat(play.effects).containsExactly(new Effect.CloseTask(twoOf(play)));
  }

  private static String twoOf(Play play) {
    return play.events.stream()
        .filter(e -> e.element().equals("two"))
        .findFirst()
        .orElseThrow()
        .subject()
        .waitId();
  }

  @Test
  void comesBackToATask_asOftenAsTheLoopSays() {
    Play play =
        Play.started(
            """
            start s
            xor again
            user correct
            user check outcomes="good bad"
            xor x default=f6
            end e
            s -> again -> correct -> check -> x
            x -> e : check.outcome = "good"
            x -> again
            """);

    play.complete("correct").decide("check", "bad");
    play.complete("correct").decide("check", "bad");
    assertThat(play.open()).containsExactly("correct");
    play.complete("correct").decide("check", "good");

    assertThat(play.state.status()).isEqualTo(Status.ENDED);
    assertThat(play.path().stream().filter("correct"::equals)).hasSize(3);
  }

  @Test
  void theOpenWaitsAreThoseOfTheState() {
    Play play = Play.started(REVIEW);

    assertThat(play.state.waits()).extracting(Active::element).containsExactly("review");
    assertThat(play.state.waiting("2")).isPresent();
    assertThat(play.state.waiting("1")).isEmpty();
    assertThat(Set.copyOf(play.process.outcomes())).isEqualTo(Set.of("granted", "refused"));
  }
}
