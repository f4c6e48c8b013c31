package org.masnaa.feel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.masnaa.feel.Compiled.Ready;
import org.masnaa.feel.Compiled.Refused;
import org.masnaa.feel.value.Text;

class FeelTest {

  private static final Scope PERSON =
      Scope.of(
          Map.of(
              "first name", FeelType.STRING,
              "Pre-bureau score", FeelType.NUMBER,
              "age", FeelType.NUMBER,
              "days in weekend", FeelType.list(FeelType.STRING),
              "home", FeelType.context(Map.of("street name", FeelType.STRING))));

  private static final Map<String, Object> VALUES =
      Map.of(
          "first name",
          "Maryam",
          "Pre-bureau score",
          BigDecimal.TEN,
          "age",
          new BigDecimal(35),
          "days in weekend",
          List.of("friday", "saturday"),
          "home",
          Map.of("street name", "Corniche"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1 + 2 * 3 | 7",
        "-5 ** 2 | 25",
        "10 / 4 | 2.5",
        "1 / 0 | null",
        "1 / 3 | 0.3333333333333333333333333333333333",
        "\"a\" + \"b\" | ab",
        "\"a\" + 1 | null",
        "true and null | null",
        "false and null | false",
        "if null then 1 else 2 | 2",
        "first name | Maryam",
        "Pre-bureau score + 1 | 11",
        "home.street name | Corniche",
        "age between 18 and 60 | true",
        "age in [18..60) | true",
        "age in (< 18, >= 35) | true",
        "for d in days in weekend return upper case(d) | [\"FRIDAY\", \"SATURDAY\"]",
        "some d in days in weekend satisfies d = \"friday\" | true",
        "[1, 2, 3][item > 1] | [2, 3]",
        "[{a: 1, b c: 2}, {a: 3}][a = 1].b c | [2]",
        "{x: 1, y: x + 1}.y | 2",
        "(function(a, b) a * b)(3, 4) | 12",
        "{f: function(n: number) n + 1, r: f(n: 2)}.r | 3",
        "substring(string: \"foobar\", start position: 3) | obar",
        "date and time(\"2026-01-31T10:00:00\").hour | 10",
        "@\"2026-01-31\" + duration(\"P1M\") | 2026-02-28",
        "date(\"2026-03-01\") - date(\"2026-02-01\") | P28D",
        "years and months duration(date(\"1990-03-01\"), date(\"2026-02-01\")).years | 35",
        "count([1, 2]) + max(3, 4) | 6",
        "[1, 2] = [1, 2] | true",
        "1 = \"1\" | null",
        "5 instance of number | true",
        "[1] instance of list<number> | true",
        "for i in 1..4 return if i = 1 then 1 else i * partial[-1] | [1, 2, 6, 24]",
        "not(age > 30) | false",
        "sort([3, 1, 2], function(x, y) x < y) | [1, 2, 3]",
        "replace(\"abracadabra\", \"a(.)\", \"a$1$1\") | abbraccaddabbra",
        "matches(\"O\", \"[A-Z-[OI]]\", \"i\") | false",
      })
  void evaluates(String text, String expected) {
    assertThat(Text.of(value(text), Budget.standard())).isEqualTo(expected);
  }

  @Test
  void knowsWhichNamesATextUses() {
    assertThat(ready("age + Pre-bureau score + (for x in [1] return x)[1]").names())
        .containsExactly("age", "Pre-bureau score");
  }

  @Test
  void refusesAnUnknownNameWithTheNearestKnownOne() {
    List<FeelProblem> problems = refused("1 +\n  agee + frist name");

    assertThat(problems).extracting(FeelProblem::code).containsOnly("feel.name-unknown");
    assertThat(problems).extracting(FeelProblem::line).containsExactly(2, 2);
    assertThat(problems.getFirst().column()).isEqualTo(3);
    assertThat(problems.getFirst().mend().en()).contains("“age”");
    assertThat(problems.getLast().mend().ar()).contains("«first name»");
  }

  @Test
  void refusesExternalFunctions() {
    assertThat(refused("function(x) external {java: {class: \"java.lang.Runtime\"}}"))
        .extracting(FeelProblem::code)
        .containsExactly("feel.external-function");
  }

  @Test
  void findsComparisonsThatCanNeverHold() {
    assertThat(ready("first name = 1").findings())
        .extracting(FeelProblem::code)
        .containsExactly("feel.types");
  }

  @Test
  void anOpenScopeTakesAnyName() {
    assertThat(Feel.expression("other thing + 1", Scope.open()))
        .isInstanceOfSatisfying(
            Ready.class,
            r ->
                assertThat(
                        ((Expression) r.value())
                            .evaluate(Map.of("other thing", 2), Budget.standard()))
                    .isEqualTo(new BigDecimal(3)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "- | 5 | true",
        "< 18, > 65 | 70 | true",
        "[18..65] | 66 | false",
        "not(1, 2) | 3 | true",
        "? > 3 and ? < 7 | 5 | true",
        "age | 35 | true",
        "null | 1 | false",
      })
  void testsAValue(String text, BigDecimal input, boolean expected) {
    Compiled<UnaryTests> compiled = Feel.unaryTests(text, PERSON);

    assertThat(compiled).isInstanceOf(Ready.class);
    UnaryTests tests = ((Ready<UnaryTests>) compiled).value();
    assertThat(tests.test(input, VALUES, Budget.standard())).isEqualTo(expected);
  }

  private static @Nullable Object value(String text) {
    return ready(text).evaluate(VALUES, Budget.standard());
  }

  private static Expression ready(String text) {
    Compiled<Expression> compiled = Feel.expression(text, PERSON);
    assertThat(compiled).isInstanceOf(Ready.class);
    return ((Ready<Expression>) compiled).value();
  }

  private static List<FeelProblem> refused(String text) {
    Compiled<Expression> compiled = Feel.expression(text, PERSON);
    assertThat(compiled).isInstanceOf(Refused.class);
    return ((Refused<Expression>) compiled).problems();
  }
}
