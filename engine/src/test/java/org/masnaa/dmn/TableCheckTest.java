package org.masnaa.dmn;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.masnaa.source.Problem;
import org.masnaa.source.Problems;

class TableCheckTest {

  @Test
  void showsAnInputThatNoRuleCovers() {
    assertThat(findings("UNIQUE", "&lt; 18", "&gt; 18"))
        .extracting(p -> p.what().en())
        .containsExactly("No rule holds when age = 18");
  }

  @Test
  void showsAnInputThatTwoRulesCover() {
    assertThat(findings("UNIQUE", "&lt;= 18", "&gt;= 18"))
        .extracting(p -> p.what().en())
        .containsExactly("Rules 1 and 2 both hold when age = 18");
  }

  @Test
  void showsARuleThatNeverApplies() {
    assertThat(findings("FIRST", "-", "&gt; 18"))
        .extracting(Problem::code)
        .containsExactly("dmn.rule-dead");
  }

  @Test
  void findsNothingInACompleteTable() {
    assertThat(findings("UNIQUE", "&lt; 18", "&gt;= 18")).isEmpty();
  }

  @Test
  void refusesWhatItDoesNotKnowByNameAndLine() {
    Problems problems = new Problems();
    String text = model("UNIQUE", "-", "-").replace("<rule>", "\n<script/><rule>");

    assertThat(DmnReader.read("t.dmn", text.getBytes(UTF_8), problems)).isNull();
    assertThat(problems.sorted())
        .extracting(p -> p.at().line() + " " + p.code())
        .containsExactly("2 dmn.element-unknown", "3 dmn.element-unknown");
  }

  private static List<Problem> findings(String policy, String first, String second) {
    Problems problems = new Problems();
    DecisionModel model =
        DmnReader.read("t.dmn", model(policy, first, second).getBytes(UTF_8), problems);
    assertThat(problems.sorted()).isEmpty();
    return Objects.requireNonNull(model).findings();
  }

  private static String model(String policy, String first, String second) {
    return """
    <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" namespace="n" name="t">\
    <inputData id="a" name="age"><variable name="age" typeRef="number"/></inputData>\
    <decision id="d" name="group"><variable name="group"/>\
    <informationRequirement><requiredInput href="#a"/></informationRequirement>\
    <decisionTable hitPolicy="%s"><input><inputExpression><text>age</text></inputExpression>\
    </input><output name="group"/>\
    <rule><inputEntry><text>%s</text></inputEntry>\
    <outputEntry><text>1</text></outputEntry></rule>\
    <rule><inputEntry><text>%s</text></inputEntry>\
    <outputEntry><text>2</text></outputEntry></rule>\
    </decisionTable></decision></definitions>\
    """
        .formatted(policy, first, second);
  }
}
