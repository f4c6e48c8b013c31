package org.masnaa.feel;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.library.Library;
import org.masnaa.feel.value.Text;

/**
 * What compiles is evaluated to a value or stopped at a limit; no other throwable leaves. The texts
 * are put together from pieces, so that most compile. Runs over the inputs kept beside it; with
 * {@code JAZZER_FUZZ=1} it looks for new ones for ten minutes.
 */
class EvaluatorFuzzTest {

  private static final String PIECES_OF_TEXTS =
      """
      ( ¦ ) ¦ [ ¦ ] ¦ { ¦ } ¦ , ¦ : ¦ . ¦ .. ¦ + ¦ - ¦ * ¦ / ¦ ** ¦ = ¦ != ¦ < ¦ <= ¦ > ¦ >=
      and ¦ or ¦ if ¦ then ¦ else ¦ for ¦ in ¦ return ¦ some ¦ every ¦ satisfies ¦ between
      instance of ¦ function(x) ¦ function(x: number, y) ¦ list<number> ¦ context<a: string> ¦ n
      t ¦ l ¦ x ¦ item ¦ partial ¦ ? ¦ null ¦ true ¦ false ¦ 0 ¦ 1 ¦ -1 ¦ 34 ¦ 1e6144 ¦ 1e-6176
      0.1 ¦ 999999999 ¦ "" ¦ "a" ¦ "(a*)*\\\\1" ¦ "[^a-z-[aeiou]]+" ¦ @"2026-02-29" ¦ @"2024-02-29"
      @"-P1Y2M" ¦ @"P1DT2H3M4.5S" ¦ @"23:59:60" ¦ @"10:00:00@Asia/Qatar"
      @"2026-03-29T02:30:00@Europe/Paris" ¦ @"-999999999-01-01" ¦ [1..5) ¦ (< 3) ¦ [1, 2, 3]
      {a: 1, b: [n]} ¦ {"a b": t}.a b ¦ x in l ¦ for x in 1..3 return ¦ some x in l satisfies
      [item > 1] ¦ [-1] ¦ .year ¦ .time offset ¦ .start included ¦ a: ¦ list: ¦ string: ¦ n:
      """;

  private static final List<String> PIECES = pieces();

  private static final Map<String, Object> VALUES =
      Map.of("n", new BigDecimal("-7.5"), "t", "aé😀b", "l", List.of(BigDecimal.ONE, "x"));

  @FuzzTest(maxDuration = "10m")
  void evaluatesOrStops(FuzzedDataProvider data) {
    StringBuilder text = new StringBuilder();
    int count = data.consumeInt(1, 24);
    for (int i = 0; i < count; i++) {
      text.append(data.pickValue(PIECES)).append(' ');
    }
    text.append(data.consumeRemainingAsString());

    evaluate(text.toString());
  }

  private static void evaluate(String text) {
    Scope scope =
        Scope.of(Map.of("n", FeelType.ANY, "t", FeelType.STRING, "l", FeelType.list(FeelType.ANY)));
    if (Feel.expression(text, scope) instanceof Compiled.Ready<Expression>(Expression ready)) {
      try {
        Object value = ready.evaluate(VALUES, budget());
        assertThat(Text.of(value, budget())).isNotNull();
      } catch (BudgetExceeded e) {
        assertThat(e.limit()).isNotNull();
      }
    }
    if (Feel.unaryTests(text, scope) instanceof Compiled.Ready<UnaryTests>(UnaryTests ready)) {
      for (@Nullable Object input : new @Nullable Object[] {null, BigDecimal.TEN, "x", List.of()}) {
        try {
          ready.test(input, VALUES, budget());
        } catch (BudgetExceeded e) {
          assertThat(e.limit()).isNotNull();
        }
      }
    }
  }

  private static Budget budget() {
    return Budget.of(100_000, 600, 20_000, 200_000, () -> 0, 1);
  }

  private static List<String> pieces() {
    List<String> pieces = new ArrayList<>(List.of(PIECES_OF_TEXTS.strip().split("\\s*[¦\n]\\s*")));
    Library.functions().keySet().forEach(name -> pieces.add(name + "("));
    return List.copyOf(pieces);
  }
}
