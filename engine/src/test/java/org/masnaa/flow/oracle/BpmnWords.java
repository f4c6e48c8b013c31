package org.masnaa.flow.oracle;

import org.jspecify.annotations.Nullable;
import org.masnaa.flow.oracle.Block.Rounds;
import org.masnaa.flow.oracle.Block.Sign;

/** The small parts of BPMN that need no place of their own. */
final class BpmnWords {

  private BpmnWords() {}

  static String head(String namespace) {
    return """
    <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="oracle"
      xmlns:%s>
    <error id="E1" errorCode="E1"/><error id="E2" errorCode="E2"/>
    <escalation id="X1" escalationCode="X1"/><escalation id="X2" escalationCode="X2"/>
    <signal id="S1" name="S1"/><signal id="S2" name="S2"/>
    """
        .formatted(namespace);
  }

  static String messages(Model model) {
    StringBuilder messages = new StringBuilder();
    for (Model.Place place : model.places().values()) {
      if (place.waits() == Model.Wait.MESSAGE || place.waits() == Model.Wait.RECEIVE) {
        messages.append(
            "<message id=\"%s_m\" name=\"%s\"/>\n".formatted(place.name(), place.name()));
      }
    }
    return messages.toString();
  }

  static String rounds(@Nullable Rounds rounds, BpmnText.Dialect dialect) {
    if (rounds == null) {
      return "";
    }
    boolean ours = dialect == BpmnText.Dialect.OURS;
    String enough =
        rounds.enough() == 0
            ? ""
            : "<completionCondition>"
                + (ours
                    ? "numberOfCompletedInstances &gt;= " + rounds.enough()
                    : "${nrOfCompletedInstances &gt;= " + rounds.enough() + "}")
                + "</completionCondition>";
    return "<multiInstanceLoopCharacteristics isSequential=\"%s\"><loopCardinality>%d</loopCardinality>%s</multiInstanceLoopCharacteristics>"
        .formatted(rounds.sequential(), rounds.count(), enough);
  }

  static String definition(Sign sign) {
    return switch (sign.kind()) {
      case NONE -> "";
      case TIMER ->
          "<timerEventDefinition><%1$s>%2$s</%1$s></timerEventDefinition>"
              .formatted(sign.name().startsWith("R") ? "timeCycle" : "timeDuration", sign.name());
      case MESSAGE -> "<messageEventDefinition messageRef=\"%s_m\"/>".formatted(sign.name());
      case SIGNAL -> "<signalEventDefinition signalRef=\"%s\"/>".formatted(sign.name());
      case ERROR -> reference("error", sign.name());
      case ESCALATION -> reference("escalation", sign.name());
      case TERMINATE -> "<terminateEventDefinition/>";
      case COMPENSATION -> "<compensateEventDefinition/>";
    };
  }

  private static String reference(String kind, String name) {
    String reference = name.isEmpty() ? "" : " %sRef=\"%s\"".formatted(kind, name);
    return "<%sEventDefinition%s/>".formatted(kind, reference);
  }
}
