package org.masnaa.app.cases;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.masnaa.service.PackageFiles;

/** A service that asks one thing and then does what the test's process says. */
final class SmallPackage {

  private static final String FORM =
      """
      pages:
        - page: number
          title: {ar: الرقم, en: Number}
          questions:
            - {id: name, from: person.name}
            - {id: ticket, type: text, label: {ar: الرقم, en: Number}, max: 20}
      """;

  private static final String OUTPUT =
      """
      title: {ar: ورقة, en: Paper}
      valid: 1 year
      blocks:
        - title: {ar: ورقة, en: Paper}
      """;

  private static final String EXAMPLE =
      """
      - example: A citizen applies
        answers: {ticket: "1"}
        expect: {eligible: true}
      """;

  /** A process of one job. */
  static final String ONE_JOB =
      row(
          """
          <startEvent id="begin"/>
          <serviceTask id="job" masnaa:job="issue-output">
            <extensionElements><masnaa:input name="output" value='"paper"'/></extensionElements>
          </serviceTask>
          <endEvent id="end" masnaa:outcome="done"/>
          """,
          "begin",
          "job",
          "end");

  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final String service;

  private SmallPackage(String service) {
    this.service = service;
  }

  /** A service whose process has this content. */
  static SmallPackage of(String service, String process) {
    SmallPackage made = new SmallPackage(service);
    made.put(
        "service.yaml",
        """
        service: %s
        title: {ar: خدمة, en: Service}
        summary: {ar: ملخص, en: Summary}
        audience: [citizen]
        law: [{title: {ar: القانون, en: The law}, clause: art. 1}]
        promise: 3 working days
        reads: [{attribute: person.name, for: identify}]
        roles: {clerk: {ar: كاتب, en: Clerk}}
        reasons: {no: {ar: لا, en: "No"}}
        messages: {}
        outputs: [paper]
        index: []
        measures: []
        retention: {draft: 1 day, case: 2 years}
        """
            .formatted(service));
    made.put("form.yaml", FORM);
    made.put("outputs/paper.yaml", OUTPUT);
    made.put("examples/one.yaml", EXAMPLE);
    made.put("process.bpmn", process(service.substring(service.indexOf('/') + 1), process));
    return made;
  }

  /** The same with a process that others of the package may call. */
  SmallPackage part(String id, String process) {
    put("processes/" + id + ".bpmn", process(id, process));
    return this;
  }

  private static String process(String id, String content) {
    return """
    <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
        xmlns:masnaa="urn:masnaa:bpmn:1" id="d" targetNamespace="urn:test">
      <message id="m-ready" name="ready"/>
      <message id="m-begin" name="begin"/>
      <signal id="s-flood" name="flood"/>
      <escalation id="e-late" escalationCode="late"/>
      <error id="x-broken" errorCode="broken"/>
      <process id="%s" isExecutable="true">
      %s
      </process>
    </definitions>
    """
        .formatted(id, content);
  }

  /** The same, asking one question more. */
  SmallPackage asking(String question, String en) {
    put(
        "form.yaml",
        FORM
            + "      - {id: %s, type: text, label: {ar: سؤال جديد, en: %s}}\n"
                .formatted(question, en));
    put("examples/one.yaml", EXAMPLE.replace("\"1\"}", "\"1\", " + question + ": x}"));
    return this;
  }

  /** The same with a line of questions after the first ones. */
  SmallPackage with(String question) {
    put("form.yaml", FORM + "      - " + question + "\n");
    return this;
  }

  /** The same, with a question that is filled from a register. */
  SmallPackage filling(String question, String attribute) {
    put("form.yaml", FORM + "      - {id: %s, from: %s}\n".formatted(question, attribute));
    return reading(attribute);
  }

  /** The same, reading an attribute more that nobody is asked for. */
  SmallPackage reading(String attribute) {
    put(
        "service.yaml",
        new String(files.get("service.yaml"), StandardCharsets.UTF_8)
            .replace(
                "for: identify}]", "for: identify}, {attribute: " + attribute + ", for: fee}]"));
    return this;
  }

  private void put(String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  PackageFiles files() {
    return PackageFiles.of(service, files);
  }

  /** Elements one after the other, by their ids; the flows between them are added. */
  static String row(String elements, String... ids) {
    StringBuilder content = new StringBuilder(elements);
    for (int i = 1; i < ids.length; i++) {
      content.append(flow(ids[i - 1], ids[i]));
    }
    return content.toString();
  }

  static String flow(String from, String to) {
    return "<sequenceFlow id=\"%s-%s\" sourceRef=\"%s\" targetRef=\"%s\"/>\n"
        .formatted(from, to, from, to);
  }
}
