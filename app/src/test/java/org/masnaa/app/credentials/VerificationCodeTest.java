package org.masnaa.app.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerificationCodeTest {

  private final SecureRandom random = new SecureRandom();

  @Test
  void isReadBackAsPrinted() {
    VerificationCode code = VerificationCode.random(random);

    assertThat(code.grouped()).matches("(\\w{4}-){6}\\w{2}");
    assertThat(VerificationCode.read(code.grouped())).contains(code);
    assertThat(VerificationCode.read(" " + code.grouped().toLowerCase(Locale.ROOT))).contains(code);
  }

  @Test
  void takesLettersForTheDigitsTheyLookLike() {
    VerificationCode code = new VerificationCode("0123456789ABCDEFGHJKMNPQ01");

    assertThat(VerificationCode.read("OI23456789ABCDEFGHJKMNPQOL")).contains(code);
  }

  @Test
  void isNeverTheSame() {
    assertThat(
            Stream.generate(() -> VerificationCode.random(random))
                .limit(1000)
                .collect(Collectors.toSet()))
        .hasSize(1000);
  }

  /** 128 bits: the first sign carries three of them, each other five. */
  @Test
  void usesEveryBit() {
    assertThat(
            Stream.generate(() -> VerificationCode.random(random).text().charAt(0))
                .limit(500)
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder('0', '1', '2', '3', '4', '5', '6', '7');
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "0123456789ABCDEFGHJKMNPQ0", "0123456789ABCDEFGHJKMNPQ0U"})
  void isNotReadFromAnythingElse(String typed) {
    assertThat(VerificationCode.read(typed)).isEmpty();
  }

  @Test
  void isNotSearchedInALongText() {
    assertThat(VerificationCode.read("-".repeat(10_000))).isEmpty();
  }
}
