package org.masnaa.adopt;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.masnaa.flow.Command;
import org.masnaa.flow.Element;

class AdoptionTest {

  @Test
  void takesTheFirstConditionThatHoldsInTheOrderOfTheFile() {
    String model =
        """
        <startEvent id='s'/><exclusiveGateway id='x'/><userTask id='a'/><userTask id='b'/>
        <userTask id='c'/><endEvent id='e'/>
        s -> x
        x -> a : ${amount > 1000}
        x -> b : ${amount > 100 and status.equals('new')}
        x -> c
        a -> e
        b -> e
        c -> e
        """;

    assertThat(run(model, "amount", 5000).open()).containsExactly("a");
    assertThat(run(model, "amount", 500).open()).containsExactly("b");
    assertThat(run(model, "amount", 5).open()).containsExactly("c");
  }

  private static Adopted run(String model, String name, int value) {
    return new Adopted(model).with(name, BigDecimal.valueOf(value)).with("status", "new").start();
  }

  @Test
  void keepsTheDefaultFlowForWhenNothingElseHolds() {
    String model =
        """
        <startEvent id='s'/><exclusiveGateway id='x' default='f2'/><userTask id='a'/>
        <userTask id='b'/><endEvent id='e'/>
        s -> x -> b
        x -> a : ${!approved}
        a -> e
        b -> e
        """;

    assertThat(new Adopted(model).start().open()).containsExactly("a");
    assertThat(new Adopted(model).with("approved", true).start().open()).containsExactly("b");
  }

  @Test
  void letsTasksSetTheVariablesThatConditionsRead() {
    Adopted run =
        new Adopted(
                """
                <startEvent id='s'/><userTask id='review' camunda:candidateGroups='Case Workers'
                 camunda:formKey='embedded:app:form.html' camunda:dueDate='P3D'/>
                <exclusiveGateway id='x' default='f3'/><endEvent id='e'/>
                s -> review -> x -> e
                x -> review : ${approved == false}
                """)
            .start();

    run.complete("review", Map.of("approved", false)).complete("review", Map.of("approved", true));

    assertThat(run.isOver()).isTrue();
    assertThat(run.path()).containsExactly("s", "review", "x", "review", "x", "e");
    Element.UserTask task = run.process.userTask("review").orElseThrow();
    assertThat(task.role()).isEqualTo("case-workers");
    assertThat(task.promise()).isNotNull();
    assertThat(Adopted.text(run.draft, "service.yaml")).contains("case-workers:");
  }

  @Test
  void makesJobsOfTopicsBeansAndClasses() {
    Adopted run =
        new Adopted(
                """
                <startEvent id='s'/>
                <serviceTask id='topic' camunda:type='external' camunda:topic='credit-check'>
                 <extensionElements><camunda:inputOutput>
                 <camunda:inputParameter name='who'>${person.id}</camunda:inputParameter>
                 <camunda:inputParameter name='mode'>strict</camunda:inputParameter>
                 <camunda:outputParameter name='score'>${points}</camunda:outputParameter>
                 </camunda:inputOutput></extensionElements></serviceTask>
                <serviceTask id='bean' camunda:resultVariable='risk'
                 camunda:expression="${risks.rate(score, 'x')}"/>
                <serviceTask id='type' camunda:class='com.acme.Archive'/>
                <serviceTask id='delegate' camunda:delegateExpression='${mailer}'/>
                <serviceTask id='flow' flowable:type='mail'>
                 <extensionElements><flowable:field name='to' stringValue='a@b.c'/></extensionElements>
                </serviceTask>
                <endEvent id='e'/>
                s -> topic -> bean -> type -> delegate -> flow -> e
                """)
            .with("person", Map.of("id", "42"))
            .start();

    assertThat(run.inputs()).containsEntry("who", "42").containsEntry("mode", "strict");
    run.job("topic", Map.of("points", BigDecimal.TEN));
    assertThat(run.data).containsEntry("score", BigDecimal.TEN);
    assertThat(run.inputs()).containsEntry("score", BigDecimal.TEN).containsEntry("argument2", "x");
    run.job("bean", Map.of("result", "low"));
    assertThat(run.data).containsEntry("risk", "low");
    assertThat(jobs(run))
        .containsExactly("credit-check", "risks.rate", "com.acme.Archive", "mailer", "mail");
  }

