package org.masnaa.bench;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.masnaa.service.PackageFiles;

/**
 * The service whose cases are measured: a job, a choice, a task, a job; ten answers of 100 letters.
 */
final class MeasuredPackage {

  static final String ENTITY = "mme";
  static final String NAME = "measured";

  private MeasuredPackage() {}

  static PackageFiles files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    put(files, "service.yaml", SERVICE);
    StringBuilder form = new StringBuilder(FORM);
    StringBuilder example = new StringBuilder("- example: One\n  answers: {");
    for (int i = 0; i < 10; i++) {
      form.append("      - {id: answer")
          .append(i)
          .append(", type: text, label: {ar: جواب, en: Answer}, max: 200}\n");
      example.append(i == 0 ? "" : ", ").append("answer").append(i).append(": \"x\"");
    }
    put(files, "form.yaml", form.toString());
    put(files, "examples/one.yaml", example + "}\n  expect: {eligible: true}\n");
    put(files, "process.bpmn", PROCESS);
    return PackageFiles.of(ENTITY + "/" + NAME, files);
  }

  private static void put(Map<String, byte[]> files, String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private static final String SERVICE =
      """
      service: mme/measured
      title: {ar: خدمة, en: Service}
      summary: {ar: ملخص, en: Summary}
      audience: [citizen]
      law: [{title: {ar: القانون, en: The law}, clause: art. 1}]
      promise: 3 working days
      reads: []
      roles: {clerk: {ar: كاتب, en: Clerk}}
      reasons: {no: {ar: لا, en: "No"}}
      messages: {received: {ar: وصل, en: Received}}
      outputs: []
      index: []
      measures: []
      retention: {draft: 1 day, case: 2 years}
      """;

  private static final String FORM =
      """
      pages:
        - page: answers
          title: {ar: الأجوبة, en: Answers}
          questions:
      """;

  private static final String PROCESS =
      """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
          xmlns:masnaa="urn:masnaa:bpmn:1" id="d" targetNamespace="urn:bench">
        <process id="measured" isExecutable="true">
          <startEvent id="begin"/>
          <sequenceFlow id="f1" sourceRef="begin" targetRef="first"/>
          <serviceTask id="first" name="First" masnaa:ar="الأول" masnaa:job="send-message">
            <extensionElements><masnaa:input name="message" value='"received"'/></extensionElements>
          </serviceTask>
          <sequenceFlow id="f2" sourceRef="first" targetRef="which"/>
          <exclusiveGateway id="which" default="f4"/>
          <sequenceFlow id="f3" sourceRef="which" targetRef="other">
            <conditionExpression xsi:type="tFormalExpression">answer0 = "other"</conditionExpression>
          </sequenceFlow>
          <endEvent id="other"/>
          <sequenceFlow id="f4" sourceRef="which" targetRef="review"/>
          <userTask id="review" name="Review" masnaa:ar="مراجعة" masnaa:role="clerk"/>
          <sequenceFlow id="f5" sourceRef="review" targetRef="last"/>
          <serviceTask id="last" name="Last" masnaa:ar="الأخير" masnaa:job="send-message">
            <extensionElements><masnaa:input name="message" value='"received"'/></extensionElements>
          </serviceTask>
          <sequenceFlow id="f6" sourceRef="last" targetRef="end"/>
          <endEvent id="end"/>
        </process>
      </definitions>
      """;
}
