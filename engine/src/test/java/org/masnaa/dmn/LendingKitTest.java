package org.masnaa.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.masnaa.SharedData;
import org.masnaa.dmn.tck.Tck;
import org.masnaa.dmn.tck.TckResult;
import org.masnaa.source.Problems;

/** The standard's own example of a loan, unchanged, with its own expected results. */
class LendingKitTest {

  private static final String FOLDER = "dmn/tck/compliance-level-3/0004-lending";

  @Test
  void readsTheKitsModelWithoutProblems() {
    Problems problems = new Problems();

    DecisionModel model =
        DmnReader.read(
            "0004-lending.dmn", SharedData.bytes(FOLDER + "/0004-lending.dmn"), problems);

    assertThat(problems.sorted()).isEmpty();
    assertThat(Objects.requireNonNull(model).decisions())
        .extracting(Decision::name)
        .contains("Adjudication", "Routing");
  }

  @Test
  void computesTheKitsExpectedResults() {
    TckResult result =
        Tck.run(SharedData.files(FOLDER), ZonedDateTime.parse("2026-01-31T10:00:00Z"));

    assertThat(result.failures()).isEmpty();
    assertThat(result.passed()).isEqualTo(1);
  }
}
