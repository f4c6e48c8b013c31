package org.masnaa.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.masnaa.text.Language;

class TckCommandTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path kit;

  @BeforeEach
  void writesAModelThatAddsTwo() throws IOException {
    Path folder = Files.createDirectories(kit.resolve("compliance-level-2/0001-sum"));
    Files.writeString(
        folder.resolve("0001-sum.dmn"),
        """
        <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" namespace="n" name="sum">
          <inputData id="a" name="a"><variable name="a" typeRef="number"/></inputData>
          <decision id="d" name="sum"><variable name="sum" typeRef="number"/>
            <informationRequirement><requiredInput href="#a"/></informationRequirement>
            <literalExpression><text>a + 2</text></literalExpression>
          </decision>
        </definitions>
        """);
    Files.writeString(
        folder.resolve("0001-sum-test-01.xml"),
        """
        <testCases xmlns="http://www.omg.org/spec/DMN/20160719/testcase"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
            xmlns:xsd="http://www.w3.org/2001/XMLSchema">
          <modelName>0001-sum.dmn</modelName>
          <testCase id="001">
            <inputNode name="a"><value xsi:type="xsd:decimal">3</value></inputNode>
            <resultNode name="sum"><expected><value xsi:type="xsd:decimal">5</value></expected>
            </resultNode>
          </testCase>
          <testCase id="002">
            <inputNode name="a"><value xsi:type="xsd:string">x</value></inputNode>
            <resultNode name="sum" errorResult="true"/>
          </testCase>
        </testCases>
        """);
  }

  @Test
  void countsByFolderAndInTotal() {
    int code = tck(kit.toString());

    assertThat(printed())
        .containsExactly(
            "compliance-level-2/0001-sum: 2 passed, 0 failed", "total: 2 passed, 0 failed");
    assertThat(code).isZero();
  }

  @Test
  void showsWhatWasExpectedWhereACaseFails() throws IOException {
    expectSix();

    int code = tck(kit.toString());

    assertThat(printed())
        .containsExactly(
            "compliance-level-2/0001-sum: 1 passed, 1 failed",
            "    case 001, sum",
            "        expected 6",
            "        actual   5",
            "total: 1 passed, 1 failed");
    assertThat(code).isEqualTo(1);
  }

  @Test
  void tellsTheSameAsJson() throws IOException {
    expectSix();

    tck(kit.toString(), "--json");

    assertThat(printed())
        .containsExactly(
            """
            {"passed":1,"failed":1,"skipped":0,"failures":[{"folder":"compliance-level-2/0001-sum",\
            "case":"001","result_node":"sum","expected":"6","actual":"5"}]}\
            """);
  }

  @Test
  void skipsCasesWhoseModelIsNotThere() throws IOException {
    Files.delete(kit.resolve("compliance-level-2/0001-sum/0001-sum.dmn"));

    tck(kit.toString());

    assertThat(printed()).last().isEqualTo("total: 0 passed, 0 failed, 2 skipped");
  }

  @Test
  void wantsAFolderWithTestCases(@TempDir Path empty) {
    assertThat(tck()).isEqualTo(2);
    assertThat(tck("no-such-folder")).isEqualTo(2);
    assertThat(tck(empty.toString())).isEqualTo(2);

    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  private void expectSix() throws IOException {
    Path test = kit.resolve("compliance-level-2/0001-sum/0001-sum-test-01.xml");
    Files.writeString(test, Files.readString(test).replace(">5<", ">6<"));
  }

  private List<String> printed() {
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private int tck(String... arguments) {
    Console console =
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Language.EN);
    return new TckCommand(InstantSource.system()).run(List.of(arguments), console);
  }
}
