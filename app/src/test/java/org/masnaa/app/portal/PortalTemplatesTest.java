package org.masnaa.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.masnaa.app.shared.page.RenderedPages;
import org.masnaa.text.Language;

class PortalTemplatesTest {

  private final RenderedPages pages = new RenderedPages();

  @ParameterizedTest
  @EnumSource
  void haveOneHeadingAndSayTheirLanguage(Language language) throws IOException {
    for (Map.Entry<String, Object> sample : PortalSamples.all().entrySet()) {
      String name = sample.getKey();
      String template = name.split(":")[0];

      String html = pages.render(template, "/x", language, RenderedPages.MARYAM, sample.getValue());
      pages.keep(name.replace('/', '-').replace(':', '-'), language, html);

      assertThat(html)
          .as(name)
          .contains("<html lang=\"" + language.code() + "\" dir=\"" + language.direction() + "\">")
          .containsOnlyOnce("<h1")
          .containsOnlyOnce("<main");
    }
  }
}
