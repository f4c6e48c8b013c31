package org.masnaa.app.studio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.masnaa.dmn.DecisionModel;
import org.masnaa.dmn.DmnReader;
import org.masnaa.feel.Budget;
import org.masnaa.source.Problems;
import org.masnaa.source.Xml;

class TrialTest {

  private static final String MODEL =
      """
      <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="m" name="m" namespace="n">
        <itemDefinition name="tLicence">
          <itemComponent name="status"><typeRef>string</typeRef></itemComponent>
          <itemComponent name="points"><typeRef>number</typeRef></itemComponent>
        </itemDefinition>
        <inputData id="licence" name="licence"><variable name="licence" typeRef="tLicence" /></inputData>
        <inputData id="list" name="list"><variable name="list" typeRef="Any" /></inputData>
        <decision id="Many" name="Many">
          <variable name="Many" typeRef="boolean" />
          <informationRequirement id="r1"><requiredInput href="#licence" /></informationRequirement>
          <literalExpression><text>licence.points > 8</text></literalExpression>
        </decision>
        <decision id="Renew" name="Renew">
          <variable name="Renew" typeRef="string" />
          <informationRequirement id="r2"><requiredInput href="#licence" /></informationRequirement>
          <informationRequirement id="r3"><requiredDecision href="#Many" /></informationRequirement>
          <informationRequirement id="r4"><requiredInput href="#list" /></informationRequirement>
          <decisionTable hitPolicy="UNIQUE">
            <input label="Status">
              <inputExpression typeRef="string"><text>licence.status</text></inputExpression>
              <inputValues><text>"held", "lost"</text></inputValues>
            </input>
            <input label="Many points"><inputExpression typeRef="boolean"><text>Many</text></inputExpression></input>
            <output typeRef="string" />
            <annotation name="ar" />
            <annotation name="en" />
            <rule>
              <inputEntry><text>"held"</text></inputEntry>
              <inputEntry><text>false</text></inputEntry>
              <outputEntry><text>"renew"</text></outputEntry>
              <annotationEntry><text>لا مخالفات.</text></annotationEntry>
              <annotationEntry><text>Few points.</text></annotationEntry>
            </rule>
            <rule>
              <inputEntry><text>"lost"</text></inputEntry>
              <inputEntry><text>-</text></inputEntry>
              <outputEntry><text>"refuse"</text></outputEntry>
              <annotationEntry><text>مفقودة.</text></annotationEntry>
              <annotationEntry><text>Lost.</text></annotationEntry>
            </rule>
          </decisionTable>
        </decision>
      </definitions>
      """;

  private static final DecisionNeeds NEEDS =
      new DecisionNeeds(Xml.read("m.dmn", MODEL.getBytes(UTF_8), new Problems()));

  private static Trial trial(Map<String, String> given) {
    Problems problems = new Problems();
    DecisionModel model =
        Objects.requireNonNull(DmnReader.read("m.dmn", MODEL.getBytes(UTF_8), problems));
    Budget budget = Budget.standard(System::nanoTime);
    return new Trial(
        model, model.decision("Renew").orElseThrow(), NEEDS.allowed(budget), given, budget);
  }

  @Test
  void saysWhichRowAppliesAndWhyOthersDoNot() {
    TryPage.Outcome outcome =
        trial(Map.of("licence.status", "held", "licence.points", "3")).outcome();

    assertThat(outcome.value()).isEqualTo("renew");
    assertThat(outcome.steps()).extracting(TryPage.Step::name).containsExactly("Many", "Renew");
    List<TryPage.Row> rows = outcome.steps().getLast().rows();
    assertThat(rows).extracting(TryPage.Row::fired).containsExactly(true, false);
    assertThat(Objects.requireNonNull(rows.getFirst().reason()).en()).isEqualTo("Few points.");
    assertThat(rows.getLast().missed()).containsExactly("Status");
    assertThat(trial(Map.of("licence.status", "held", "licence.points", "9")).outcome().value())
        .isEqualTo("null");
  }

  @Test
  void asksForEveryValueByItsKind() {
    Trial trial = trial(Map.of());

    trial.read();

    assertThat(trial.inputs())
        .extracting(TryPage.Given::name)
        .containsExactlyInAnyOrder("licence.status", "licence.points", "list");
    assertThat(trial.inputs())
        .filteredOn(given -> given.name().equals("licence.status"))
        .flatExtracting(TryPage.Given::options)
        .extracting(ItemField.Option::value)
        .containsExactly("", "held", "lost");
  }

  @Test
  void marksWhatCannotBeReadAndTriesNothing() {
    Trial trial = trial(Map.of("licence.points", "many"));

    TryPage.Outcome outcome = trial.outcome();

    assertThat(outcome.problem()).isNotNull();
    assertThat(trial.inputs())
        .filteredOn(TryPage.Given::wrong)
        .extracting(TryPage.Given::name)
        .containsExactly("licence.points");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "count(for i in 1..50000000 return i)",
        "for i in 1..3000, j in 1..3000 return i*j",
        "string join(for i in 1..200000 return \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\")"
      })
  void stopsWhatWouldRunForEver(String bomb) {
    TryPage.Outcome outcome = trial(Map.of("list", bomb)).outcome();

    assertThat(Objects.requireNonNull(outcome.problem()).en())
        .contains("The evaluation was stopped");
    assertThat(trial(Map.of("list", "[1, 2]")).outcome().problem()).isNull();
  }

  @Test
  void showsWhatADecisionNeedsThroughOthers() {
    assertThat(NEEDS.of("Renew"))
        .extracting(TryPage.Need::name)
        .containsExactly("licence", "Many", "list");
    assertThat(NEEDS.of("Renew").get(1).needs())
        .extracting(TryPage.Need::name)
        .containsExactly("licence");
  }
}
