package org.masnaa.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FlowDataTest {

  @Test
  void handsInputsToAJobAndKeepsItsOutputs() {
    Play play =
        new Play(
            """
            start s
            <serviceTask id='pay' masnaa:job='take-payment'><extensionElements>
            <masnaa:input name='amount' value='fee * 2'/><masnaa:input name='note' value='nothing'/>
            <masnaa:output name='paid' value='receipt.total &gt; fee'/>
            <masnaa:output name='all' value='result'/>
            </extensionElements></serviceTask>
            end e
            s -> pay -> e
            """);

    play.with("fee", new BigDecimal("50")).start();

    Effect.RunJob run = (Effect.RunJob) play.effects.getFirst();
    assertThat(run.element().job()).isEqualTo("take-payment");
    assertThat(run.inputs()).containsOnlyKeys("amount", "note").containsEntry("note", null);
    assertThat((BigDecimal) run.inputs().get("amount")).isEqualByComparingTo("100");

    Map<String, Object> receipt = Map.of("receipt", Map.of("total", new BigDecimal("100")));
    play.does(new Command.JobSucceeded("2", Map.copyOf(receipt)));

    assertThat(play.data).containsEntry("paid", true).containsEntry("all", receipt);
    assertThat(play.state.status()).isEqualTo(Status.ENDED);
  }

  @Test
  void keepsADecisionUnderItsName_andChoosesByIt() {
    Play play =
        Play.started(
            """
            start s
            decide rule
            xor x default=f4
            end yes outcome=granted
            end no outcome=refused
            s -> rule -> x
            x -> yes : rule.admit
            x -> no
            """);

    assertThat(play.effects)
        .containsExactly(
            new Effect.RunDecision(
                "2", (Element.BusinessRuleTask) play.process.element("rule").orElseThrow()));

    play.does(new Command.DecisionMade("2", Map.of("admit", true)));

    assertThat(play.state.outcome()).isEqualTo("granted");
  }

  @Test
  void takesEveryConditionalFlowOutOfAnActivityThatHolds() {
    String model =
        """
        start s
        user a default=f4
        user b
        user c
        user d
        s -> a
        a -> b : n > 1
        a -> c : n > 2
        a -> d
        """;

    assertThat(Play.started(model).with("n", BigDecimal.TEN).complete("a").open())
        .containsExactly("b", "c");
    assertThat(Play.started(model).with("n", BigDecimal.TWO).complete("a").open())
        .containsExactly("b");
    assertThat(Play.started(model).with("n", BigDecimal.ONE).complete("a").open())
        .containsExactly("d");
  }
}
