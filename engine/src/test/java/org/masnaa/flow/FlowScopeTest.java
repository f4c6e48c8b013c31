package org.masnaa.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FlowScopeTest {

  private static final String SUB =
      """
      start s
      sub box
      start bs
      user inside outcomes="good bad"
      xor x default=f4
      end fine
      finish broken error E
      bs -> inside -> x
      x -> fine : inside.outcome = "good"
      x -> broken
      close
      border caught box error E
      user repair
      end e
      s -> box -> e
      caught -> repair -> e
      """;

  @Test
  void aSubProcessEndsWhenAllInsideHasEnded() {
    Play play = Play.started(SUB).decide("inside", "good");

    assertThat(play.state.status()).isEqualTo(Status.ENDED);
    assertThat(play.path()).containsExactly("s", "bs", "inside", "x", "fine", "box", "e");
  }

  @Test
  void anErrorLeavesTheSubProcessByItsBorder() {
    Play play = Play.started(SUB.replace("default=f4", "default=f4")).decide("inside", "bad");

    assertThat(play.open()).containsExactly("repair");
    assertThat(play.path()).doesNotContain("box").contains("broken", "caught");
  }

  @Test
  void anEscalationCanLeaveTheSubProcessRunning() {
    Play play =
        Play.started(
            """
            start s
            sub box
            start bs
            emit tell escalation X
            user inside
            end be
            bs -> tell -> inside -> be
            close
            beside told box escalation X
            user boss
            end e
            s -> box -> e
            told -> boss -> e
            """);

    assertThat(play.open()).containsExactly("boss", "inside");
    play.complete("inside");
    assertThat(play.complete("boss").state.status()).isEqualTo(Status.ENDED);
  }

  @Test
  void anInterruptingEventSubProcessReplacesItsScope() {
    Play play =
        Play.started(
            """
            start s
            user a
            end e
            s -> a -> e
            handler h
            begin hs message M
            user undo
            end he outcome=stopped
            hs -> undo -> he
            close
            """);
    assertThat(play.open()).containsExactly("a", "hs");

    play.does(new Command.MessageArrived(play.wait("hs"), Map.of()));
    assertThat(play.open()).containsExactly("undo");
    play.complete("undo");

    assertThat(play.state.outcome()).isEqualTo("stopped");
    assertThat(play.path()).doesNotContain("a");
  }

  @Test
  void aNonInterruptingEventSubProcessRunsBeside() {
    Play play =
        Play.started(
            """
            start s
            user a
            end e
            s -> a -> e
            handler h
            also hs timer R/P1D
            user remind
            end he
            hs -> remind -> he
            close
            """);

    play.later(Duration.ofDays(1)).fire("hs").later(Duration.ofDays(1)).fire("hs");
    assertThat(play.open()).containsExactly("a", "hs", "remind");
    play.complete("a").complete("remind");
    assertThat(play.state.status()).isEqualTo(Status.RUNNING);
    play.complete("remind");

    assertThat(play.state.status()).isEqualTo(Status.ENDED);
  }

  @Test
  void whatIsDoneButForItsEventSubProcessesListensForNoMoreOfThem() {
    Play play =
        Play.started(
            """
            start s
            user a
            end e
            s -> a -> e
            handler h
            also hs timer R/P1D
            user remind
            end he
            hs -> remind -> he
            close
            """);

    play.later(Duration.ofDays(1)).fire("hs").complete("a");

    assertThat(play.open()).containsExactly("remind");
    assertThat(play.effects).hasSize(1).first().isInstanceOf(Effect.ClearTimer.class);
  }

  @Test
  void terminateEndsOnlyItsScope() {
    Play play =
        Play.started(
            """
            start s
            sub box
            start bs
            and a
            user one
            user two
            finish t terminate
            bs -> a -> one -> t
            a -> two -> t
            close
            user after
            end e
            s -> box -> after -> e
            """);

    play.complete("one");

    assertThat(play.open()).containsExactly("after");
  }

  @Test
  void compensationUndoesInReverseOrder() {
    Play play =
        Play.started(
            """
            start s
            user flight
            user hotel
            undo cancelFlight flight
            undo cancelHotel hotel
            emit back compensate
            end e
            s -> flight -> hotel -> back -> e
            """);

    play.complete("flight").complete("hotel");
    assertThat(play.open()).containsExactly("cancelHotel");
    play.succeed("cancelHotel");
    assertThat(play.open()).containsExactly("cancelFlight");
    play.succeed("cancelFlight");

    assertThat(play.state.status()).isEqualTo(Status.ENDED);
    assertThat(play.path())
        .containsExactly("s", "flight", "hotel", "cancelHotel", "cancelFlight", "back", "e");
  }

  /** The activity that undoes {@code task}, with the event and the association that say so. */
  private static String undoing(String task, String handler) {
    return handler
        + "<boundaryEvent id='b-%1$s' attachedToRef='%1$s'><compensateEventDefinition/></boundaryEvent>"
            .formatted(task)
        + "<association id='a-%1$s' sourceRef='b-%1$s' targetRef='undo-%1$s'/>\n".formatted(task);
  }

  @Test
  void scriptsDecisionsAndJobsUndoWhatWasDone() {
    Play play =
        Play.started(
            """
            start s
            user script
            user decision
            user job
            emit back compensate
            end e
            s -> script -> decision -> job -> back -> e
            """
                + undoing(
                    "script",
                    "<scriptTask id='undo-script' isForCompensation='true' masnaa:result='left'>"
                        + "<script>seats + 1</script></scriptTask>")
                + undoing(
                    "decision",
                    "<businessRuleTask id='undo-decision' isForCompensation='true'"
                        + " masnaa:decision='d.dmn#D' masnaa:result='fine'/>")
                + undoing(
                    "job", "<serviceTask id='undo-job' isForCompensation='true' masnaa:job='j'/>"));

    play.with("seats", new BigDecimal(4)).complete("script").complete("decision").complete("job");
    assertThat(play.open()).containsExactly("undo-job");
    play.succeed("undo-job");
    assertThat(play.open()).containsExactly("undo-decision");
    play.does(new Command.DecisionMade(play.wait("undo-decision"), "none"));

    assertThat(play.state.status()).isEqualTo(Status.ENDED);
    assertThat(play.path()).endsWith("undo-job", "undo-decision", "undo-script", "back", "e");
    assertThat(play.data).containsEntry("left", new BigDecimal(5)).containsEntry("fine", "none");
  }

  @Test
  void compensationReachesWhatWasDoneInsideASubProcess() {
    Play play =
        Play.started(
            """
            start s
            sub box
            start bs
            user book
            undo unbook book
            end be
            bs -> book -> be
            close
            user other
            finish back compensate box
            s -> box -> other -> back
            """);

    play.complete("book").complete("other");
    assertThat(play.open()).containsExactly("unbook");

    assertThat(play.succeed("unbook").state.status()).isEqualTo(Status.ENDED);
  }
}
