package org.masnaa.dmn;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.masnaa.source.Position;
import org.masnaa.source.Problem;
import org.masnaa.source.Problems;

class TableGapTest {

  @Test
  void opensTheRowAsFarAsNoOtherHolds() {
    assertThat(gap(">= 18")).isEqualTo(row(0, "< 18"));
    assertThat(gap("< 18", ">= 21")).isEqualTo(row(1, "[18..21)"));
    assertThat(gap("< 18", "> 18")).isEqualTo(row(1, "18"));
    assertThat(gap("<= 18", "> 18.5")).isEqualTo(row(1, "(18..18.5]"));
    assertThat(gap("[0..120]")).isEqualTo(row(0, "< 0"));
  }

  @Test
  void putsTheRowWhereTheTableRisesOrFalls() {
    assertThat(gap(">= 60", "[21..60)", "< 18")).isEqualTo(row(2, "[18..21)"));
    assertThat(gap(">= 60", "[21..60)")).isEqualTo(row(2, "< 21"));
    assertThat(gap("[0..21)", "[21..60)", "< 0")).isEqualTo(row(2, ">= 60"));
  }

  @Test
  void writesDatesTextsAndTruthAsLiterals() {
    assertThat(gap("< @\"2026-01-01\"")).isEqualTo(row(1, ">= @\"2026-01-01\""));
    assertThat(gap("true").tests()).containsExactly("false");
    assertThat(gap(List.of(List.of("\"a \\\"b\\\"\"", "true"), List.of("\"c\"", "true"))).tests())
        .containsExactly("-", "false");
    assertThat(gap(List.of(List.of("\"a \\\"b\\\"\"", "true"), List.of("\"c\"", "-"))).tests())
        .containsExactly("\"a \\\"b\\\"\"", "false");
  }

  @Test
  void closesEveryTableInTheEnd() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("[18..30)", "\"a\""));
    rows.add(List.of("[30..40]", "\"b\""));
    rows.add(List.of(">= 65", "-"));

    int made = 0;
    List<TableGap> gaps = model("UNIQUE", rows).gaps();
    while (!gaps.isEmpty() && made++ < 20) {
      rows.add(gaps.getFirst().after(), gaps.getFirst().tests());
      gaps = model("UNIQUE", rows).gaps();
    }

    assertThat(gaps).isEmpty();
    assertThat(made).isBetween(2, 6);
    assertThat(model("UNIQUE", rows).findings()).isEmpty();
  }

  @Test
  void saysThatARowGivesNothing() {
    String table = model(1, rules(List.of(List.of("-")))).replace("<text>1</text>", "<text/>");

    assertThat(read(table).findings()).extracting(Problem::code).containsExactly("dmn.rule-empty");
  }

  private static TableGap row(int after, String... tests) {
    return new TableGap(new Position("t", 1, 1), List.of(tests), after);
  }

  private static TableGap gap(String... cells) {
    return gap(Stream.of(cells).map(List::of).toList());
  }

  private static TableGap gap(List<List<String>> rows) {
    TableGap found = model("UNIQUE", rows).gaps().getFirst();
    return new TableGap(new Position("t", 1, 1), found.tests(), found.after());
  }

  private static DecisionModel model(String policy, List<List<String>> rows) {
    return read(model(rows.getFirst().size(), rules(rows)).replace("UNIQUE", policy));
  }

  private static DecisionModel read(String text) {
    Problems problems = new Problems();
    DecisionModel model = DmnReader.read("t.dmn", text.getBytes(UTF_8), problems);
    assertThat(problems.sorted()).isEmpty();
    return Objects.requireNonNull(model);
  }

  private static String rules(List<List<String>> rows) {
    return rows.stream()
        .map(cells ->
            cells.stream()
                .map(cell -> cell.replace("&", "&amp;").replace("<", "&lt;"))
                .map(cell -> "<inputEntry><text>" + cell + "</text></inputEntry>")
                .collect(
                    Collectors.joining(
                        "", "<rule>", "<outputEntry><text>1</text></outputEntry></rule>")))
        .collect(Collectors.joining());
  }

  private static String model(int columns, String rules) {
    String inputs =
        Stream.iterate(0, i -> i < columns, i -> i + 1)
            .map(i -> "<input><inputExpression><text>c" + i + "</text></inputExpression></input>")
            .collect(Collectors.joining());
    String data =
        Stream.iterate(0, i -> i < columns, i -> i + 1)
            .map(i -> "<inputData id=\"i" + i + "\" name=\"c" + i + "\"/>")
            .collect(Collectors.joining());
    String needs =
        Stream.iterate(0, i -> i < columns, i -> i + 1)
            .map(i ->
                "<informationRequirement><requiredInput href=\"#i"
                    + i
                    + "\"/></informationRequirement>")
            .collect(Collectors.joining());
    return "<definitions xmlns=\"https://www.omg.org/spec/DMN/20230324/MODEL/\" name=\"m\""
        + " namespace=\"n\">"
        + data
        + "<decision id=\"d\" name=\"D\">"
        + needs
        + "<decisionTable hitPolicy=\"UNIQUE\">"
        + inputs
        + "<output name=\"r\"/>"
        + rules
        + "</decisionTable></decision></definitions>";
  }
}
