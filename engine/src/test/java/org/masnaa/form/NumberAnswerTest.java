package org.masnaa.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberAnswerTest {

  private static final Question WHOLE = Questions.of("n", new QuestionType.WholeNumber(null, null));
  private static final Question MONEY = Questions.of("n", new QuestionType.Money(null, null));
  private static final Question DECIMAL = Questions.of("n", new QuestionType.Decimal(null, null));

  private static @Nullable Object read(Question question, String typed) {
    return Questions.read(question, new Answer.Typed(typed));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1250; 1250",
        "'  12 50 '; 1250",
        "1,250; 1250",
        "1,250,000; 1250000",
        "١٢٥٠; 1250",
        "۱۲۵۰; 1250",
        "١٬٢٥٠; 1250",
        "١،٢٥٠; 1250",
        "-7; -7",
        "−7; -7",
        "007; 7",
        "0; 0",
        "1250.; 1250",
        "12.0; 12",
        "'1\u00A0250'; 1250",
        "'\u200F١٢\u200F'; 12",
      })
  void readsWholeNumbersAsPeopleTypeThem(String typed, BigDecimal value) {
    assertThat(read(WHOLE, typed)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"12.5; 12.5", "١٢٫٥; 12.5", ".5; 0.5", "1,234.56; 1234.56", "0.00; 0", "100; 100"})
  void readsDecimals(String typed, BigDecimal value) {
    assertThat(read(MONEY, typed)).isEqualTo(value);
    assertThat(read(DECIMAL, typed)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "twelve; answer.not-number", "1,25; answer.not-number", "12,34,567; answer.not-number",
        "1.2.3; answer.not-number", "--1; answer.not-number", "1e5; answer.not-number",
        "0x10; answer.not-number", "∞; answer.not-number", "½; answer.not-number",
        "12.5; answer.too-many-decimals", "-; answer.not-number", ".; answer.not-number",
      })
  void saysWhatToDoAboutOtherThings(String typed, String code) {
    assertThat(read(WHOLE, typed)).isEqualTo(code);
  }

  @Test
  void keepsToItsDigitsAndPlaces() {
    assertThat(read(WHOLE, "9".repeat(Limits.DIGITS))).isInstanceOf(BigDecimal.class);
    assertThat(read(WHOLE, "9".repeat(Limits.DIGITS + 1))).isEqualTo("answer.too-many-digits");
    assertThat(read(WHOLE, "9".repeat(5_000))).isEqualTo("answer.too-many-digits");
    assertThat(read(DECIMAL, "0." + "1".repeat(Limits.PLACES))).isInstanceOf(BigDecimal.class);
    assertThat(read(DECIMAL, "0." + "1".repeat(Limits.PLACES + 1)))
        .isEqualTo("answer.too-many-decimals");
    assertThat(read(MONEY, "0.125")).isEqualTo("answer.too-many-decimals");
  }

  @Test
  void keepsToItsBoundsAndNamesThem() {
    Question question =
        Questions.of("n", new QuestionType.WholeNumber(BigDecimal.ONE, BigDecimal.valueOf(1_000)));

    assertThat(read(question, "1")).isEqualTo(BigDecimal.ONE);
    assertThat(read(question, "1000")).isEqualTo(BigDecimal.valueOf(1_000));
    assertThat(read(question, "0")).isEqualTo("answer.outside");
    assertThat(read(question, "1001")).isEqualTo("answer.outside");
    AnswerProblem problem =
        Questions.interview(Answers.none().with("n", new Answer.Typed("0")), question)
            .problems()
            .getFirst();
    assertThat(problem.message().en()).isEqualTo("Enter a number from 1 to 1,000.");
    assertThat(problem.message().ar()).startsWith("أدخل").contains("1,000");
  }
}