  private static List<String> jobs(Adopted run) {
    return run.process.elements().stream()
        .filter(Element.ServiceTask.class::isInstance)
        .map(element -> ((Element.ServiceTask) element).job())
        .toList();
  }

  @Test
  void countsTriesAsListenersDid() {
    Adopted run =
        new Adopted(
            """
            <startEvent id='s'/><serviceTask id='call' camunda:class='Call'/>
            <boundaryEvent id='failed' attachedToRef='call'>
             <errorEventDefinition errorRef='Err' camunda:errorCodeVariable='why'/></boundaryEvent>
            <exclusiveGateway id='x'/><endEvent id='e'/><endEvent id='given-up'/>
            <intermediateCatchEvent id='wait'><extensionElements><camunda:executionListener event='end'>
             <camunda:script scriptFormat='javascript'>var current = execution.getVariable("tries");
             execution.setVariable("tries", current+1);</camunda:script></camunda:executionListener>
             </extensionElements><timerEventDefinition><timeDuration>PT10M</timeDuration>
             </timerEventDefinition></intermediateCatchEvent>
            <sequenceFlow id='first' sourceRef='s' targetRef='call'><extensionElements>
             <camunda:executionListener event='take' expression='${execution.setVariable("tries", 0)}'/>
             </extensionElements></sequenceFlow>
            call -> e
            failed -> x
            x -> wait : ${tries < 2}
            x -> given-up : ${tries >= 2}
            wait -> call
            """);

    run.start();
    for (int i = 0; i < 3; i++) {
      run.does(new Command.BusinessError(run.wait("call"), "E1"));
      if (!run.isOver()) {
        run.later(Duration.ofMinutes(10)).does(new Command.TimerFired(run.wait("wait")));
      }
    }

    assertThat(run.path()).endsWith("x", "given-up");
    assertThat(run.data).containsEntry("why", "E1").containsEntry("tries", BigDecimal.TWO);
  }

  @Test
  void countsInstancesOfLoopsAsThere() {
    Adopted run =
        new Adopted(
                """
                <startEvent id='s'/><userTask id='vote'><multiInstanceLoopCharacteristics
                 camunda:collection='people' camunda:elementVariable='who'><completionCondition>
                 ${nrOfCompletedInstances/nrOfInstances >= 0.5 || agreed == false}
                 </completionCondition></multiInstanceLoopCharacteristics></userTask>
                <exclusiveGateway id='x' default='f4'/><endEvent id='yes'/><endEvent id='no'/>
                s -> vote -> x
                x -> yes : ${agreed}
                x -> no
                """)
            .with("people", List.of("a", "b", "c", "d"))
            .start();

    run.complete("vote", Map.of("agreed", true)).complete("vote", Map.of("agreed", true));

    assertThat(run.path()).endsWith("x", "yes");
    assertThat(run.isOver()).isTrue();
  }

  @Test
  void keepsTheShapeOfADecisionsResult() {
    byte[] dmn =
        """
        <definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='d' name='d'
         xmlns:camunda='http://camunda.org/schema/1.0/dmn' namespace='n'>
        <decision id='Fee' name='The fee' camunda:historyTimeToLive='5'><decisionTable id='t'>
        <input id='i' camunda:inputVariable='x'><inputExpression id='ie' typeRef='string'>
        <text>kind</text></inputExpression></input><output id='o' name='fee' typeRef='integer'/>
        <rule id='r'><inputEntry id='ii'><text>"a"</text></inputEntry><outputEntry id='oo'>
        <text>5</text></outputEntry></rule></decisionTable></decision></definitions>
        """
            .getBytes(StandardCharsets.UTF_8);
    Adopted run =
        new Adopted(
                """
                <startEvent id='s'/>
                <businessRuleTask id='one' camunda:decisionRef='Fee' camunda:resultVariable='single'
                 camunda:mapDecisionResult='singleEntry'/>
                <businessRuleTask id='two' camunda:decisionRef='Fee' camunda:resultVariable='row'
                 camunda:mapDecisionResult='singleResult'/>
                <businessRuleTask id='three' camunda:decisionRef='Fee' camunda:resultVariable='all'/>
                <endEvent id='e'/>
                s -> one -> two -> three -> e
                """,
                Map.of("fees.dmn", dmn))
            .start();

    for (String task : List.of("one", "two", "three")) {
      run.does(new Command.DecisionMade(run.wait(task), BigDecimal.valueOf(5)));
    }

    assertThat(run.data)
        .containsEntry("single", BigDecimal.valueOf(5))
        .containsEntry("row", Map.of("fee", BigDecimal.valueOf(5)))
        .containsEntry("all", List.of(Map.of("fee", BigDecimal.valueOf(5))));
    assertThat(run.draft.files()).containsKey("decisions/fees.dmn");
    assertThat(Adopted.text(run.draft, "form.yaml")).contains("id: kind");
  }

