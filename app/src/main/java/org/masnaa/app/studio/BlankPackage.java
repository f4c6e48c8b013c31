package org.masnaa.app.studio;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.edit.XmlText;

/** The smallest package that is complete: one page with a declaration, a process that grants. */
final class BlankPackage {

  private BlankPackage() {}

  static Map<String, byte[]> files(ServiceId id, String ar, String en) {
    String title = Names.both(ar, en);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("service.yaml", bytes(service(id, title)));
    files.put("form.yaml", bytes(FORM));
    files.put("process.bpmn", bytes(process(id, ar, en)));
    files.put("examples/first.yaml", bytes(EXAMPLE));
    return files;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String service(ServiceId id, String title) {
    return """
    service: %s
    title: %s
    summary: %s
    audience: [citizen, resident]
    events: []
    law:
      - title: {ar: السند القانوني للخدمة, en: The law the service rests on}
        clause: to be named
    promise: 3 working days
    assurance: substantial
    reads: []
    outputs: []
    index: []
    measures: []
    retention: {draft: 30 days, case: 5 years}
    """
        .formatted(id, title, title);
  }

  private static final String FORM =
      """
      pages:
        - page: application
          title: {ar: الطلب, en: The application}
          questions:
            - {id: declaration, type: declaration, label: {ar: أقر بصحة ما ذكرت., en: What I state is true.}}
      """;

  private static final String EXAMPLE =
      """
      example: An application is granted
      answers: {declaration: true}
      expect:
        path: [granted]
        outcome: granted
      """;

  private static String process(ServiceId id, String ar, String en) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
        xmlns:masnaa="urn:masnaa:bpmn:1"
        id="definitions" targetNamespace="https://masnaa.org/services/%1$s">
      <bpmn:process id="%2$s" name="%3$s" masnaa:ar="%4$s" isExecutable="true">
        <bpmn:startEvent id="received" name="Application received" masnaa:ar="ورود الطلب" />
        <bpmn:endEvent id="granted" name="Granted" masnaa:ar="قُبل الطلب" masnaa:outcome="granted" />
        <bpmn:sequenceFlow id="received-granted" sourceRef="received" targetRef="granted" />
      </bpmn:process>
    </bpmn:definitions>
    """
        .formatted(id, id.name(), XmlText.escaped(en), XmlText.escaped(ar));
  }
}
