package org.masnaa.importing;

/**
 * The process that a draft begins with: an officer looks at the application, and grants or refuses
 * it.
 */
final class DraftProcess {

  private static final String MODEL =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
          xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
          xmlns:di="http://www.omg.org/spec/DD/20100524/DI"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
          xmlns:masnaa="urn:masnaa:bpmn:1"
          id="definitions" targetNamespace="https://masnaa.org/services/ENTITY/SERVICE">
        <bpmn:process id="PROCESS" isExecutable="true">
          <bpmn:startEvent id="submitted" name="Application submitted" masnaa:ar="تقديم الطلب" />
          <bpmn:userTask id="review" name="Review the application" masnaa:ar="مراجعة الطلب"
              masnaa:role="reviewer" masnaa:outcomes="approve refuse" masnaa:reasons-for="refuse" />
          <bpmn:exclusiveGateway id="decided" default="decided-refused" />
          <bpmn:endEvent id="granted" name="Granted" masnaa:ar="الموافقة" masnaa:outcome="granted" />
          <bpmn:endEvent id="refused" name="Refused" masnaa:ar="الرفض" masnaa:outcome="refused" />
          <bpmn:sequenceFlow id="submitted-review" sourceRef="submitted" targetRef="review" />
          <bpmn:sequenceFlow id="review-decided" sourceRef="review" targetRef="decided" />
          <bpmn:sequenceFlow id="decided-granted" sourceRef="decided" targetRef="granted">
            <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">review.outcome = "approve"</bpmn:conditionExpression>
          </bpmn:sequenceFlow>
          <bpmn:sequenceFlow id="decided-refused" sourceRef="decided" targetRef="refused" />
        </bpmn:process>
        <bpmndi:BPMNDiagram id="diagram">
          <bpmndi:BPMNPlane id="plane" bpmnElement="PROCESS">
            <bpmndi:BPMNShape id="submitted-shape" bpmnElement="submitted"><dc:Bounds x="42" y="102" width="36" height="36" /></bpmndi:BPMNShape>
            <bpmndi:BPMNShape id="review-shape" bpmnElement="review"><dc:Bounds x="140" y="80" width="120" height="80" /></bpmndi:BPMNShape>
            <bpmndi:BPMNShape id="decided-shape" bpmnElement="decided" isMarkerVisible="true"><dc:Bounds x="320" y="95" width="50" height="50" /></bpmndi:BPMNShape>
            <bpmndi:BPMNShape id="granted-shape" bpmnElement="granted"><dc:Bounds x="440" y="102" width="36" height="36" /></bpmndi:BPMNShape>
            <bpmndi:BPMNShape id="refused-shape" bpmnElement="refused"><dc:Bounds x="440" y="202" width="36" height="36" /></bpmndi:BPMNShape>
            <bpmndi:BPMNEdge id="submitted-review-edge" bpmnElement="submitted-review"><di:waypoint x="78" y="120" /><di:waypoint x="140" y="120" /></bpmndi:BPMNEdge>
            <bpmndi:BPMNEdge id="review-decided-edge" bpmnElement="review-decided"><di:waypoint x="260" y="120" /><di:waypoint x="320" y="120" /></bpmndi:BPMNEdge>
            <bpmndi:BPMNEdge id="decided-granted-edge" bpmnElement="decided-granted"><di:waypoint x="370" y="120" /><di:waypoint x="440" y="120" /></bpmndi:BPMNEdge>
            <bpmndi:BPMNEdge id="decided-refused-edge" bpmnElement="decided-refused"><di:waypoint x="345" y="145" /><di:waypoint x="345" y="220" /><di:waypoint x="440" y="220" /></bpmndi:BPMNEdge>
          </bpmndi:BPMNPlane>
        </bpmndi:BPMNDiagram>
      </bpmn:definitions>
      """;

  private DraftProcess() {}

  static String of(String service) {
    return MODEL
        .replace("ENTITY/SERVICE", service)
        .replace("PROCESS", service.substring(service.indexOf('/') + 1));
  }
}
