package org.masnaa.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.masnaa.SharedData;
import org.masnaa.feel.Budget;
import org.masnaa.source.Problems;

/** The decision files a Dutch province really uses, unchanged. */
class ProvinceDecisionsTest {

  private static final String FOLDER = "bpmn/nl-flevoland-ronl/";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EmployeeRoleAssignment",
        "RipProjectTypeAssignment",
        "archives-act-retention",
        "awb-completeness-check",
        "replacement-tree-decision",
        "tree-felling-decision",
      })
  void opens(String file) {
    Problems problems = new Problems();

    DecisionModel model = DmnReader.read(file, SharedData.bytes(FOLDER + file + ".dmn"), problems);

    assertThat(problems.sorted()).isEmpty();
    assertThat(model).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({"30, true, Permit", "45, false, Permit", "45, true, Reject", "61, false, Reject"})
  void decidesOnTrees(BigDecimal diameter, boolean isProtected, String expected) {
    DecisionModel model =
        DmnReader.read(
            "tree.dmn", SharedData.bytes(FOLDER + "tree-felling-decision.dmn"), new Problems());

    DecisionResult result =
        Objects.requireNonNull(model)
            .explain(
                "TreeFellingDecision",
                Map.of("treeDiameter", diameter, "protectedArea", isProtected),
                Budget.standard());

    assertThat(result.value()).isEqualTo(expected);
    assertThat(result.errors()).isEmpty();
    assertThat(Objects.requireNonNull(result.explanation()).decisions().getFirst().rules())
        .filteredOn(RuleTrace::fired)
        .hasSize(1);
  }
}
