package org.masnaa.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Bidi;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.masnaa.text.Language;

class IsolatedTest {

  private static final Form OCCUPANTS =
      Forms.of(
          """
          questions:
            - id: occupants
              type: group
              label: {ar: الساكنون, en: Occupants}
              questions:
                - {id: name, type: name, label: {ar: الاسم, en: Name}}
                - {id: phone, type: phone, label: {ar: الهاتف, en: Phone}}
          """);

  private static String line(Language language) {
    QuestionType group = OCCUPANTS.questions().getFirst().type();
    Object items = List.of(Map.of("name", Map.of("ar", "ليلى علي"), "phone", "+97455512345"));
    return Shown.text(group, items, language);
  }

  @Test
  void keepsTheDirectionOfThePageWhateverScriptANameHas() {
    // As bdi and dir="auto" do: the first strong character outside isolates decides.
    assertThat(direction(line(Language.EN))).isEqualTo(Bidi.DIRECTION_LEFT_TO_RIGHT);
    assertThat(direction(line(Language.AR))).isEqualTo(Bidi.DIRECTION_RIGHT_TO_LEFT);
    // The control: without the marks the Arabic name turns the English line round.
    assertThat(direction(Isolated.plain(line(Language.EN))))
        .isEqualTo(Bidi.DIRECTION_RIGHT_TO_LEFT);
  }

  @Test
  void readsCodesFromLeftToRight() {
    String phone = Shown.text(new QuestionType.Phone(), "+97455512345", Language.AR);

    assertThat(direction(phone)).isEqualTo(Bidi.DIRECTION_LEFT_TO_RIGHT);
    assertThat(Isolated.plain(phone)).isEqualTo("+97455512345");
  }

  private static int direction(String text) {
    String outside = text.replaceAll("\\u2068[^\\u2069]*\\u2069", "");
    boolean leftToRight =
        new Bidi(outside, Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT).baseIsLeftToRight();
    return leftToRight ? Bidi.DIRECTION_LEFT_TO_RIGHT : Bidi.DIRECTION_RIGHT_TO_LEFT;
  }
}
