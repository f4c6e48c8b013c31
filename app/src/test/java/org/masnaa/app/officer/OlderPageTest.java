package org.masnaa.app.officer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.masnaa.app.Browser;
import org.masnaa.app.WholeProgram;
import org.masnaa.app.catalogue.Catalogue;
import org.masnaa.app.shared.ServiceId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeProgram
class OlderPageTest {

  private static final String SERVICE = "tree-felling-permit";
  private static final String MOVE = "/en/work/older/" + SERVICE + "/move";

  @LocalServerPort private int port;
  @Autowired private Catalogue catalogue;

  private Browser officer(String id) {
    Browser browser = new Browser(port);
    assertThat(browser.signIn("officer", id).statusCode()).isEqualTo(303);
    // The page hands out the token that its forms need.
    assertThat(browser.get("/en/work/older").statusCode()).isEqualTo(200);
    return browser;
  }

  private String version() {
    return Integer.toString(
        catalogue.current(new ServiceId("mme", SERVICE)).orElseThrow().version());
  }

  @Test
  void showsThePageInBothLanguages() {
    Browser officer = officer("hind");

    HttpResponse<String> english = officer.get("/en/work/older");
    HttpResponse<String> arabic = officer.get("/ar/work/older");

    assertThat(english.statusCode()).isEqualTo(200);
    assertThat(english.body()).contains("Cases on older versions");
    assertThat(arabic.body()).contains("معاملات على إصدارات سابقة");
  }

  @Test
  void letsPublishersMoveOnlyWhatTheyChose() {
    Browser publisher = officer("mme-publisher");

    HttpResponse<String> none = publisher.post(MOVE, Map.of("version", version()));
    HttpResponse<String> stale = publisher.post(MOVE, Map.of("version", "0"));

    assertThat(none.body()).contains("Choose at least one case");
    assertThat(stale.body()).contains("another current version");
  }

  @Test
  void looksLikeNothingToOthers() {
    HttpResponse<String> noPublisher = officer("hind").post(MOVE, Map.of("version", version()));
    HttpResponse<String> foreign = officer("fahad").post(MOVE, Map.of("version", version()));

    assertThat(noPublisher.statusCode()).isEqualTo(404);
    assertThat(foreign.statusCode()).isEqualTo(404);
  }
}
