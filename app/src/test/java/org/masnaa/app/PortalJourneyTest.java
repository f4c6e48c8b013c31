package org.masnaa.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.masnaa.text.Language;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeProgram
class PortalJourneyTest {

  private static final String START = ".start-button";
  private static final String SEND = "main form .send .ds-button";

  @LocalServerPort private int port;

  @ParameterizedTest
  @EnumSource
  void certifiesAResidenceWithThreeClicksAndNothingTyped(Language language) {
    try (RealBrowser person = RealBrowser.phone(port, language)) {
      person.open("/sign-in").isOpenToAll("sign-in");
      person.signIn("person", 0).isOpenToAll("home");

      person.press(".tiles a[href$=residence-certificate]").isOpenToAll("start");
      person.press(START).isOpenToAll("check-known");
      person.press(SEND).until("a[href*='/documents/']").isOpenToAll("receipt-decided");

      String document = person.page().locator("a[href*='/documents/']").getAttribute("href");
      APIResponse pdf = person.page().request().get("http://localhost:" + port + document);
      assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
      person.open("/applications").isOpenToAll("applications");
      person.open("/my-data").isOpenToAll("my-data");
    }
  }

  @ParameterizedTest
  @EnumSource
  void lendsToASmallBusinessAndShowsWhichRulesDecided(Language language) {
    try (RealBrowser person = RealBrowser.phone(port, language)) {
      person.signIn("person", 2);
      person.open("/services/qdb/small-business-loan").isOpenToAll("start-loan");
      person.press(START).isOpenToAll("question");

      person.press(SEND).isOpenToAll("question-wrong");
      assertThat(person.page().title()).startsWith(language == Language.AR ? "خطأ:" : "Error:");
      assertThat(person.page().evaluate("document.activeElement.className"))
          .isEqualTo("summary-of-errors");

      person
          .choose("product", "working-capital")
          .fill("amount", "٥٠٬٠٠٠")
          .fill("term", "24")
          .fill("monthlyExpenses", "4 000")
          .press(SEND)
          .isOpenToAll("check");
      assertThat(person.text("main")).contains("50,000");

      person.press(SEND).isOpenToAll("receipt");
      person.press("main .actions a[href*='/cases/']:not([href*='/documents/'])");
      assertThat(person.page().locator("main .timeline li").count()).isGreaterThan(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void permitsOrRefusesTheFellingOfATreeWithReasons(Language language) {
    try (RealBrowser person = RealBrowser.phone(port, language);
        RealBrowser officer = RealBrowser.desk(port, language)) {
      person.signIn("person", 1);
      applyForATree(person);
      person.press(SEND).isOpenToAll("check-wrong");
      person.choose("declaration", "yes").press(SEND).isOpenToAll("receipt-open");
      person.press("main .actions .ds-button").isOpenToAll("case");
      String reference = person.text("main .id");

      officer.signIn("officer", 0).isOpenToAll("queue");
      officer.press("tr:has-text('" + reference + "') button").isOpenToAll("task");
      officer.press("button[value=refuse]").isOpenToAll("task-wrong");
      officer.choose("reasons", "heritage-tree").press("button[value=refuse]");

      person.page().reload();
      person.isOpenToAll("case-refused");
      assertThat(person.text("main"))
          .contains(language == Language.AR ? "الشجرة معمّرة" : "very old");
    }
  }

  @Test
  void worksWithoutScriptsAndTakesAFile(@TempDir Path folder) throws Exception {
    Path picture = Files.write(folder.resolve("tree.png"), SamplePicture.png());
    try (RealBrowser person = RealBrowser.withoutScripts(port, Language.AR)) {
      person.signIn("person", 4);
      person.open("/services/mme/tree-felling-permit").press(START);
      person.choose("atHome", "no").press(SEND);
      person.fill("place", "منطقة 71 شارع 483").press(SEND);
      person.fill("diameter", "٤٥").press(SEND);
      person.choose("protectedArea", "no").press(SEND);
      person.choose("purpose", "danger").press(SEND);
      person.page().locator("input[type=file]").setInputFiles(picture);
      person.press("button[value=upload]");
      assertThat(person.text(".files")).contains("tree.png");
      person.press(SEND);
      person.choose("declaration", "yes").press(SEND);

      assertThat(person.text("main .reference .id")).startsWith("MME-");
    }
  }

  @ParameterizedTest
  @EnumSource
  void fitsTheSmallestScreen(Language language) {
    try (RealBrowser person = RealBrowser.smallest(port, language)) {
      person.open("/sign-in").fits("sign-in");
      person.signIn("person", 3).fits("home");
      person.open("/services/mme/tree-felling-permit").fits("start");
      person.press(START).fits("question");
      person.press(SEND).fits("question-wrong");
      person.open("/services/qdb/small-business-loan").press(START).fits("loan");
      person.open("/applications").fits("applications");
      person.open("/my-data").fits("my-data");
      person.open("/search?q=x").fits("search");
      person.open("/verify/none").fits("verify");
      person.open("/no-such-page").fits("not-found");
    }
  }

  @Test
  void keepsTypedAnswersWhenTheLanguageIsSwitched() {
    try (RealBrowser person = RealBrowser.phone(port, Language.AR)) {
      person.signIn("person", 3);
      person.open("/services/qdb/small-business-loan").press(START);
      person.fill("amount", "abc").press("button[value=language]");

      assertThat(person.page().url()).contains("/en/applications/");
      assertThat(person.page().locator("[name=amount]").inputValue()).isEqualTo("abc");
    }
  }

  private static void applyForATree(RealBrowser person) {
    person.open("/services/mme/tree-felling-permit").press(START);
    person.choose("atHome", "yes").press(SEND);
    person.fill("diameter", "45").press(SEND);
    person.choose("protectedArea", "no").press(SEND);
    person.isOpenToAll("question-single");
    person.choose("purpose", "danger").press(SEND);
    person.isOpenToAll("question-file");
    person.press(SEND);
  }
}
