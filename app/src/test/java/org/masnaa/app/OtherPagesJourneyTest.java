package org.masnaa.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.masnaa.text.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pages beside the three journeys: open to everyone, small, and usable on the smallest screen. */
@WholeProgram
class OtherPagesJourneyTest {

  private static final String SEND = "main form .send .ds-button";
  private static final String TREE = "/services/mme/tree-felling-permit";
  private static final String CERTIFICATE = "/services/moi/residence-certificate";

  private static final int MOST_BYTES = 150 * 1024;
  private static final int MOST_REQUESTS = 15;

  @LocalServerPort private int port;
  @Autowired private JdbcClient database;

  @ParameterizedTest
  @EnumSource
  void areOpenToEveryoneWhoHasNotSignedIn(Language language) {
    String found = language == Language.AR ? "شجرة" : "tree";
    try (RealBrowser visitor = RealBrowser.phone(port, language)) {
      visitor.open("").isOpenToAll("home-anonymous");
      visitor.open("/search?q=" + found).isOpenToAll("search");
      visitor.open("/search?q=zzz").isOpenToAll("search-none");
      visitor.open("/verify/NONE-0000").isOpenToAll("verify-unknown");
      visitor.open("/no-such-page").isOpenToAll("not-found");
      visitor.open(TREE).isOpenToAll("start-anonymous");
    }
  }

  @ParameterizedTest
  @EnumSource
  void areOpenToEveryoneWithAMessageAndADocument(Language language) {
    try (RealBrowser person = RealBrowser.phone(port, language);
        RealBrowser stranger = RealBrowser.phone(port, language)) {
      person.signIn("person", 0);
      person.open(CERTIFICATE).press(".start-button").press(SEND);

      Page page = person.open("/messages").page();
      // The message is sent by a job, a moment after the decision.
      for (int i = 0; i < 30 && page.locator("main .badge.attention").count() == 0; i++) {
        page.reload();
      }
      person.isOpenToAll("messages");
      stranger.open("/verify/" + code(language)).isOpenToAll("verify-valid");

      assertThat(page.locator("main .badge.attention").count()).isPositive();
      assertThat(stranger.text("main"))
          .contains(language == Language.AR ? "صحيحة وسارية" : "genuine and valid");
    }
  }

  /**
   * Of a code only the hash is kept, so the test puts one of its own in the place of the newest.
   */
  private String code(Language language) {
    String code = "3".repeat(25) + (language == Language.AR ? "4" : "5");
    database
        .sql(
            """
            update credentials.credential set code_hash = sha256(:code::bytea)
            where id = (select id from credentials.credential order by issued_at desc limit 1)
            """)
        .param("code", code)
        .update();
    return code;
  }

  @ParameterizedTest
  @EnumSource
  void fitTheSmallestScreenInTheWorkspace(Language language) {
    try (RealBrowser person = RealBrowser.phone(port, language);
        RealBrowser officer = RealBrowser.smallest(port, language)) {
      person.signIn("person", 3);
      applyForATree(person);
      String reference = person.text("main .reference .id");

      officer.signIn("officer", 1).fits("queue").isOpenToAll("queue-small");
      officer
          .press("tr:has-text('" + reference + "') a")
          .fits("task-free")
          .isOpenToAll("task-free-small");
      officer.press(".decide button").fits("task").isOpenToAll("task-small");
      officer.press("button[value=refuse]").fits("task-wrong").isOpenToAll("task-wrong-small");
    }
  }

  private static void applyForATree(RealBrowser person) {
    person.open(TREE).press(".start-button");
    person.choose("atHome", "yes").press(SEND);
    person.fill("diameter", "45").press(SEND);
    person.choose("protectedArea", "no").press(SEND);
    person.choose("purpose", "danger").press(SEND);
    person.press(SEND);
    person.choose("declaration", "yes").press(SEND);
  }

  @ParameterizedTest
  @EnumSource
  void weighLittle(Language language) {
    try (RealBrowser person = RealBrowser.phone(port, language)) {
      Page page = person.page();
      List<Response> answers = new CopyOnWriteArrayList<>();
      page.onResponse(answers::add);
      CDPSession session = page.context().newCDPSession(page);
      JsonObject off = new JsonObject();
      off.addProperty("cacheDisabled", true);
      session.send("Network.enable");
      session.send("Network.setCacheDisabled", off);
      person.signIn("person", 4);
      for (String path :
          List.of("", "/search?q=a", TREE, "/applications", "/messages", "/my-data", CERTIFICATE)) {
        answers.clear();
        person.open(path);
        page.waitForLoadState(LoadState.NETWORKIDLE);

        int bytes = answers.stream().mapToInt(a -> a.request().sizes().responseBodySize).sum();

        assertThat(answers.size()).as("requests of " + path).isBetween(2, MOST_REQUESTS);
        assertThat(bytes).as("bytes of " + path).isBetween(10_000, MOST_BYTES);
      }
    }
  }
}