  @Test
  void computesTimersAndScripts() {
    Adopted run =
        new Adopted(
                """
                <startEvent id='s'/><scriptTask id='set' scriptFormat='groovy'><script>
                 execution.setVariable("wait", "PT5H")
                 execution.setVariable("kind", "x")</script></scriptTask>
                <intermediateCatchEvent id='pause'><timerEventDefinition>
                 <timeDuration>${wait}</timeDuration></timerEventDefinition></intermediateCatchEvent>
                <serviceTask id='value' camunda:expression='${kind == "x"}'
                 camunda:resultVariable='isX'/><userTask id='t'/><endEvent id='e'/>
                s -> set -> pause -> value -> t -> e
                """)
            .start();

    run.later(Duration.ofHours(5)).does(new Command.TimerFired(run.wait("pause")));

    assertThat(run.open()).containsExactly("t");
    assertThat(run.data).containsEntry("isX", true);
  }

  @Test
  void callsProcessesOfTheOtherFilesWithTheirData() {
    byte[] main =
        Adopted.bytes(
            """
            <startEvent id='s'/><callActivity id='call' calledElement='sub'><extensionElements>
             <camunda:in source='amount' target='sum'/>
             <camunda:in sourceExpression='${amount * 2}' target='twice'/>
             <camunda:out source='answer' target='outcome'/></extensionElements></callActivity>
            <endEvent id='e'/>
            s -> call -> e
            """);
    byte[] sub =
        new String(
                Adopted.bytes("<startEvent id='s2'/><endEvent id='e2'/>\ns2 -> e2"),
                StandardCharsets.UTF_8)
            .replace("<process id='p'", "<process id='sub'")
            .getBytes(StandardCharsets.UTF_8);

    Adoption.Result result =
        Adoption.adopt(Map.of("main.bpmn", main, "sub.bpmn", sub), Map.of(), "entity/service");

    assertThat(result.drafts()).hasSize(1);
    Draft draft = result.drafts().getFirst();
    assertThat(draft.files()).containsKeys("process.bpmn", "processes/sub.bpmn");
    Element.CallActivity call =
        (Element.CallActivity) Adopted.read(draft, "process.bpmn").element("call").orElseThrow();
    assertThat(call.called()).isEqualTo("sub");
    assertThat(call.inputs()).extracting("name").containsExactly("sum", "twice");
    assertThat(call.outputs()).extracting("name").containsExactly("outcome");
  }

  @Test
  void listsWhatHasNoCounterpartWithAWayOut() {
    Adopted adopted =
        new Adopted(
            """
            <startEvent id='s'/><userTask id='a' camunda:assignee='${boss}'><extensionElements>
             <camunda:taskListener event='create' class='com.acme.Notify'/></extensionElements></userTask>
            <scriptTask id='c' scriptFormat='groovy'><script>for (i in 1..3) { println i }</script></scriptTask>
            <exclusiveGateway id='x' default='f5'/><endEvent id='e'/><endEvent id='f'/>
            s -> a -> c -> x
            x -> f : ${checker.isFine(order)}
            x -> e
            """);

    assertThat(adopted.openEnds())
        .anyMatch(line -> line.contains("com.acme.Notify"))
        .anyMatch(line -> line.contains("${boss}"))
        .anyMatch(line -> line.contains("is a program"))
        .anyMatch(line -> line.contains("checker_isFine"));
  }
}
