package org.masnaa.dmn;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    List<Problem> findings = findings("UNIQUE", "&lt;= 18", "&gt;= 18");

    assertThat(findings)
        .extracting(p -> p.what().en())
        .containsExactly("Rules 1 and 2 both hold when age = 18");
    assertThat(findings.getFirst().what().ar()).contains("القاعدتان 1 و2").contains("age = 18");
  }

  @Test
  void showsARuleThatNeverApplies() {
    assertThat(findings("FIRST", "-", "&gt; 18"))
        .extracting(Problem::code)
        .containsExactly("dmn.rule-dead");
  }

  @Test
  void showsARuleHiddenBySeveralBeforeIt() {
    assertThat(findings("FIRST", "&lt; 18", "&gt;= 18", "[10..30]"))
        .extracting(p -> p.what().en())
        .containsExactly("Rule 3 never applies.");
  }

  @Test
  void findsNothingInACompleteTable() {
    assertThat(findings("UNIQUE", "&lt; 18", "&gt;= 18")).isEmpty();
    assertThat(findings("UNIQUE", "&lt; 0.5", "[0.5..0.7)", "&gt;= 0.7")).isEmpty();
    assertThat(findings("FIRST", "18", "not(18)")).isEmpty();
  }

  @Test
  void looksAtEveryCombinationOfColumns() {
    String table =
        table(
            "UNIQUE",
            "<input><inputExpression><text>age</text></inputExpression></input>"
                + "<input><inputExpression><text>kind</text></inputExpression></input>",
            "<output name=\"r\"/>",
            rule("1", "&lt; 18", "-"),
            rule("2", "&gt;= 18", "\"a\""),
            rule("3", "[18..60]", "\"b\""));

    assertThat(findingsOf(table))
        .extracting(p -> p.what().en())
        .containsExactly("No rule holds when age = 61, kind = \"b\"");
  }

  @Test
  void keepsToTheValuesThatAColumnAllows() {
    String table =
        table(
            "UNIQUE",
            "<input><inputExpression><text>age</text></inputExpression>"
                + "<inputValues><text>[0..120]</text></inputValues></input>",
            "<output name=\"r\"/>",
            rule("1", "[0..18)"),
            rule("2", "[18..120]"),
            rule("3", "&gt; 120"));

    assertThat(findingsOf(table))
        .extracting(p -> p.what().en())
        .containsExactly("Rule 3 never applies.");
  }

  @Test
  void saysOnlyWhatIsSureWhereACellComputesItsBound() {
    assertThat(findings("UNIQUE", "&lt; limit", "&gt;= limit")).isEmpty();
    assertThat(findings("FIRST", "&lt; limit", "&gt; 18")).isEmpty();
    assertThat(findings("UNIQUE", "&lt; limit", "&gt; 18", "&gt; 20"))
        .extracting(p -> p.what().en())
        .containsExactly("Rules 2 and 3 both hold when age = 21");
  }

  @Test
  void checksDatesAndDurationsToo() {
    assertThat(findings("UNIQUE", "&lt; @\"2026-01-01\"", "&gt; @\"2026-01-01\""))
        .extracting(p -> p.code() + " " + p.what().en())
        .contains("dmn.table-gap No rule holds when age = 2026-01-01");
    assertThat(findings("UNIQUE", "&lt;= @\"P30D\"", "&gt;= @\"P30D\""))
        .extracting(p -> p.what().en())
        .contains("Rules 1 and 2 both hold when age = P30D");
  }

  @Test
  void showsAResultThatNoRuleGives() {
    String table =
        table(
            "UNIQUE",
            "<input><inputExpression><text>age</text></inputExpression></input>",
            "<output name=\"r\"><outputValues><text>\"1\", \"2\","
                + " \"3\"</text></outputValues></output>",
            rule("\"1\"", "&lt; 18"),
            rule("\"2\"", "&gt;= 18"));

    assertThat(findingsOf(table))
        .extracting(p -> p.what().en())
        .containsExactly("No rule gives the result \"3\".");
  }

  @Test
  void copesWithAThousandRules() {
    String[] cells =
        Stream.iterate(0, i -> i < 1_000, i -> i + 1)
            .map(i -> "[" + i + ".." + (i + 1) + ")")
            .toArray(String[]::new);

    assertThat(findings("UNIQUE", cells))
        .extracting(p -> p.what().en())
        .containsExactly("No rule holds when age = -1");
  }

  @Test
  void findsCellsThatCanNeverHold() {
    String table =
        table(
            "FIRST",
            "<input><inputExpression><text>kind</text></inputExpression></input>",
            "<output name=\"r\" typeRef=\"string\"/>",
            rule("1", "18"),
            rule("\"x\"", "-"));

    assertThat(findingsOf(table))
        .extracting(Problem::code)
        .containsExactly("feel.types", "dmn.type");
  }

  @Test
  void refusesWhatItDoesNotKnowByNameAndLine() {
    Problems problems = new Problems();
    String text = model(ages("UNIQUE", "-", "-")).replace("<rule>", "\n<script/><rule>");

    assertThat(DmnReader.read("t.dmn", text.getBytes(UTF_8), problems)).isNull();
    assertThat(problems.sorted())
        .extracting(p -> p.at().line() + " " + p.code())
        .containsExactly("2 dmn.element-unknown", "3 dmn.element-unknown");
  }

  private static List<Problem> findings(String policy, String... cells) {
    return findingsOf(ages(policy, cells));
  }

  private static List<Problem> findingsOf(String table) {
    Problems problems = new Problems();
    DecisionModel model = DmnReader.read("t.dmn", model(table).getBytes(UTF_8), problems);
    assertThat(problems.sorted()).isEmpty();
    return Objects.requireNonNull(model).findings();
  }

  private static String ages(String policy, String... cells) {
    return table(
        policy,
        "<input><inputExpression><text>age</text></inputExpression></input>",
        "<output name=\"r\"/>",
        Stream.of(cells).map(cell -> rule("1", cell)).toArray(String[]::new));
  }

  private static String table(String policy, String inputs, String outputs, String... rules) {
    return "<decisionTable hitPolicy=\""
        + policy
        + "\">"
        + inputs
        + outputs
        + String.join("", rules)
        + "</decisionTable>";
  }

  private static String rule(String result, String... cells) {
    return "<rule>"
        + Stream.of(cells)
            .map(cell -> "<inputEntry><text>" + cell + "</text></inputEntry>")
            .collect(Collectors.joining())
        + "<outputEntry><text>"
        + result
        + "</text></outputEntry></rule>";
  }

  private static String model(String table) {
    return """
    <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" namespace="n" name="t">\
    <inputData id="a" name="age"><variable name="age"/></inputData>\
    <inputData id="k" name="kind"><variable name="kind" typeRef="string"/></inputData>\
    <inputData id="l" name="limit"><variable name="limit" typeRef="number"/></inputData>\
    <decision id="d" name="group"><variable name="group"/>\
    <informationRequirement><requiredInput href="#a"/></informationRequirement>\
    <informationRequirement><requiredInput href="#k"/></informationRequirement>\
    <informationRequirement><requiredInput href="#l"/></informationRequirement>\
    %s</decision></definitions>\
    """
        .formatted(table);
  }
}
