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

class AdoptCommandTest {

  private static final String MODEL =
      """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
       xmlns:camunda="http://camunda.org/schema/1.0/bpmn"><process id="leave" name="Leave">
      <startEvent id="s"/><userTask id="review" camunda:candidateGroups="managers"/>
      <exclusiveGateway id="x" default="f3"/><endEvent id="yes"/><endEvent id="no"/>
      <sequenceFlow id="f1" sourceRef="s" targetRef="review"/>
      <sequenceFlow id="f2" sourceRef="review" targetRef="x"/>
      <sequenceFlow id="f3" sourceRef="x" targetRef="no"/>
      <sequenceFlow id="f4" sourceRef="x" targetRef="yes">
       <conditionExpression>${approved}</conditionExpression></sequenceFlow>
      </process></definitions>
      """;

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private int adopt(String... arguments) {
    Console console =
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            Language.EN);
    return new AdoptCommand().run(List.of(arguments), console);
  }

  private String model() throws IOException {
    Path file = folder.resolve("leave.bpmn");
    Files.writeString(file, MODEL);
    return file.toString();
  }

  @Test
  void writesAPackageAndSaysWhatBecameOfEachPart() throws IOException {
    Path to = folder.resolve("ministry").resolve("leave");

    int code = adopt(model(), "--to", to.toString());

    assertThat(code).isZero();
    assertThat(to.resolve("service.yaml")).content().contains("service: ministry/leave");
    assertThat(to.resolve("form.yaml")).content().contains("id: approved, type: yes-no");
    assertThat(to.resolve("process.bpmn")).content().contains(">approved</");
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("carried over: ", "translated: 1", "to do: 1")
        .contains("“${approved}” became approved.")
        .contains("[example.none]");
  }

  @Test
  void asksWhatTheFormBesideTheModelAsks() throws IOException {
    Path file = folder.resolve("leave.bpmn");
    Files.writeString(
        file, MODEL.replace("id=\"review\"", "id=\"review\" camunda:formRef=\"the-review\""));
    Files.writeString(
        folder.resolve("r.form"),
        """
        {"id": "the-review", "schemaVersion": 16, "components": [
          {"type": "checkbox", "key": "approved", "label": "Approved?"}]}
        """);
    Files.writeString(folder.resolve("broken.json"), "{");
    Path to = folder.resolve("ministry").resolve("leave");

    int code = adopt(file.toString(), "--to", to.toString());

    assertThat(code).isZero();
    assertThat(to.resolve("form.yaml"))
        .content()
        .containsSubsequence("tasks:", "  review:", "- id: approved", "type: yes-no");
    assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("form.yaml:", "lie beside");
  }

  @Test
  void givesTheReportAsJson() throws IOException {
    adopt(model(), "--json", "--to", folder.resolve("m").resolve("leave").toString());

    JsonNode draft =
        JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8)).get("drafts").get(0);
    assertThat(draft.get("process").asString()).isEqualTo("leave");
    assertThat(draft.get("translated").asInt()).isEqualTo(1);
    assertThat(draft.get("notes").get(0).get("what").get("ar").asString()).isNotEmpty();
  }

  @Test
  void neverWritesOverWhatIsThere() throws IOException {
    Path to = folder.resolve("m").resolve("leave");
    Files.createDirectories(to);
    Files.writeString(to.resolve("service.yaml"), "mine");

    assertThat(adopt(model(), "--to", to.toString())).isEqualTo(2);
    assertThat(to.resolve("service.yaml")).hasContent("mine");
  }

  @Test
  void refusesWrongUse() throws IOException {
    assertThat(adopt(model())).isEqualTo(2);
    assertThat(adopt("--to", folder.toString())).isEqualTo(2);
    assertThat(adopt(folder.resolve("none.bpmn").toString(), "--to", folder + "/x")).isEqualTo(2);
  }
}
