package org.masnaa.app.shared.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.masnaa.text.Language;

class ErrorPageTest {

  @Test
  void showsWhatIsForbiddenLikeWhatDoesNotExist() {
    assertThat(ErrorPage.of(403)).isEqualTo(ErrorPage.of(404)).isEqualTo(ErrorPage.NOT_FOUND);
  }

  @ParameterizedTest
  @EnumSource
  void hasItsTexts(ErrorPage page) {
    Messages messages = Messages.load();

    for (Language language : Language.values()) {
      assertThat(messages.has(language, page.key() + ".title")).isTrue();
      assertThat(messages.has(language, page.key() + ".lead")).isTrue();
    }
  }
}
