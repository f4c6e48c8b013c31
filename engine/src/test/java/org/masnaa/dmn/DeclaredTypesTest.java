package org.masnaa.dmn;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.masnaa.feel.Budget;
import org.masnaa.source.Problems;

/** What becomes of values that do not belong to the declared types (DMN 1.5, 10.3.2.9.4). */
class DeclaredTypesTest {

  private static final String TYPES =
      """
      <itemDefinition name="Colour"><typeRef>string</typeRef>
        <allowedValues><text>"red", "green"</text></allowedValues></itemDefinition>
      <itemDefinition name="Numbers" isCollection="true"><typeRef>number</typeRef></itemDefinition>
      <itemDefinition name="Car">
        <itemComponent name="colour"><typeRef>Colour</typeRef></itemComponent>
        <itemComponent name="doors"><typeRef>number</typeRef></itemComponent></itemDefinition>
      <itemDefinition name="MakesColour"><functionItem outputTypeRef="Colour">
        <parameters name="x" typeRef="string"/></functionItem></itemDefinition>
      <itemDefinition name="MakesNumbers"><functionItem outputTypeRef="Numbers"/></itemDefinition>
      """;

  @Test
  void aValueBecomesAListOfOneAndBack() {
    assertThat(decided("Numbers", "5")).isEqualTo(List.of(new BigDecimal(5)));
    assertThat(decided("number", "[5]")).isEqualTo(new BigDecimal(5));
    assertThat(decided("Numbers", "[1, \"a\"]")).isNull();
  }

  @Test
  void aContextMustHaveEveryField() {
    assertThat(decided("Car", "{colour: \"red\", doors: 3, age: 1}")).isNotNull();
    assertThat(decided("Car", "{colour: \"red\"}")).isNull();
    assertThat(decided("Car", "{colour: \"blue\", doors: 3}")).isNull();
  }

  @Test
  void aParameterThatDoesNotFitIsNullInsideTheFunction() {
    String function =
        """
        <businessKnowledgeModel id="f" name="f"><encapsulatedLogic>
          <formalParameter name="car" typeRef="Car"/>
          <literalExpression><text>car = null</text></literalExpression>
        </encapsulatedLogic></businessKnowledgeModel>
        """;

    assertThat(value(function, decision("Any", "f({doors: 4})", "f"), "d")).isEqualTo(true);
    assertThat(decided("Any", "(function(c: Colour) c = null)(\"blue\")")).isEqualTo(true);
    assertThat(decided("Any", "(function(c: Colour) c = null)(\"red\")")).isEqualTo(false);
  }

  @Test
  void aFunctionsResultIsFittedToItsType() {
    String function =
        """
        <businessKnowledgeModel id="f" name="f"><variable name="f" typeRef="%s"/>
        <encapsulatedLogic %s><formalParameter name="x"/>
          <literalExpression><text>x</text></literalExpression>
        </encapsulatedLogic></businessKnowledgeModel>
        """;
    String byVariable = function.formatted("MakesColour", "");
    String byLogic = function.formatted("Any", "typeRef=\"MakesColour\"");

    assertThat(value(byVariable, decision("Any", "f(\"blue\")", "f"), "d")).isNull();
    assertThat(value(byVariable, decision("Any", "f(\"red\")", "f"), "d")).isEqualTo("red");
    assertThat(value(byLogic, decision("Any", "f(\"blue\")", "f"), "d")).isNull();
    assertThat(value(byVariable, "", "f", Map.of("x", "green"))).isEqualTo("green");
  }

  @Test
  void aServiceFitsWhatGoesInAndComesOut() {
    String service =
        """
        <decision id="in" name="in"><variable name="in" typeRef="string"/>
          <literalExpression><text>"never"</text></literalExpression></decision>
        <decision id="out" name="out"><variable name="out"/>
          <informationRequirement><requiredDecision href="#in"/></informationRequirement>
          <literalExpression><text>if in = null then 1 else 2</text></literalExpression></decision>
        <decisionService id="s" name="s"><variable name="s" typeRef="MakesNumbers"/>
          <outputDecision href="#out"/><inputDecision href="#in"/></decisionService>
        """;

    assertThat(value(service, "", "s", Map.of("in", 5))).isEqualTo(List.of(new BigDecimal(1)));
    assertThat(value(service, "", "s", Map.of("in", "a"))).isEqualTo(List.of(new BigDecimal(2)));
    assertThat(value(service, decision("Any", "s(\"a\", 1)", "s"), "d")).isNull();
  }

  @Test
  void aTableKnowsWhichValuesGoInAndComeOut() {
    assertThat(value("", table("5", "[1..10]", "5", "\"a\", \"b\"", "\"a\""), "d")).isEqualTo("a");
    assertThat(value("", table("50", "[1..10]", "null", "\"a\", \"b\"", "\"a\""), "d"))
        .isEqualTo("a");
    assertThat(value("", table("5", "not(5)", "null", "-", "\"c\""), "d")).isEqualTo("c");
    assertThat(value("", table("5", "-", "5", "\"a\", \"b\"", "\"c\""), "d")).isNull();
    assertThat(value("", table("\"abc\"", "string length(?) = 3", "\"abc\"", "", "1"), "d"))
        .isEqualTo(BigDecimal.ONE);
    assertThat(value("", table("\"abc\"", "?", "\"abc\"", "", "1"), "d")).isEqualTo(BigDecimal.ONE);
  }

  @Test
  void aConditionThatDoesNotSpeakOfTheInputIsAValue() {
    assertThat(value("", table("\"abc\"", "1 = 1", "null", "", "1"), "d"))
        .isEqualTo(BigDecimal.ONE);
  }

  private static String table(
      String input, String allowed, String cell, String out, String result) {
    return """
    <decision id="d" name="d"><variable name="d"/><decisionTable>
      <input><inputExpression><text>%s</text></inputExpression>
        <inputValues><text>%s</text></inputValues></input>
      <output><outputValues><text>%s</text></outputValues></output>
      <rule><inputEntry><text>%s</text></inputEntry>
        <outputEntry><text>%s</text></outputEntry></rule>
    </decisionTable></decision>
    """
        .formatted(input, allowed, out, cell, result);
  }

  private static @Nullable Object decided(String type, String text) {
    return value("", decision(type, text, ""), "d");
  }

  private static String decision(String type, String text, String knowledge) {
    String requirement =
        knowledge.isEmpty()
            ? ""
            : "<knowledgeRequirement><requiredKnowledge href=\"#"
                + knowledge
                + "\"/></knowledgeRequirement>";
    return """
    <decision id="d" name="d"><variable name="d" typeRef="%s"/>%s
      <literalExpression><text>%s</text></literalExpression></decision>
    """
        .formatted(type, requirement, text);
  }

  private static @Nullable Object value(String before, String decision, String name) {
    return value(before, decision, name, Map.of());
  }

  private static @Nullable Object value(
      String before, String decision, String name, Map<String, Object> inputs) {
    String model =
        "<definitions xmlns=\"https://www.omg.org/spec/DMN/20230324/MODEL/\" namespace=\"n\""
            + " name=\"t\">"
            + TYPES
            + before
            + decision
            + "</definitions>";
    Problems problems = new Problems();
    DecisionModel read = DmnReader.read("t.dmn", model.getBytes(UTF_8), problems);
    assertThat(problems.sorted()).isEmpty();
    return Objects.requireNonNull(read).evaluate(name, inputs, Budget.standard()).value();
  }
}
