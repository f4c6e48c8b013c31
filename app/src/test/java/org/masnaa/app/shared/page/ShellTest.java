package org.masnaa.app.shared.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.masnaa.text.Language;

class ShellTest {

  private static Shell shell(Language language) {
    Messages messages = Messages.load();
    return new Shell(
        language,
        new Shell.Place("/search", "?q=a"),
        new Visitor.Anonymous(),
        null,
        new Site(
            messages,
            new Dates(ZoneId.of("Asia/Qatar"), messages),
            Assets.load(),
            new Site.Help("+974 4000 0000", "help@services.example"),
            false));
  }

  @Test
  void keepsThePageWhenTheLanguageIsSwitched() {
    assertThat(shell(Language.AR).switched()).isEqualTo("/en/search?q=a");
    assertThat(shell(Language.EN).switched()).isEqualTo("/ar/search?q=a");
  }

  @Test
  void writesTheSwitchInTheOtherLanguage() {
    assertThat(shell(Language.AR).otherText("language.name")).isEqualTo("English");
  }

  @Test
  void keepsThePercentSignBehindItsNumberInsideArabic() {
    assertThat(shell(Language.AR).percent(new BigDecimal("0.284"))).isEqualTo("\u206628.4%\u2069");
  }

  @Test
  void showsFractionsOfMoneyOnlyWhenThereAreSome() {
    assertThat(shell(Language.EN).money(new BigDecimal("1500.00"))).isEqualTo("QAR 1,500");
    assertThat(shell(Language.EN).money(new BigDecimal("1500.5"))).contains("1,500.50");
  }

  @Test
  void knowsAnAssetByTheHashOfItsContent() {
    assertThat(shell(Language.AR).asset("portal.css"))
        .matches("/assets/portal\\.[0-9a-f]{10}\\.css");
  }
}
