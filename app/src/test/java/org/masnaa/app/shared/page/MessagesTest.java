package org.masnaa.app.shared.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.masnaa.text.Language;

class MessagesTest {

  private final Messages messages = Messages.load();

  @Test
  void existInBothLanguages() {
    assertThat(messages.keys(Language.AR))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(messages.keys(Language.EN));
  }

  @ParameterizedTest
  @CsvSource({
    "0, لا توجد خدمات",
    "1, خدمة واحدة",
    "2, خدمتان",
    "3, 3 خدمات",
    "11, 11 خدمةً",
    "100, 100 خدمة"
  })
  void countInAllSixArabicForms(int count, String text) {
    assertThat(messages.text(Language.AR, "search.count", "count", count)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0, No services", "1, One service", "2, 2 services"})
  void countInEnglish(int count, String text) {
    assertThat(messages.text(Language.EN, "search.count", "count", count)).isEqualTo(text);
  }

  @Test
  void isolateALatinNameInsideAnArabicSentence() {
    assertThat(messages.text(Language.AR, "search.title", "words", "visa"))
        .contains("\u2066visa\u2069");
  }

  @Test
  void isolateAnArabicNameInsideAnEnglishSentence() {
    assertThat(messages.text(Language.EN, "search.title", "words", "إقامة"))
        .contains("\u2067إقامة\u2069");
  }

  @Test
  void refuseAKeyThatNobodyWrote() {
    assertThatThrownBy(() -> messages.text(Language.AR, "no.such.key"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no.such.key");
  }
}
