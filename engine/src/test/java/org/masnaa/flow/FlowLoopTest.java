package org.masnaa.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FlowLoopTest {

  private static Play voting(String loop) {
    return new Play("start s\neach vote " + loop + "\nend e\ns -> vote -> e")
        .with("members", List.of("a", "b", "c"))
        .start();
  }

  private static Object answer(String outcome) {
    return Map.of("outcome", outcome);
  }

  @Test
  void doesAllAtOnce_andCollectsByInstance() {
    Play play = voting("parallel members member");
    List<String> waits = play.state.waits().stream().map(Active::waitId).toList();
    assertThat(waits).hasSize(3);

    play.does(new Command.TaskCompleted(waits.get(2), Map.of("outcome", "no")));
    assertThat(play.data.get("vote")).isEqualTo(Arrays.asList(null, null, answer("no")));
    play.does(new Command.TaskCompleted(waits.get(0), Map.of("outcome", "yes")));
    play.does(new Command.TaskCompleted(waits.get(1), Map.of("outcome", "yes")));

    assertThat(play.data.get("vote"))
        .isEqualTo(List.of(answer("yes"), answer("yes"), answer("no")));
    assertThat(play.state.status()).isEqualTo(Status.ENDED);
    assertThat(play.data.keySet())
        .filteredOn(k -> k.startsWith("@"))
        .allSatisfy(k -> assertThat(play.data.get(k)).isNull());
  }

  @Test
  void doesOneAfterTheOther() {
    Play play = voting("sequential members member");

    for (int i = 0; i < 3; i++) {
      assertThat(play.state.waits()).hasSize(1);
      play.decide("vote", "yes");
    }

    assertThat(play.state.status()).isEqualTo(Status.ENDED);
    assertThat(play.path()).containsExactly("s", "vote", "vote", "vote", "e");
  }

  @Test
  void stopsWhenThereIsEnough() {
    Play play = voting("parallel members member count(vote[outcome = \"yes\"]) >= 2");

    play.decide("vote", "yes").decide("vote", "yes");

    assertThat(play.state.status()).isEqualTo(Status.ENDED);
    assertThat(play.effects).hasSize(1).first().isInstanceOf(Effect.CloseTask.class);
  }

  @Test
  void countsInstances() {
    Play play =
        voting("sequential members member numberOfCompletedInstances / numberOfInstances > 0.5");

    assertThat(play.decide("vote", "no").state.status()).isEqualTo(Status.RUNNING);
    assertThat(play.decide("vote", "no").state.status()).isEqualTo(Status.ENDED);
  }

  @Test
  void nothingToDoIsDoneAtOnce() {
    Play play = new Play("start s\neach vote parallel members member\nend e\ns -> vote -> e");

    play.with("members", List.of()).start();

    assertThat(play.state.status()).isEqualTo(Status.ENDED);
    assertThat(play.data.get("vote")).isEqualTo(List.of());
  }

  @Test
  void itemsThatAreNoListAreAStop_andSoAreTooMany() {
    Play play = new Play("start s\neach vote parallel members member\nend e\ns -> vote -> e");

    assertThat(play.start().stops()).containsExactly(StopReason.ITEMS_NOT_A_LIST);
    play.with("members", Collections.nCopies(Limits.MAX_INSTANCES + 1, "x"));
    play.does(new Command.Retry(play.state.stops().getFirst().waitId()));
    assertThat(play.stops()).containsExactly(StopReason.TOO_MANY_INSTANCES);
    play.with("members", List.of("a"));
    play.does(new Command.Retry(play.state.stops().getFirst().waitId()));

    assertThat(play.open()).containsExactly("vote");
  }

  @Test
  void anInstanceSeesItsOwnItem_andKeepsItsOwnResults() {
    Play play =
        new Play(
            """
            start s
            sub box parallel amounts amount
            start bs
            script doubled amount * 2
            user look
            end be
            bs -> doubled -> look -> be
            close
            end e
            s -> box -> e
            """);

    play.with("amounts", List.of(BigDecimal.ONE, BigDecimal.TEN)).start();
    assertThat(play.data).doesNotContainKey("amount");
    play.complete("look").complete("look");

    assertThat(play.data.get("doubled"))
        .isEqualTo(List.of(BigDecimal.valueOf(2), BigDecimal.valueOf(20)));
    assertThat(play.state.status()).isEqualTo(Status.ENDED);
  }

  @Test
  void aBorderEndsTheWholeLoop() {
    Play play =
        new Play(
            """
            start s
            each vote parallel members member
            border late vote timer PT1H
            user other
            end e
            s -> vote -> e
            late -> other -> e
            """);

    play.with("members", List.of("a", "b")).start();
    assertThat(play.state.waits()).hasSize(3);
    play.later(java.time.Duration.ofHours(1)).fire("late");

    assertThat(play.open()).containsExactly("other");
  }

  @Test
  void repeatsWhileItsConditionHolds() {
    Play play =
        new Play(
            """
            start s
            sub box while work.outcome = "more"
            start bs
            user work outcomes="more enough"
            end be
            bs -> work -> be
            close
            end e
            s -> box -> e
            """);

    play.start().decide("work", "more").decide("work", "more");
    assertThat(play.open()).containsExactly("work");

    assertThat(play.decide("work", "enough").state.status()).isEqualTo(Status.ENDED);
  }

  private static final String INCLUSIVE =
      """
      start s
      or split default=f4
      user a
      user b
      user c
      or join
      end e
      s -> split
      split -> a : n > 1
      split -> b : n > 2
      split -> c
      a -> join
      b -> join
      c -> join
      join -> e
      """;

  @Test
  void anInclusiveJoinWaitsForThoseThatCanStillCome() {
    Play both = new Play(INCLUSIVE).with("n", BigDecimal.TEN).start();
    assertThat(both.open()).containsExactly("a", "b");
    assertThat(both.complete("a").open()).containsExactly("b");
    assertThat(both.complete("b").state.status()).isEqualTo(Status.ENDED);
    assertThat(both.path().stream().filter("join"::equals)).hasSize(1);

    Play one = new Play(INCLUSIVE).with("n", BigDecimal.TWO).start();
    assertThat(one.open()).containsExactly("a");
    assertThat(one.complete("a").state.status()).isEqualTo(Status.ENDED);

    Play none = new Play(INCLUSIVE).with("n", BigDecimal.ONE).start();
    assertThat(none.open()).containsExactly("c");
  }

  @Test
  void anInclusiveJoinDoesNotWaitForWhatWentElsewhere() {
    Play play =
        new Play(
            """
            start s
            or split default=f3
            user a
            user b outcomes="here away"
            xor x default=f7
            or join
            user after
            end e
            end away
            s -> split
            split -> a : true
            split -> b
            a -> join
            b -> x
            x -> away : b.outcome = "away"
            x -> join
            join -> after -> e
            """
                .replace("split -> b\n", "split -> b : true\n")
                .replace("or split default=f3", "or split"));

    play.start().complete("a");
    assertThat(play.open()).containsExactly("b");

    assertThat(play.decide("b", "away").open()).containsExactly("after");
  }
}
