package org.masnaa.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.masnaa.text.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProveCommandTest {

  private static final String STANDING_STILL =
      """
      <startEvent id="s"/><exclusiveGateway id="x" default="f2"/><parallelGateway id="j"/>
      <userTask id="a" name="Review" masnaa:role="officer"/><endEvent id="e"/>
      <sequenceFlow id="f0" sourceRef="s" targetRef="x"/>
      <sequenceFlow id="f1" sourceRef="x" targetRef="a"><conditionExpression>c</conditionExpression></sequenceFlow>
      <sequenceFlow id="f2" sourceRef="x" targetRef="j"/>
      <sequenceFlow id="f3" sourceRef="a" targetRef="j"/>
      <sequenceFlow id="f4" sourceRef="j" targetRef="e"/>
      """;

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int prove(Language language, String... arguments) {
    Console console =
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            language);
    return new ProveCommand().run(List.of(arguments), console);
  }

  private String model(String name, String inside) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(
        file,
        "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'"
            + " xmlns:masnaa='urn:masnaa:bpmn:1'><message id='m' name='ready'/><process id='"
            + name.replace(".bpmn", "")
            + "'>\n"
            + inside
            + "</process></definitions>");
    return file.toString();
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void callsASoundProcessSound() {
    int code = prove(Language.EN, "../services/moi/residence-certificate/process.bpmn");

    assertThat(said()).contains("residence-certificate: sound (");
    assertThat(code).isZero();
  }

  @Test
  void tellsTheWayToAFlawInBothLanguages() throws IOException {
    String file = model("still.bpmn", STANDING_STILL);

    assertThat(prove(Language.EN, file)).isEqualTo(1);
    assertThat(said()).contains("unsound because").contains("s → x").contains("[flow.deadlock]");

    out.reset();
    assertThat(prove(Language.AR, file)).isEqualTo(1);
    assertThat(said()).contains("غير سليمة").contains("s ← x");
  }

  @Test
  void givesTheSameAsJson() throws IOException {
    prove(Language.EN, model("still.bpmn", STANDING_STILL), "--json");

    JsonNode process = JsonMapper.shared().readTree(said()).get("processes").get(0);
    assertThat(process.get("verdict").asString()).isEqualTo("unsound");
    JsonNode flaw = process.get("flaws").get(0);
    assertThat(flaw.get("kind").asString()).isEqualTo("deadlock");
    assertThat(flaw.get("element").asString()).isEqualTo("j");
    assertThat(flaw.get("line").asInt()).isEqualTo(2);
    assertThat(flaw.get("what").get("ar").asString()).isNotEmpty();
  }

  @Test
  void findsTheSenderOfAMessageInAnotherFile() throws IOException {
    String waits =
        model(
            "waits.bpmn",
            """
            <startEvent id="s"/><receiveTask id="r" messageRef="m"/><endEvent id="e"/>
            <sequenceFlow id="f0" sourceRef="s" targetRef="r"/>
            <sequenceFlow id="f1" sourceRef="r" targetRef="e"/>
            """);
    String sends =
        model(
            "sends.bpmn",
            """
            <startEvent id="s"/><endEvent id="e"><messageEventDefinition messageRef="m"/></endEvent>
            <sequenceFlow id="f0" sourceRef="s" targetRef="e"/>
            """);

    assertThat(prove(Language.EN, waits)).isEqualTo(1);
    assertThat(said()).contains("[flow.not-sent]");
    assertThat(prove(Language.EN, waits, sends)).isZero();
  }

  @Test
  void saysWhatCannotBeRead() throws IOException {
    assertThat(prove(Language.EN, model("odd.bpmn", "<magicTask id='z'/>"))).isEqualTo(1);
    assertThat(said()).contains("cannot be read").contains("magicTask");

    assertThat(prove(Language.EN, folder.resolve("none.bpmn").toString())).isEqualTo(2);
    assertThat(prove(Language.EN)).isEqualTo(2);
  }
}
