package org.masnaa.feel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.masnaa.feel.BudgetExceeded.Limit;
import org.masnaa.feel.Compiled.Ready;
import org.masnaa.feel.Compiled.Refused;

/**
 * Texts that must be stopped. The budget has no clock here, so that the counted limits are tested.
 */
class HostileTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "count(for i in 1..50000000 return i)",
        "for i in 1..3000, j in 1..3000 return i * j",
        "for i in 1..1000, j in 1..1000, k in 1..1000 return 1",
        "some x in 1..100000000 satisfies x < 0",
        "every x in 1..100000000 satisfies x > 0",
        "for i in [1..999999999999] return i",
        "for i in @\"0001-01-01\"..@\"9999-12-31\" return i",
        "for i in 1..100000 return partial",
        "for i in 1..1000000 return string join(for j in 1..1000 return \"aaaaaaaaaaaaaaa\")",
        "string join(for i in 1..300000 return \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\")",
        "(function(f) f(f))(function(f) f(f))",
        "{f: function(f, n) f(f, n + 1), r: f(f, 1)}.r",
        "{f: function(f, n) if n = 0 then 1 else f(f, n - 1) + f(f, n - 1), r: f(f, 60)}.r",
        "sort(for i in 1..250000 return i, function(x, y) true)",
        "flatten(for i in 1..1000 return for j in 1..1000 return j)",
        "distinct values(for i in 1..100000 return {a: i})",
        "union(for i in 1..30000 return [i], for i in 1..30000 return [i])",
        "concatenate(for i in 1..300000 return i, for i in 1..300000 return i)",
        "for i in 1..100000 return matches(\"abc\", \"[\\p{L}-[a-c]]+\")",
        "for i in 1..100000 return matches(\"abc\", \"\\p{IsBasicLatin}+\")",
        "matches(string join(for i in 1..90000 return \"a\"), \"(a|a)*(a|a)*(a|a)*(a|a)*"
            + "(a|a)*(a|a)*(a|a)*(a|a)*(a|a)*(a|a)*(a|a)*(a|a)*(a|a)*(a|a)*b\")",
        "matches(string join(for i in 1..60 return \"a\"), \"(a*)*(a*)*\\1b\")",
        "matches(string join(for i in 1..60 return \"ab\"), \"^(([ab]+)+)+\\2\\1c$\")",
        "string(for i in 1..100000 return [[[[i]]]])",
        "for i in 1..2000 return sort(for j in 1..2000 return j, function(a, b) a > b)",
      })
  void runsIntoALimit(String text) {
    Expression expression = ready(text);

    assertThatThrownBy(() -> expression.evaluate(Map.of(), Budget.standard()))
        .isInstanceOfSatisfying(
            BudgetExceeded.class,
            e -> {
              assertThat(e.place()).isEqualTo(text);
              assertThat(e.text().ar()).contains("أوقف");
              assertThat(e.text().en()).contains("more than");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9 ** 999999999",
        "0.5 ** -999999999",
        "10 ** 6000 * 10 ** 6000",
        "sqrt(-1)",
        "exp(10000000000)",
        "duration(\"P999999999999Y\")",
        "date(\"999999999-12-31\") + duration(\"P1D\")",
        "duration(\"P999999999999D\") * 1e30",
        "@\"P1D\" / 1e-6000",
        "substring(\"abc\", -999999999999, 99999999999999)",
        "substring(\"abc\", 1e6000)",
        "matches(\"a\", \"((a{1000}){1000}){1000}\")",
        "matches(\"a\", \"a{1000}a{1000}a{1000}a{1000}\")",
        "matches(\"aA\", \"(?=a)a\")",
        "product(for i in 1..10000 return 1e100)",
        "modulo(1e6000, 0.0001)",
      })
  void isNullAtOnce(String text) {
    assertThat(ready(text).evaluate(Map.of(), Budget.standard())).isNull();
  }

  static Stream<String> nestedTexts() {
    return Stream.of(
        "(".repeat(3_000) + "1" + ")".repeat(3_000),
        "[".repeat(3_000) + "]".repeat(3_000),
        "{a:".repeat(2_000) + "1" + "}".repeat(2_000),
        "-".repeat(5_000) + "1",
        "1" + "+1".repeat(20_000),
        "\"a\"" + "+\"a\"".repeat(9_000),
        "if true then ".repeat(3_000) + "1" + " else 2".repeat(3_000),
        "not(".repeat(1_000) + "true" + ")".repeat(1_000),
        "1 instance of " + "list<".repeat(2_000),
        "function(a: " + "list<".repeat(3_000) + ") a",
        "x".repeat(1_000_000),
        "a ".repeat(20_000),
        "a".repeat(50_000),
        "{",
        "[1..",
        "@\"",
        "/*",
        "function(x) external {java: {class: \"java.lang.Runtime\"}}");
  }

  @ParameterizedTest
  @MethodSource("nestedTexts")
  void isRefusedWithAPlace(String text) {
    assertThat(Feel.expression(text, Scope.of(Map.of())))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.problems()).isNotEmpty());
  }

  @Test
  void stopsOnTheClockToo() {
    long[] now = {0};
    Budget budget =
        Budget.of(
            Long.MAX_VALUE / 2, 1_500, 1_000_000_000, 1_000_000, () -> now[0] += 1_000, 50_000);

    assertThatThrownBy(
            () -> ready("some x in 1..100000000 satisfies x < 0").evaluate(Map.of(), budget))
        .isInstanceOfSatisfying(
            BudgetExceeded.class, e -> assertThat(e.limit()).isEqualTo(Limit.TIME));
  }

  private static Expression ready(String text) {
    Compiled<Expression> compiled = Feel.expression(text, Scope.of(Map.of()));
    assertThat(compiled).isInstanceOf(Ready.class);
    return ((Ready<Expression>) compiled).value();
  }
}
