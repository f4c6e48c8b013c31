package org.masnaa.app.studio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.app.studio.ItemPage.Act;
import org.masnaa.app.studio.ItemPage.Grid;
import org.masnaa.app.studio.ItemPage.Heading;
import org.masnaa.app.studio.ItemPage.Line;
import org.masnaa.app.studio.ItemPage.Section;
import org.masnaa.dmn.DecisionModel;
import org.masnaa.dmn.DmnReader;
import org.masnaa.edit.EditResult;
import org.masnaa.edit.Editor;
import org.masnaa.source.Problem;
import org.masnaa.source.Problems;
import org.springframework.mock.web.MockHttpServletRequest;

class DecisionTableTest {

  private static final String FILE = "decisions/age.dmn";

  private String text = model(">= 21", "[10..18)");

  private static String model(String... tests) {
    StringBuilder rules = new StringBuilder();
    for (int i = 0; i < tests.length; i++) {
      rules.append(
          """
                <rule id="Age-%d">
                  <inputEntry><text>%s</text></inputEntry>
                  <outputEntry><text>"yes"</text></outputEntry>
                </rule>
          """
              .formatted(i + 1, tests[i].replace("<", "&lt;")));
    }
    return """
    <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="m" name="m" namespace="n">
      <inputData id="i" name="age"><variable name="age" typeRef="number" /></inputData>
      <decision id="Age" name="Age">
        <variable name="Age" typeRef="string" />
        <informationRequirement id="r"><requiredInput href="#i" /></informationRequirement>
        <decisionTable id="t" hitPolicy="UNIQUE">
          <input id="in"><inputExpression typeRef="number"><text>age</text></inputExpression></input>
          <output id="out" typeRef="string"><outputValues><text>"yes"</text></outputValues></output>
    %s    </decisionTable>
      </decision>
    </definitions>
    """
        .formatted(rules);
  }

  private Draft draft() {
    return new Draft(
        new ServiceId("moi", "aged"),
        null,
        1,
        Instant.EPOCH,
        new TreeMap<>(Map.of(FILE, text.getBytes(UTF_8))));
  }

  private List<Problem> findings() {
    Problems problems = new Problems();
    DecisionModel model = DmnReader.read(FILE, text.getBytes(UTF_8), problems);
    assertThat(problems.sorted()).isEmpty();
    return Objects.requireNonNull(model).findings();
  }

  private Section section() {
    return new Decisions(draft(), findings()).sections().getFirst();
  }

  private Grid grid() {
    return Objects.requireNonNull(section().grid());
  }

  private List<String> conditions() {
    return grid().lines().stream().map(line -> line.cells().getFirst().value()).toList();
  }

  private void post(Map<String, String> given) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    given.forEach(request::addParameter);
    PostedChange posted = new PostedChange(request);
    for (List<Wanted> wanted : List.of(posted.fields(), posted.act(draft()))) {
      for (Wanted each : wanted) {
        text = apply(each);
      }
    }
  }

  private String apply(Wanted wanted) {
    return switch (Editor.apply(FILE, text, Objects.requireNonNull(wanted.edit()))) {
      case EditResult.Done done -> done.text();
      case EditResult.Refused refused -> throw new AssertionError(refused.why().en());
    };
  }

  private void press(List<Act> acts, String label) {
    String value =
        acts.stream().filter(act -> act.label().equals(label)).findFirst().orElseThrow().value();
    post(Map.of("act", value));
  }

  private Line row(int number) {
    return grid().lines().get(number - 1);
  }

  @Test
  void saysWhatStandsInEachColumn() {
    List<Heading> columns = grid().columns();

    assertThat(columns).extracting(Heading::kind).containsExactly("", "input", "output");
    assertThat(columns.get(2).note()).isNotNull();
    assertThat(Objects.requireNonNull(columns.get(2).note()).en()).isEqualTo("Text: \"yes\"");
    assertThat(section().fields().getFirst().options())
        .filteredOn(option -> option.value().equals("UNIQUE"))
        .extracting(option -> option.label().en())
        .containsExactly("Exactly one row applies");
  }

  @Test
  void makesARowOfEveryGapUntilNoneIsLeft() {
    assertThat(section().note()).isNotNull();

    press(section().acts(), "studio.row-of-gap");
    press(section().acts(), "studio.row-of-gap");

    assertThat(conditions()).containsExactly(">= 21", "[18..21)", "[10..18)", "< 10");
    assertThat(section().acts()).extracting(Act::label).doesNotContain("studio.row-of-gap");
    assertThat(findings()).extracting(Problem::code).containsOnly("dmn.rule-empty");
    assertThat(findings()).hasSize(2);
  }

  @Test
  void putsTheRowOfAGapFirstWhereItBelongs() {
    text = model("[10..18)", ">= 18");

    press(section().acts(), "studio.row-of-gap");

    assertThat(conditions()).containsExactly("< 10", "[10..18)", ">= 18");
  }

  @Test
  void fillsTheGapOfWhatThePageSays() {
    String cell = row(2).cells().getFirst().name();
    String gap = section().acts().getFirst().value();

    post(new HashMap<>(Map.of("v:" + cell, "< 18", "s:" + cell, "[10..18)", "act", gap)));

    assertThat(conditions()).containsExactly(">= 21", "[18..21)", "< 18");
  }

  @Test
  void movesAddsAndRemovesRows() {
    String before = text;
    press(row(1).acts(), "studio.down");
    assertThat(conditions()).containsExactly("[10..18)", ">= 21");

    press(row(2).acts(), "studio.up");
    assertThat(text).isEqualTo(before);

    press(row(1).acts(), "studio.row-below");
    assertThat(conditions()).containsExactly(">= 21", "-", "[10..18)");

    press(row(2).acts(), "studio.remove");
    assertThat(text).isEqualTo(before);
  }

  @Test
  void writesAllowedValuesThatWereNotThereYet() {
    String field =
        grid().settings().stream()
            .filter(each -> each.label().en().equals("age, allowed values"))
            .findFirst()
            .orElseThrow()
            .name();

    post(new HashMap<>(Map.of("v:" + field, "[0..120]", "s:" + field, "")));

    assertThat(text).contains("<inputValues><text>[0..120]</text></inputValues>");
    assertThat(Objects.requireNonNull(grid().columns().get(1).note()).en())
        .isEqualTo("Number: [0..120]");
  }

  @Test
  void showsComparisonsFromLeftToRight() {
    assertThat(grid().lines())
        .flatExtracting(Line::cells)
        .allSatisfy(cell -> assertThat(cell.direction()).isEqualTo("ltr"));
  }
}
