package org.masnaa.juel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.masnaa.feel.Budget;
import org.masnaa.feel.Compiled;
import org.masnaa.feel.Expression;
import org.masnaa.feel.Feel;
import org.masnaa.feel.Scope;

class JuelTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '\0',
      value = {
        "${approved} ~ approved",
        "#{approved} ~ approved",
        "${approved == true} ~ approved = true",
        "${!approved} ~ approved != true",
        "${not approved} ~ approved != true",
        "${status == 'Open'} ~ status = \"Open\"",
        "${status eq \"Open\" and amount gt 1000} ~ status = \"Open\" and amount > 1000",
        "${a || b && c} ~ a or b and c",
        "${(a || b) && c} ~ (a or b) and c",
        "${!(a == 'x')} ~ a != \"x\"",
        "${!(a > 3)} ~ (a > 3) != true",
        "${(a > 3) == false} ~ (a > 3) != true",
        "${empty name} ~ name = null or name = \"\" or name = []",
        "${!empty name} ~ (name = null or name = \"\" or name = []) != true",
        "${a ? b : c} ~ if a then b else c",
        "${a - (b - c)} ~ a - (b - c)",
        "${a - b - c} ~ a - b - c",
        "${-a * (b + 2)} ~ -a * (b + 2)",
        "${a % 2 == 0} ~ modulo(a, 2) = 0",
        "${order.items[0].price} ~ order.items[1].price",
        "${list[i]} ~ list[i + 1]",
        "${map['key one']} ~ get value(map, \"key one\")",
        "${map[\"key\"]} ~ map.key",
        "${execution.getVariable('amount') > 5} ~ amount > 5",
        "${execution.hasVariable('x')} ~ x != null",
        "${!execution.hasVariable('x') and y == \"Z\"} ~ x = null and y = \"Z\"",
        "${status.equals('Open')} ~ status = \"Open\"",
        "${'Open'.equals(status)} ~ \"Open\" = status",
        "${!status.equals('Open')} ~ (status = \"Open\") != true",
        "${status.equalsIgnoreCase('open')} ~ lower case(status) = lower case(\"open\")",
        "${name.startsWith('A')} ~ starts with(name, \"A\")",
        "${code.matches('[A-Z]+')} ~ matches(code, \"^(?:[A-Z]+)$\")",
        "${customer.getAge() >= 18} ~ customer.age >= 18",
        "${customer.isActive()} ~ customer.active",
        "${items.size() > 0} ~ count(items) > 0",
        "${execution.getVariable(\"url\").split(\"/\")[6]} ~ split(url, \"/\")[7]",
        "${S(response).prop(\"fee\").prop(\"balance\").stringValue()} ~ response.fee.balance",
        "${filenumbers.elements()} ~ filenumbers",
        "${nrOfCompletedInstances/nrOfInstances >= 0.6} ~ numberOfCompletedInstances /"
            + " numberOfInstances >= 0.6",
        "${loopCounter == 0} ~ (loopCounter - 1) = 0",
        "${variables:get('x') == 1} ~ x = 1",
        "${vars:lt(amount, 5)} ~ amount < 5",
        "${date == 'x'} ~ date = \"x\"",
        "${x$y} ~ x_y",
        "${execution.processBusinessKey} ~ reference",
        "PT${hours}H ~ string join([\"PT\", string(hours), \"H\"])",
        "P1D ~ \"P1D\"",
      })
  void translates(String juel, String feel) {
    assertThat(Juel.translate(juel, Juel.Use.CONDITION))
        .isInstanceOfSatisfying(
            Juel.Translated.class, t -> assertThat(t.feel()).isEqualTo(feel.strip()));
  }

  @Test
  void namesWhatIsReadAndKeepsAMissingAnswerFalse() {
    Juel.Translation value = Juel.translate("${a > b}", Juel.Use.VALUE);

    assertThat(value).isEqualTo(new Juel.Translated("(a > b) = true", java.util.Set.of("a", "b")));
  }

  @Test
  void tellsCallsOfForeignCodeWithTheirArguments() {
    Juel.Translation call =
        Juel.translate("${scoring.check(execution, person.id, 'strict', amount)}", Juel.Use.VALUE);

    assertThat(call)
        .isEqualTo(
            new Juel.Called(
                "scoring.check",
                List.of(
                    new Juel.Argument("id", "person.id"),
                    new Juel.Argument("argument2", "\"strict\""),
                    new Juel.Argument("amount", "amount"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${service.check(x) > 3}",
        "${execution.setVariable('x', 1)}",
        "${''.getClass().forName('java.lang.Runtime')}",
        "${a = 5}",
        "${a",
        "${}",
        "${a +}",
        "${'open}",
        "${dateTime().plusDays(3)}",
        "${a ? b}",
        "${task.name}",
      })
  void refusesWhatHasNoCounterpart(String juel) {
    Juel.Translation translation = Juel.translate(juel, Juel.Use.CONDITION);

    assertThat(translation).isNotInstanceOf(Juel.Translated.class);
  }

  @Test
  void staysWithinItsBoundsOnHostileTexts() {
    List<String> hostile =
        List.of(
            "${" + "(".repeat(5_000) + "a" + ")".repeat(4_000) + "}",
            "${" + "!".repeat(9_000) + "a}",
            "${a" + ".b".repeat(4_000) + "}",
            "${a" + "+a".repeat(4_000) + "}",
            "${" + "a?".repeat(4_000) + "}",
            "x".repeat(20_000),
            "${".repeat(4_000));

    for (String text : hostile) {
      long start = System.nanoTime();
      assertThat(Juel.translate(text, Juel.Use.CONDITION)).isInstanceOf(Juel.Refused.class);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(500));
    }
  }

  @Test
  void neverThrowsOnAnyText() {
    Random random = new Random(20_261_124);
    String signs = "${}#()[].,?:+-*/%<>=!&|'\"\\ ab1 empty not and or eq null true div";
    for (int run = 0; run < 20_000; run++) {
      StringBuilder text = new StringBuilder("${");
      for (int i = random.nextInt(25); i > 0; i--) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      assertThat(Juel.translate(text.append('}').toString(), Juel.Use.CONDITION)).isNotNull();
    }
  }

  /** Random conditions over random data, some of it missing, hold in FEEL exactly when they do. */
  @Test
  void meansTheSameForAnyData() {
    for (long seed = 1; seed <= 3_000; seed++) {
      Random random = new Random(seed);
      String juel = "${" + truth(random, 3) + "}";
      Map<String, @Nullable Object> data = data(random);

      boolean expected = Boolean.TRUE.equals(Reference.value(juel, data));

      Juel.Translated feel = (Juel.Translated) Juel.translate(juel, Juel.Use.CONDITION);
      assertThat(Boolean.TRUE.equals(evaluate(feel.feel(), data)))
          .as("seed %d: %s as %s with %s", seed, juel, feel.feel(), data)
          .isEqualTo(expected);
    }
  }

  @Test
  void noticesATranslationThatForgetsMissingData() {
    Map<String, @Nullable Object> data = new HashMap<>();
    data.put("n", null);

    assertThat(Reference.value("${!(n > 3)}", data)).isEqualTo(true);
    assertThat(evaluate("not(n > 3)", data)).isNull();
  }

  private static @Nullable Object evaluate(String feel, Map<String, @Nullable Object> data) {
    Compiled<Expression> compiled = Feel.expression(feel, Scope.open());
    return ((Compiled.Ready<Expression>) compiled).value().evaluate(data, Budget.standard());
  }

  private static Map<String, @Nullable Object> data(Random random) {
    Map<String, @Nullable Object> data = new HashMap<>();
    data.put("p", pick(random, Arrays.asList(true, false, null)));
    data.put("q", pick(random, Arrays.asList(true, false, null)));
    data.put("s", pick(random, Arrays.asList("", "x", "yy", null)));
    data.put("t", pick(random, Arrays.asList("x", "z", null)));
    data.put("n", pick(random, Arrays.asList(BigDecimal.ONE, BigDecimal.TEN, null)));
    data.put("m", pick(random, Arrays.asList(BigDecimal.ONE, BigDecimal.valueOf(4))));
    data.put("l", pick(random, Arrays.asList(List.of(), List.of("x"), null)));
    return data;
  }

  private static <T extends @Nullable Object> T pick(Random random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static String truth(Random random, int depth) {
    if (depth == 0) {
      return pick(random, List.of("p", "q", "true", "false"));
    }
    List<String> forms = new ArrayList<>();
    forms.add("(" + truth(random, depth - 1) + " && " + truth(random, depth - 1) + ")");
    forms.add(truth(random, depth - 1) + " or " + truth(random, depth - 1));
    forms.add("!(" + truth(random, depth - 1) + ")");
    forms.add("(" + truth(random, depth - 1) + " ? " + truth(random, 0) + " : p)");
    forms.add(
        "n " + pick(random, List.of("<", "<=", ">", ">=", "==", "!=")) + " " + number(random));
    forms.add(
        "s " + pick(random, List.of("==", "!=")) + " " + pick(random, List.of("t", "'x'", "''")));
    forms.add("empty " + pick(random, List.of("s", "l")));
    forms.add("!empty " + pick(random, List.of("s", "l")));
    forms.add(
        pick(random, List.of("s", "l", "n", "p")) + pick(random, List.of(" == null", " != null")));
    forms.add("p == " + pick(random, List.of("true", "false")));
    return pick(random, forms);
  }

  private static String number(Random random) {
    return pick(random, List.of("m", "4", "(m + 2) * 3", "m - 1 - 2", "10 / m", "-m"));
  }
}
