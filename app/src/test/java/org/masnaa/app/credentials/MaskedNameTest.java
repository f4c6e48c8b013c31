package org.masnaa.app.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.masnaa.text.LocalText;

class MaskedNameTest {

  @Test
  void keepsTheFirstWordAndInitials() {
    LocalText masked =
        MaskedName.of(
            new LocalText("مريم بنت سعد بن علي الكواري", "Maryam bint Saad bin Ali Al-Kuwari"));

    assertThat(masked).isEqualTo(new LocalText("مريم بنت س… بن ع… ك…", "Maryam bint S… bin A… K…"));
  }

  @Test
  void leavesNoNameAsNone() {
    assertThat(MaskedName.of(new LocalText("", ""))).isEqualTo(new LocalText("", ""));
  }
}
