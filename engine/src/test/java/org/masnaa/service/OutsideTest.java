package org.masnaa.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.masnaa.source.Problem;

/** Processes of a package that are called, and what examples tell of the world around a case. */
class OutsideTest {

  private static final String PART =
      """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:masnaa="urn:masnaa:bpmn:1" id="d2" targetNamespace="urn:test">
        <process id="part" name="Part" isExecutable="true">
          <startEvent id="p-begin"/>
          <userTask id="p-look" masnaa:role="reviewer"/>
          <userTask id="p-count" masnaa:role="reviewer"/>
          <parallelGateway id="p-split"/>
          <JOIN id="p-join"/>
          <userTask id="p-sign" masnaa:role="reviewer"/>
          <endEvent id="p-end"/>
          <sequenceFlow id="p1" sourceRef="p-begin" targetRef="p-split"/>
          <sequenceFlow id="p2" sourceRef="p-split" targetRef="p-look"/>
          <sequenceFlow id="p3" sourceRef="p-split" targetRef="p-count"/>
          <sequenceFlow id="p4" sourceRef="p-look" targetRef="p-join"/>
          <sequenceFlow id="p5" sourceRef="p-count" targetRef="p-join"/>
          <sequenceFlow id="p6" sourceRef="p-join" targetRef="p-sign"/>
          <sequenceFlow id="p7" sourceRef="p-sign" targetRef="p-end"/>
        </process>
      </definitions>
      """;

  private static final String STEPS =
      """
      <receiveTask id="paid" messageRef="paid-m" masnaa:key="tradeName">
        <extensionElements><masnaa:output name="amount" value="amount"/></extensionElements>
      </receiveTask>
      <callActivity id="ask" calledElement="part">
        <extensionElements><masnaa:output name="answer" value="said"/></extensionElements>
      </callActivity>
      <boundaryEvent id="broken" attachedToRef="ask"><errorEventDefinition errorRef="full-e"/></boundaryEvent>
      <intermediateCatchEvent id="opened"><signalEventDefinition signalRef="open-s"/></intermediateCatchEvent>
      <sequenceFlow id="g1" sourceRef="issue" targetRef="paid"/>
      <sequenceFlow id="g2" sourceRef="paid" targetRef="ask"/>
      <sequenceFlow id="g3" sourceRef="ask" targetRef="opened"/>
      <sequenceFlow id="g4" sourceRef="opened" targetRef="tell"/>
      <sequenceFlow id="g5" sourceRef="broken" targetRef="refused"/>
      """;

  private static final String OUTSIDE =
      """
        events:
          - {message: payment, key: Pearl Trading, data: {amount: 500}}
          - {signal: open}
        calls: {ask: {outcome: done, data: {said: yes sir}}}
      """;

  private static Map<String, String> texts(String outside) {
    Map<String, String> texts = new LinkedHashMap<>(Packages.texts());
    texts.computeIfPresent(
        "process.bpmn",
        (path, text) ->
            text.replace(
                    "<process id=\"permit\"",
                    "<message id=\"paid-m\" name=\"payment\"/><signal id=\"open-s\" name=\"open\"/>"
                        + "<error id=\"full-e\" errorCode=\"full\"/><process id=\"permit\"")
                .replace(
                    "<sequenceFlow id=\"f3\" sourceRef=\"issue\" targetRef=\"tell\"/>", STEPS));
    texts.computeIfPresent(
        "examples/all.yaml",
        (path, text) ->
            text.replace(
                    "path: [review, issue, tell]", "path: [review, issue, paid, ask, opened, tell]")
                .replace("data: {review.years: 3}", "data: {amount: 500, answer: yes sir}")
                .replaceFirst("  expect:\n", outside + "  expect:\n"));
    texts.put("processes/part.bpmn", PART.replace("JOIN", "parallelGateway"));
    return texts;
  }

  @Test
  void aSoundCalledProcessPassesAndAnUnsoundOneIsRefused() {
    Map<String, String> unsound = texts(OUTSIDE);
    unsound.put("processes/part.bpmn", PART.replace("JOIN", "exclusiveGateway"));

    assertThat(Packages.read(texts(OUTSIDE)).problems()).isEmpty();
    assertThat(Packages.read(unsound).problems())
        .isNotEmpty()
        .allSatisfy(problem -> {
          assertThat(problem.at().file()).isEqualTo("processes/part.bpmn");
          assertThat(problem.code()).startsWith("flow.");
        });
  }

  @Test
  void messagesSignalsAndTheEndsOfCallsLetACaseGoOn() {
    assertThat(Packages.run(texts(OUTSIDE)).problems()).isEmpty();
  }

  @Test
  void anErrorOfWhatIsCalledIsCaughtAtTheCall() {
    Map<String, String> texts =
        texts(OUTSIDE.replace("{outcome: done, data: {said: yes sir}}", "{error: full}"));
    texts.computeIfPresent(
        "examples/all.yaml",
        (path, text) ->
            text.replace("    - {signal: open}\n", "")
                .replace(
                    "path: [review, issue, paid, ask, opened, tell]",
                    "path: [review, issue, paid, broken, refused]")
                .replaceFirst("outcome: granted", "outcome: refused")
                .replace("    messages: granted\n", "")
                .replace("data: {amount: 500, answer: yes sir}", "data: {amount: 500}"));

    assertThat(Packages.run(texts).outcomes().getFirst().failures()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "key: Pearl Trading|key: Other|example.stopped",
        "message: payment|message: paiment|example.message-unknown",
        "signal: open|signal: opened|example.signal-unknown",
        "calls: {ask|calls: {asks|example.call-unknown",
        "said: yes sir|said: no sir|example.data",
        "    - {signal: open}||example.stopped",
      })
  void sayWhatDoesNotFit(String text, String other, String code) {
    Map<String, String> texts = texts(OUTSIDE.replace(text, other == null ? "" : other));
    PackageReader.Reading reading = Packages.read(texts);

    assertThat(
            reading.servicePackage() == null ? reading.problems() : Packages.run(texts).problems())
        .extracting(Problem::code)
        .contains(code);
  }
}
