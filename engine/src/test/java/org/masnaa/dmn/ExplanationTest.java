package org.masnaa.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.masnaa.SharedData;
import org.masnaa.feel.Budget;
import org.masnaa.source.Problems;

class ExplanationTest {

  private static final Map<String, Object> APPLICATION =
      Map.of(
          "ApplicantData",
          Map.of(
              "Monthly",
              Map.of("Income", number(6_000), "Expenses", number(2_000), "Repayments", number(0)),
              "Age",
              number(35),
              "ExistingCustomer",
              true,
              "MaritalStatus",
              "M",
              "EmploymentStatus",
              "EMPLOYED"),
          "RequestedProduct",
          Map.of(
              "ProductType",
              "STANDARD LOAN",
              "Amount",
              number(350_000),
              "Rate",
              new BigDecimal("0.0395"),
              "Term",
              number(360)),
          "BureauData",
          Map.of("CreditScore", number(649), "Bankrupt", false),
          "SupportingDocuments",
          "YES");

  @Test
  void tellsTheDecisionsTheirRulesAndWhatTheirPartsCameTo() {
    DecisionResult result = lending().explain("Routing", APPLICATION, Budget.standard());

    List<DecisionTrace> decisions = Objects.requireNonNull(result.explanation()).decisions();
    assertThat(decisions).extracting(DecisionTrace::decision).contains("Routing");
    assertThat(decisions).flatExtracting(DecisionTrace::parts).isNotEmpty();
    assertThat(decisions)
        .flatExtracting(DecisionTrace::rules)
        .extracting(RuleTrace::fired)
        .contains(true, false);
  }

  @Test
  void saysNothingUnlessAsked() {
    assertThat(lending().evaluate("Routing", APPLICATION, Budget.standard()).explanation())
        .isNull();
  }

  @Test
  void decidesTheSameWithAndWithoutTelling() {
    assertThat(lending().explain("Strategy", APPLICATION, Budget.standard()).value())
        .isEqualTo(lending().evaluate("Strategy", APPLICATION, Budget.standard()).value())
        .isEqualTo("BUREAU");
  }

  private static BigDecimal number(long value) {
    return BigDecimal.valueOf(value);
  }

  private static DecisionModel lending() {
    byte[] file = SharedData.bytes("dmn/tck/compliance-level-3/0004-lending/0004-lending.dmn");
    return Objects.requireNonNull(DmnReader.read("lending.dmn", file, new Problems()));
  }
}
