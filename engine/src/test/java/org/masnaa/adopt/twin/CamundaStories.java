package org.masnaa.adopt.twin;

import static org.masnaa.adopt.twin.Move.complete;
import static org.masnaa.adopt.twin.Move.fail;
import static org.masnaa.adopt.twin.Move.work;

import java.util.List;
import java.util.Map;

/** Models with what only Camunda 7 and Operaton have. */
final class CamundaStories {

  private static final String FEE =
      """
      <definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='d' name='d' namespace='n'>
      <decision id='Fee' name='The fee'><decisionTable id='t'><input id='i'><inputExpression id='ie' typeRef='string'>
      <text>kind</text></inputExpression></input><output id='o' name='fee' typeRef='integer'/>
      <rule id='r'><inputEntry id='ii'><text>"a"</text></inputEntry><outputEntry id='oo'><text>5</text></outputEntry></rule>
      </decisionTable></decision></definitions>
      """;

  private CamundaStories() {}

  /** What only Camunda 7 and Operaton have. */
  static final List<Story> CAMUNDA =
      List.of(
          Story.of(
                  "a topic gets inputs and gives outputs",
                  """
                  <error id='Err' name='no' errorCode='REFUSED'/>
                  <startEvent id='s'/><serviceTask id='credit' x:type='external' x:topic='credit-check'><extensionElements><x:inputOutput>
                  <x:inputParameter name='who'>${person.id}</x:inputParameter><x:inputParameter name='mode'>strict</x:inputParameter>
                  <x:outputParameter name='score'>${points * 10}</x:outputParameter></x:inputOutput></extensionElements></serviceTask>
                  <boundaryEvent id='b' attachedToRef='credit'><errorEventDefinition errorRef='Err' x:errorCodeVariable='why'/></boundaryEvent>
                  <exclusiveGateway id='x'/><userTask id='t'/><endEvent id='e'/><endEvent id='f'/><endEvent id='g'/>
                  s -> credit -> x
                  x -> t : ${score > 50}
                  x -> f : ${score <= 50}
                  t -> e
                  b -> g
                  """)
              .with("person", Map.of("id", "42"))
              .moves(work("credit", "points", 6), complete("t")),
          Story.of(
                  "a worker meets an error whose code is kept",
                  """
                  <error id='Err' name='no' errorCode='REFUSED'/>
                  <startEvent id='s'/><serviceTask id='credit' x:type='external' x:topic='credit-check'/>
                  <boundaryEvent id='b' attachedToRef='credit'><errorEventDefinition errorRef='Err' x:errorCodeVariable='why'/></boundaryEvent>
                  <exclusiveGateway id='x'/><endEvent id='e'/><endEvent id='f'/><endEvent id='g'/>
                  s -> credit -> e
                  b -> x
                  x -> f : ${why == 'REFUSED'}
                  x -> g : ${why != 'REFUSED'}
                  """)
              .moves(fail("credit", "REFUSED")),
          Story.of(
                  "a decision is asked and its entry kept",
                  """
                  <startEvent id='s'/><businessRuleTask id='d' x:decisionRef='Fee' x:resultVariable='fee' x:mapDecisionResult='singleEntry'/>
                  <businessRuleTask id='d2' x:decisionRef='Fee' x:resultVariable='row' x:mapDecisionResult='singleResult'/>
                  <businessRuleTask id='d3' x:decisionRef='Fee' x:resultVariable='rows'/>
                  <exclusiveGateway id='x'/><userTask id='t'/><endEvent id='e'/><endEvent id='f'/>
                  s -> d -> d2 -> d3 -> x
                  x -> t : ${fee == 5 && row.fee == 5 && rows[0].fee == 5}
                  x -> f : ${fee != 5}
                  t -> e
                  """)
              .beside("fee.dmn", FEE)
              .with("kind", "a")
              .moves(complete("t")),
          Story.of(
                  "inputs of a task of a person are its own",
                  """
                  <startEvent id='s'/><userTask id='t'><extensionElements><x:inputOutput>
                  <x:inputParameter name='amount'>${amount * 2}</x:inputParameter>
                  <x:outputParameter name='verdict'>${answer}</x:outputParameter></x:inputOutput></extensionElements></userTask>
                  <exclusiveGateway id='x'/><endEvent id='e'/><endEvent id='f'/>
                  s -> t -> x
                  x -> e : ${amount == 10 && verdict == 'yes'}
                  x -> f : ${amount != 10}
                  """)
              .with("amount", 10)
              .moves(complete("t", "answer", "yes")),
          Story.of(
                  "lists and maps as parameters",
                  """
                  <startEvent id='s'/><serviceTask id='script' x:resultVariable='sum' x:expression='${a + b}'/>
                  <serviceTask id='topic' x:type='external' x:topic='send'><extensionElements><x:inputOutput>
                  <x:inputParameter name='to'><x:list><x:value>${sum}</x:value><x:value>x</x:value></x:list></x:inputParameter>
                  <x:inputParameter name='about'><x:map><x:entry key='k'>${a}</x:entry></x:map></x:inputParameter>
                  <x:outputParameter name='receipt'>${number}-${sum}</x:outputParameter></x:inputOutput></extensionElements></serviceTask>
                  <userTask id='t'/><endEvent id='e'/>
                  s -> script -> topic -> t -> e
                  """)
              .with("a", 1, "b", 2)
              .moves(work("topic", "number", "N7"), complete("t")));
}
