package org.masnaa.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.masnaa.source.Problems;

/** What modellers and engines add that changes nothing, or is understood. */
class ModellerFilesTest {

  private static final String HEAD =
      """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
       xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
       xmlns:modeler="http://camunda.org/schema/modeler/1.0"
       xmlns:signavio="http://www.signavio.com" xmlns:tri="http://www.trisotech.com/2015/bpmn"
       modeler:executionPlatform="Camunda Platform" exporter="x" exporterVersion="1"
       expressionLanguage="http://www.w3.org/TR/XPath" typeLanguage="http://www.w3.org/2001/XMLSchema">
      <process id="p" isExecutable="true" camunda:historyTimeToLive="5">
      """;

  private static Problems problems(String inside) {
    Problems problems = new Problems();
    read(inside, problems);
    return problems;
  }

  private static @Nullable ProcessModel read(String inside, Problems problems) {
    String xml = HEAD + inside + "</process></definitions>";
    return BpmnReader.read("x.bpmn", xml.getBytes(StandardCharsets.UTF_8), problems);
  }

  private static final String BODY =
      """
      <startEvent id="s"><extensionElements>
       <signavio:signavioMetaData metaKey="bgcolor" metaValue="#fff"/><tri:note/></extensionElements>
      </startEvent>
      <userTask id="t" camunda:candidateGroups="clerk" camunda:dueDate="P3D"
       camunda:asyncBefore="true" tri:color="red"/>
      <serviceTask id="j" camunda:type="external" camunda:topic="send-letter"/>
      <endEvent id="e"/>
      <sequenceFlow id="f1" sourceRef="s" targetRef="t"/>
      <sequenceFlow id="f2" sourceRef="t" targetRef="j"/>
      <sequenceFlow id="f3" sourceRef="j" targetRef="e"/>
      """;

  @Test
  void readsWhatMeansTheSame() {
    Problems problems = new Problems();
    ProcessModel process =
        Objects.requireNonNull(read(BODY, problems), problems.sorted()::toString);

    Element.UserTask task = process.userTask("t").orElseThrow();
    assertThat(task.role()).isEqualTo("clerk");
    assertThat(task.promise()).isNotNull();
    assertThat(process.element("j").orElseThrow())
        .isInstanceOfSatisfying(
            Element.ServiceTask.class, job -> assertThat(job.job()).isEqualTo("send-letter"));
  }

  @Test
  void stillListsWhatWouldRunElsewhere() {
    String listener =
        "<extensionElements><camunda:executionListener class='a.B'/></extensionElements>";

    assertThat(
            problems(BODY.replace("id=\"e\"/>", "id=\"e\">" + listener + "</endEvent>")).sorted())
        .anyMatch(problem -> problem.what().en().contains("executionListener"));
    assertThat(problems(BODY.replace("id=\"j\"", "id=\"j\" camunda:class='a.B'")).sorted())
        .anyMatch(problem -> problem.what().en().contains("class"));
  }
}
