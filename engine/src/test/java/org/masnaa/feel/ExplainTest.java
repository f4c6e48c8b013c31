package org.masnaa.feel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.masnaa.feel.value.Text;

class ExplainTest {

  private static final Map<String, Object> VALUES =
      Map.of(
          "kind",
          "partnership",
          "capital",
          new BigDecimal(25_000),
          "partners",
          List.of(new BigDecimal(60), new BigDecimal(40)));

  @Test
  void tellsWhatTheStepsOfAFeeCameTo() {
    assertThat(
            explained(
                "(if kind = \"single\" then 500 else 1000) + max(0, capital - 10000) * 0.002"))
        .containsExactly(
            "kind = \"single\": false",
            "if kind = \"single\" then 500 else 1000: 1000",
            "capital - 10000: 15000",
            "max(0, capital - 10000) * 0.002: 30",
            "(if kind = \"single\" then 500 else 1000) + max(0, capital - 10000) * 0.002: 1030");
  }

  @Test
  void tellsWhyAConditionDoesNotHold() {
    assertThat(explained("kind = \"partnership\" and capital > 50000"))
        .containsExactly(
            "kind = \"partnership\": true",
            "capital > 50000: false",
            "kind = \"partnership\" and capital > 50000: false");
  }

  @Test
  void leavesOutTheBranchThatWasNotTaken() {
    assertThat(explained("if capital > 1 then capital * 2 else capital / 0"))
        .noneMatch(line -> line.startsWith("capital / 0"));
  }

  @Test
  void leavesOutWhatHasManyValues() {
    assertThat(explained("count(for p in partners return p + 1) + count(partners[item > 50])"))
        .noneMatch(line -> line.startsWith("p + 1") || line.startsWith("item > 50"))
        .last()
        .isEqualTo("count(for p in partners return p + 1) + count(partners[item > 50]): 3");
  }

  @Test
  void givesTheSameValueAsWithoutTelling() {
    Expression expression = ready("sum(partners) + capital");

    assertThat(expression.explain(VALUES, Budget.standard()).getLast().value())
        .isEqualTo(expression.evaluate(VALUES, Budget.standard()));
  }

  @Test
  void doesNotChargeWhoeverDoesNotAsk() {
    Budget budget = Budget.standard();
    Budget asked = Budget.standard();

    ready("1 + capital * 2").evaluate(VALUES, budget);
    ready("1 + capital * 2").explain(VALUES, asked);

    assertThat(asked.used()).isEqualTo(budget.used());
  }

  private static List<String> explained(String text) {
    return ready(text).explain(VALUES, Budget.standard()).stream()
        .map(part -> part.text() + ": " + Text.of(part.value(), Budget.standard()))
        .toList();
  }

  private static Expression ready(String text) {
    Scope scope =
        Scope.of(
            Map.of(
                "kind", FeelType.STRING,
                "capital", FeelType.NUMBER,
                "partners", FeelType.list(FeelType.NUMBER)));
    assertThat(Feel.expression(text, scope)).isInstanceOf(Compiled.Ready.class);
    return ((Compiled.Ready<Expression>) Feel.expression(text, scope)).value();
  }
}
