package org.masnaa.adopt.twin;

import static org.masnaa.adopt.twin.Move.complete;
import static org.masnaa.adopt.twin.Move.later;
import static org.masnaa.adopt.twin.Move.message;
import static org.masnaa.adopt.twin.Move.signal;
import static org.masnaa.adopt.twin.Replies.fails;
import static org.masnaa.adopt.twin.Replies.returns;
import static org.masnaa.adopt.twin.Replies.sets;

import java.util.List;
import java.util.Map;

/** Models of many shapes that mean the same in both engines, each with one way through it. */
final class Stories {

  private Stories() {}

  /** Those whose model means the same in both engines. */
  static final List<Story> SHARED =
      List.of(
          Story.of(
                  "a bean is called with arguments and its result is kept",
                  """
                  <startEvent id='s'/>
                  <serviceTask id='rate' x:expression="${risks.rate(amount, 'strict')}" x:resultVariable='risk'/>
                  <exclusiveGateway id='x' default='main_f4'/><userTask id='review'/><endEvent id='no'/><endEvent id='e'/>
                  s -> rate -> x
                  x -> review : ${risk > 3 && amount * 2 >= 1000}
                  x -> e
                  review -> no
                  """)
              .with("amount", 700)
              .reply("risks.rate", returns(5))
              .moves(complete("review")),
          Story.of(
                  "a delegate sets what a condition reads",
                  """
                  <startEvent id='s'/><serviceTask id='d' x:delegateExpression='${checker}'/>
                  <exclusiveGateway id='x'/><endEvent id='good'/><endEvent id='bad'/>
                  s -> d -> x
                  x -> good : ${status == 'OK' and not empty items}
                  x -> bad : ${status != 'OK' or empty items}
                  """)
              .reply("checker", sets("status", "OK", "items", List.of("a"))),
          Story.of(
                  "an error of a delegate goes to the border",
                  """
                  <error id='Err' name='no' errorCode='NOT_FOUND'/>
                  <startEvent id='s'/><serviceTask id='d' x:delegateExpression='${finder}'/>
                  <boundaryEvent id='b' attachedToRef='d'><errorEventDefinition errorRef='Err'/></boundaryEvent>
                  <userTask id='search'/><endEvent id='e'/><endEvent id='e2'/>
                  s -> d -> e
                  b -> search -> e2
                  """)
              .reply("finder", fails("NOT_FOUND"))
              .moves(complete("search", "found", true)),
          Story.of(
                  "a task goes round until it is approved",
                  """
                  <startEvent id='s'/><userTask id='t' x:candidateGroups='clerks,chiefs' x:formKey='f' x:dueDate='P3D'/>
                  <exclusiveGateway id='x'/><endEvent id='e'/>
                  s -> t -> x
                  x -> t : ${approved == false}
                  x -> e : ${approved}
                  """)
              .moves(complete("t", "approved", false), complete("t", "approved", true)),
          Story.of(
                  "texts are compared in many ways",
                  """
                  <startEvent id='s'/><exclusiveGateway id='x'/><exclusiveGateway id='y'/><exclusiveGateway id='z'/>
                  <endEvent id='a'/><endEvent id='b'/><endEvent id='c'/><endEvent id='d'/>
                  s -> x
                  x -> y : ${kind.equals('new') && execution.getVariable('note').contains('urgent')}
                  x -> a : ${!kind.equals('new')}
                  y -> z : ${(amount > 10 ? 'high' : 'low') == 'high'}
                  y -> b : ${(amount > 10 ? 'high' : 'low') eq 'low'}
                  z -> c : ${amount mod 3 == 2 and amount div 2 gt 5}
                  z -> d : ${amount % 3 != 2}
                  """)
              .with("kind", "new", "note", "very urgent", "amount", 11),
          Story.of(
                  "a list is gone through side by side until enough agree",
                  """
                  <startEvent id='s'/><userTask id='vote'><multiInstanceLoopCharacteristics
                   x:collection='people' x:elementVariable='who'><completionCondition>${nrOfCompletedInstances >= 2}</completionCondition></multiInstanceLoopCharacteristics></userTask>
                  <userTask id='count'/><endEvent id='e'/>
                  s -> vote -> count -> e
                  """)
              .with("people", List.of("a", "b", "c"))
              .moves(complete("vote", "last", 1), complete("vote", "last", 2), complete("count")),
          Story.of(
                  "a list is gone through one by one by calls",
                  """
                  <startEvent id='s'/><serviceTask id='n' x:expression="${post.send(who, loopCounter, total)}" x:resultVariable='sent'>
                  <multiInstanceLoopCharacteristics isSequential='true' x:collection='people' x:elementVariable='who'/>
                  </serviceTask><exclusiveGateway id='x'/><endEvent id='e'/><endEvent id='f'/>
                  s -> n -> x
                  x -> e : ${sent == 'second'}
                  x -> f : ${sent != 'second'}
                  """)
              .with("people", List.of("a", "b"), "total", 2)
              .reply("post.send", returns("first"), returns("second")),
          Story.of(
                  "a timer on the border reminds, another one escalates",
                  """
                  <startEvent id='s'/><userTask id='t'/>
                  <boundaryEvent id='remind' attachedToRef='t' cancelActivity='false'><timerEventDefinition>
                   <timeDuration>${patience}</timeDuration></timerEventDefinition></boundaryEvent>
                  <boundaryEvent id='late' attachedToRef='t'><timerEventDefinition>
                   <timeDuration>P3D</timeDuration></timerEventDefinition></boundaryEvent>
                  <serviceTask id='mail' x:delegateExpression='${mailer}'/><userTask id='chief'/>
                  <endEvent id='e'/><endEvent id='e1'/><endEvent id='e2'/>
                  s -> t -> e
                  remind -> mail -> e1
                  late -> chief -> e2
                  """)
              .with("patience", "PT5H")
              .reply("mailer", sets())
              .moves(later("PT6H"), later("P3D"), complete("chief")),
          Story.of(
                  "a process of another file is called with mapped data",
                  """
                  <startEvent id='s'/><callActivity id='call' calledElement='sub'><extensionElements>
                  <x:in source='amount' target='sum'/><x:in sourceExpression='${amount * 2}' target='twice'/>
                  <x:out source='answer' target='verdict'/></extensionElements></callActivity>
                  <exclusiveGateway id='x'/><endEvent id='yes'/><endEvent id='no'/>
                  s -> call -> x
                  x -> yes : ${verdict == 'fine'}
                  x -> no : ${verdict != 'fine'}
                  """)
              .and(
                  "sub",
                  """
                  <startEvent id='s2'/><exclusiveGateway id='x2'/><userTask id='big'/><endEvent id='e2'/><endEvent id='e3'/>
                  s2 -> x2
                  x2 -> big : ${twice > 100 && sum < twice}
                  x2 -> e3 : ${twice <= 100}
                  big -> e2
                  """)
              .with("amount", 80)
              .moves(complete("big", "answer", "fine")),
          Story.of(
                  "a message brings data, an event gateway chooses",
                  """
                  <message id='M' name='paid'/>
                  <startEvent id='s'/><eventBasedGateway id='g'/>
                  <intermediateCatchEvent id='pay'><messageEventDefinition messageRef='M'/></intermediateCatchEvent>
                  <intermediateCatchEvent id='wait'><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></intermediateCatchEvent>
                  <exclusiveGateway id='x'/><endEvent id='enough'/><endEvent id='little'/><endEvent id='none'/>
                  s -> g
                  g -> pay
                  g -> wait
                  pay -> x
                  x -> enough : ${sum ge price}
                  x -> little : ${sum lt price}
                  wait -> none
                  """)
              .with("price", 30)
              .moves(message("paid", "sum", 30)),
          Story.of(
                  "listeners set and count",
                  """
                  <startEvent id='s'/><userTask id='t'><extensionElements>
                  <x:executionListener event='start' expression="${execution.setVariable('rounds', rounds + 1)}"/>
                  <x:taskListener event='complete' expression="${task.setVariable('state', 'done')}"/>
                  </extensionElements></userTask><exclusiveGateway id='x'/><endEvent id='e'/>
                  s -> t -> x
                  x -> t : ${rounds < 2}
                  x -> e : ${rounds >= 2 && state == 'done'}
                  """)
              .with("rounds", 0)
              .moves(complete("t"), complete("t")),
          Story.of(
                  "paths run side by side and are joined, inclusive ones too",
                  """
                  <startEvent id='s'/><parallelGateway id='p'/><userTask id='a'/><serviceTask id='b' x:delegateExpression='${worker}'/>
                  <parallelGateway id='q'/><inclusiveGateway id='i' default='main_f9'/><userTask id='c'/><userTask id='d'/><userTask id='o'/>
                  <inclusiveGateway id='j'/><endEvent id='e'/>
                  s -> p
                  p -> a -> q
                  p -> b -> q
                  q -> i
                  i -> c : ${n > 1}
                  i -> d : ${n > 2 || wanted}
                  i -> o
                  c -> j
                  d -> j
                  o -> j
                  j -> e
                  """)
              .reply("worker", sets("n", 2, "wanted", true))
              .moves(complete("a"), complete("c"), complete("d")),
          Story.of(
                  "an expression without a call gives a value",
                  """
                  <startEvent id='s'/><serviceTask id='v' x:expression='${(price + 5) * count - 1}' x:resultVariable='total'/>
                  <serviceTask id='w' x:expression="${empty note ? 'nothing' : note}" x:resultVariable='text'/>
                  <userTask id='t'/><endEvent id='e'/>
                  s -> v -> w -> t -> e
                  """)
              .with("price", 2.5, "count", 4, "note", "")
              .moves(complete("t")),
          Story.of(
                  "a signal ends a part, an event beside it goes on",
                  """
                  <signal id='S' name='stop'/>
                  <startEvent id='s'/><subProcess id='box'><startEvent id='s1'/><userTask id='t'/><endEvent id='e1'/>
                  <sequenceFlow id='i1' sourceRef='s1' targetRef='t'/><sequenceFlow id='i2' sourceRef='t' targetRef='e1'/></subProcess>
                  <boundaryEvent id='b' attachedToRef='box'><signalEventDefinition signalRef='S'/></boundaryEvent>
                  <userTask id='after'/><endEvent id='e'/><endEvent id='f'/>
                  s -> box -> e
                  b -> after -> f
                  """)
              .moves(signal("stop"), complete("after")),
          Story.of(
                  "negations and missing data",
                  """
                  <startEvent id='s'/><userTask id='t'/><exclusiveGateway id='x' default='main_f5'/><exclusiveGateway id='y' default='main_f7'/>
                  <endEvent id='a'/><endEvent id='b'/><endEvent id='c'/>
                  s -> t -> x
                  x -> a : ${!ok}
                  x -> y : ${ok && person.age >= 18}
                  x -> b
                  y -> c : ${!(person.age > 60)}
                  y -> b
                  """)
              .with("person", Map.of("age", 40))
              .moves(complete("t", "ok", true)));
}
