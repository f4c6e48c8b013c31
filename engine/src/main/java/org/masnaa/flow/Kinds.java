package org.masnaa.flow;

import java.util.Set;

/** The kinds of elements that run, by their name in BPMN. */
final class Kinds {

  static final Set<String> ALL =
      Set.of(
          "startEvent",
          "endEvent",
          "intermediateThrowEvent",
          "intermediateCatchEvent",
          "boundaryEvent",
          "exclusiveGateway",
          "parallelGateway",
          "inclusiveGateway",
          "eventBasedGateway",
          "subProcess",
          "userTask",
          "serviceTask",
          "businessRuleTask",
          "scriptTask",
          "sendTask",
          "receiveTask",
          "manualTask",
          "callActivity");

  private Kinds() {}
}
