package org.masnaa.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.masnaa.source.Problem;

class ExamplesTest {

  private static final String FILE = "examples/all.yaml";

  @Test
  void passWhenTheServiceDoesWhatTheySay() {
    Examples.Report report = Packages.run(Packages.texts());

    assertThat(report.problems()).isEmpty();
    assertThat(report.outcomes()).hasSize(5);
    assertThat(report.coverage().ends().missing()).isEmpty();
    assertThat(report.coverage().branches().missing()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "path: [review, issue, tell]|path: [review, tell]|example.path|6",
        "outcome: granted|outcome: refused|example.outcome|7",
        "fee: 500|fee: 501|example.fee|8",
        "messages: granted|messages: []|example.messages|10",
        "after: 2 working days|after: 4 working days|example.within|11",
        "review.years: 3|review.years: 4|example.data|12",
        "typed: 1|typed: 2|example.typed|13",
        "years: ٣|years: 6|example.stopped|4",
        "tradeName: Bank of Pearls|tradeName: Pearls|example.problems|27",
        "born: 2015-01-01|born: 2000-01-01|example.eligible|24",
        "partners: 2,|partners: 1,|example.problems|15",
        "answers: {kind: single, tradeName: Pearl Trading}|answers: {kind: single, partners: 3, tradeName: Pearl Trading}|example.stopped|3",
        "outcome: refuse, reasons: [too-late]|outcome: refuse|example.stopped|14",
      })
  void sayWhereAndHowTheyDiffer(String text, String other, String code, int line) {
    Examples.Report report = Packages.run(Packages.with(FILE, text, other));

    assertThat(report.problems())
        .anySatisfy(problem -> {
          assertThat(problem.code()).isEqualTo(code);
          assertThat(problem.at().file()).isEqualTo(FILE);
          assertThat(problem.at().line()).as(problem.toString()).isEqualTo(line);
        });
  }

  @Test
  void nameTheEndsThatNoneReaches() {
    String text = Packages.texts().getOrDefault(FILE, "");
    String late =
        text.substring(text.indexOf("- example: Nobody"), text.indexOf("- example: A child"));

    Examples.Report report = Packages.run(Packages.with(FILE, late, ""));

    assertThat(report.problems())
        .extracting(Problem::code)
        .containsExactly("example.end-not-reached");
    assertThat(report.problems().getFirst().at().file()).isEqualTo("process.bpmn");
    assertThat(report.coverage().branches().missing()).containsExactly("expired");
  }
}
