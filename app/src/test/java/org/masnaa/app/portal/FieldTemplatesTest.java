package org.masnaa.app.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.masnaa.app.portal.PortalSamples.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.masnaa.app.shared.page.Field;
import org.masnaa.app.shared.page.RenderedPages;
import org.masnaa.text.Language;

class FieldTemplatesTest {

  private final RenderedPages pages = new RenderedPages();

  private String html(Field field, Language language) {
    ItemPage page =
        new ItemPage(
            text("خدمة", "Service"), text("بند", "Item"), 1, "/x", List.of(field), List.of());
    return pages.render("portal/item", "/x", language, RenderedPages.MARYAM, page);
  }

  private static Field line(Field.Format format) {
    Field.Frame frame =
        new Field.Frame(
            "q", text("سؤال", "Question"), text("مثال", "Hint"), true, text("أدخل.", "Enter."));
    return new Field.Line(frame, "1", format, 20, "tel");
  }

  @ParameterizedTest
  @EnumSource
  void tieEachBoxToItsLabelHintAndProblem(Field.Format format) {
    String html = html(line(format), Language.AR);

    assertThat(html)
        .contains("<label for=\"q\">")
        .contains("aria-describedby=\"q-hint q-problem\"")
        .contains("id=\"q-hint\"")
        .contains("id=\"q-problem\"")
        .contains("aria-invalid=\"true\"")
        .contains("(اختياري)")
        .doesNotContain("placeholder");
  }

  @ParameterizedTest
  @EnumSource
  void fitEachBoxToWhatIsTypedInIt(Field.Format format) {
    String html = html(line(format), Language.AR);

    assertThat(html)
        .contains("inputmode=\"" + format.inputMode() + "\"")
        .contains("autocomplete=\"tel\"")
        .contains(format.width())
        .contains("dir=\"" + (format == Field.Format.TEXT ? "auto" : "ltr") + "\"");
  }

  @Test
  void takeEachSpellingOfANameInItsScript() {
    String html =
        pages.render("portal/item", "/x", Language.EN, RenderedPages.MARYAM, FormSamples.item());

    assertThat(html).containsPattern("name=\"name.ar\"[^>]*lang=\"ar\"[^>]*dir=\"rtl\"");
    assertThat(html).containsPattern("name=\"name.en\"[^>]*lang=\"en\"[^>]*dir=\"ltr\"");
  }

  @Test
  void setWhatPeopleWroteApartInTheLineItStandsIn() {
    String html =
        pages.render(
            "portal/question", "/x", Language.EN, RenderedPages.MARYAM, FormSamples.items());

    assertThat(html).contains("<bdi>Ali Salem</bdi>").contains("value=\"occupants/1\"");
  }
}
