package org.masnaa.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FlowEventTest {

  @Test
  void aMessageOpensTheWay() {
    Play play = Play.started("start s\ncatch m message M\nend e\ns -> m -> e");

    assertThat(play.effects).containsExactly(new Effect.AwaitMessage("2", "m", "M", null));
    play.does(new Command.MessageArrived("2", Map.of()));
    assertThat(play.state.status()).isEqualTo(Status.ENDED);
  }

  @Test
  void aSentMessageDoesNotWait() {
    Play play = Play.started("start s\nemit m message M\nend e\ns -> m -> e");

    assertThat(play.effects).containsExactly(new Effect.SendMessage("m", "M", null, Map.of()));
    assertThat(play.state.status()).isEqualTo(Status.ENDED);
  }

  @Test
  void aSignalIsHeardInTheSameCase_andByOthers() {
    String model =
        """
        start s
        and a
        catch heard signal G
        user one
        emit call signal G
        end e
        s -> a -> heard -> e
        a -> one -> call -> e
        """;

    Play play = Play.started(model).complete("one");
    assertThat(play.state.status()).isEqualTo(Status.ENDED);
    assertThat(play.effects).contains(new Effect.Broadcast("call", "G"));

    Play other = Play.started(model).does(new Command.SignalReceived("G"));
    assertThat(other.open()).containsExactly("one");
    assertThat(other.refusal(new Command.SignalReceived("G"))).isEqualTo(Refusal.WAIT_NOT_OPEN);
  }

  @Test
  void theFirstEventBehindAnEventGatewayDecides() {
    Play play =
        Play.started(
            """
            start s
            race r
            catch m message M
            timer t PT1H
            user late
            end e
            s -> r
            r -> m -> e
            r -> t -> late -> e
            """);
    String message = play.wait("m");
    assertThat(play.open()).containsExactly("m", "t");

    play.later(Duration.ofHours(1)).fire("t");

    assertThat(play.open()).containsExactly("late");
    assertThat(play.effects).contains(new Effect.StopAwaiting(message));
  }

  @Test
  void aConditionFiresOnceEachTimeItBecomesTrue() {
    Play play =
        Play.started(
            """
            start s
            user a
            beside c a condition n > 10
            job note
            end e
            s -> a -> e
            c -> note -> e
            """);

    play.with("n", BigDecimal.valueOf(11)).does(new Command.DataChanged());
    assertThat(play.open()).containsExactly("a", "c", "note");
    play.succeed("note");
    assertThat(play.open()).containsExactly("a", "c");
    play.with("n", BigDecimal.ONE).does(new Command.DataChanged());
    play.with("n", BigDecimal.valueOf(12)).does(new Command.DataChanged());

    assertThat(play.open()).containsExactly("a", "c", "note");
  }

  @Test
  void anAwaitedConditionThatHoldsAlreadyDoesNotWait() {
    Play play = new Play("start s\ncatch c condition n > 1\nend e\ns -> c -> e");

    assertThat(play.with("n", BigDecimal.TEN).start().state.status()).isEqualTo(Status.ENDED);
  }

  @Test
  void aLinkJumps() {
    Play play = Play.started("start s\nemit out link L\ncatch in link L\nend e\ns -> out\nin -> e");

    assertThat(play.state.status()).isEqualTo(Status.ENDED);
    assertThat(play.path()).containsExactly("s", "out", "in", "e");
  }

  @Test
  void aCalledProcessIsACaseOfItsOwn() {
    Play play = Play.started("start s\ncall c other\nend e\ns -> c -> e");

    assertThat(play.effects).hasSize(1).first().isInstanceOf(Effect.StartChild.class);
    play.does(new Command.ChildEnded("2", "granted", Map.of("x", 1)));

    assertThat(play.state.status()).isEqualTo(Status.ENDED);
  }

  @Test
  void startsWhereItsMessageSays() {
    Play play = new Play("begin s message M\nuser a\nend e\ns -> a -> e");

    assertThat(play.refusal(new Command.Start())).isEqualTo(Refusal.NO_START);
    assertThat(play.refusal(new Command.StartAt("a", Map.of()))).isEqualTo(Refusal.NO_START);
    assertThat(play.does(new Command.StartAt("s", Map.of())).open()).containsExactly("a");
  }

  @Test
  void aScriptKeepsItsValue_andManualWorkIsNoted() {
    Play play = new Play("start s\nscript sum n + 1\nmanual m\nend e\ns -> sum -> m -> e");

    play.with("n", BigDecimal.ONE).start();

    assertThat((BigDecimal) play.data.get("sum")).isEqualByComparingTo("2");
    assertThat(play.path()).isEqualTo(List.of("s", "sum", "m", "e"));
  }
}
