package org.masnaa.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.masnaa.app.catalogue.Catalogue;
import org.masnaa.app.catalogue.PackageFolder;
import org.masnaa.service.PackageFiles;
import org.masnaa.text.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Applications that are left and taken up again, elsewhere and later. */
@WholeProgram
class DraftsJourneyTest {

  private static final String START = ".start-button";
  private static final String SEND = "main form .send .ds-button";
  private static final String LATER = "button[value=later]";
  private static final String TITLE =
      ".application-title:has-text('القيادة'), .application-title:has-text('licence')";
  private static final String LOAN = "/services/qdb/small-business-loan";

  @LocalServerPort private int port;
  @Autowired private Catalogue catalogue;

  @ParameterizedTest
  @EnumSource
  void aDraftGoesOnOnAnotherDeviceWithWhatWasTypedGoodOrNot(Language language) {
    int who = language == Language.AR ? 6 : 7;
    try (RealBrowser phone = RealBrowser.phone(port, language);
        RealBrowser desk = RealBrowser.desk(port, language.other())) {
      phone.signIn("person", who).open(LOAN).press(START);
      phone.fill("amount", "abc").fill("term", "24").press(LATER);
      phone.isOpenToAll("applications-draft").fits("applications-draft");
      assertThat(phone.text(".application-state")).containsPattern("20[0-9]{2}.*20[0-9]{2}");

      desk.signIn("person", who).open("/applications").press(".application-title");
      assertThat(desk.page().locator("[name=amount]").inputValue()).isEqualTo("abc");
      assertThat(desk.page().locator("[name=term]").inputValue()).isEqualTo("24");
      desk.fill("amount", "50000").press(LATER);

      phone.open("/applications").press(".application-title");
      assertThat(phone.page().locator("[name=amount]").inputValue()).isEqualTo("50000");
    }
  }

  @Test
  void aNewVersionIsTakenOnlyByThoseWhoWantIt() throws IOException {
    try (RealBrowser stays = RealBrowser.phone(port, Language.AR);
        RealBrowser goes = RealBrowser.smallest(port, Language.EN)) {
      begin(stays, 6);
      begin(goes, 7);
      publishWith("How many years shall the new licence run?");

      stays.open("/applications").press(TITLE).isOpenToAll("version");
      stays.press("main form.kept a");
      assertThat(stays.text("main")).contains("لكم سنة");
      assertThat(stays.text("main")).contains("5 سنوات");

      goes.open("/applications").press(TITLE);
      goes.page().emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
      goes.isOpenToAll("version").fits("version");
      assertThat(goes.text("main .reasons")).contains("How many years shall");
      goes.press("main form.kept .ds-button");
      assertThat(goes.text("main")).contains("How many years shall");
      assertThat(goes.text("main")).contains("5 years");
    }
  }

  private static void begin(RealBrowser person, int who) {
    person.signIn("person", who).open("/services/moi/driving-licence-renewal").press(START);
    person.choose("years", "5").press(LATER);
  }

  /** Publishes a real service with another question; nothing else in it changes. */
  private void publishWith(String label) throws IOException {
    PackageFiles real =
        PackageFolder.read(Path.of("..", "services", "moi", "driving-licence-renewal"));
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String path : real.paths()) {
      String text =
          new String(Objects.requireNonNull(real.content(path)), StandardCharsets.UTF_8)
              .replace("For how many years do you want to renew?", label);
      files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(catalogue.publish(PackageFiles.of("moi/driving-licence-renewal", files), "test"))
        .isInstanceOf(Catalogue.Publication.NewVersion.class);
  }

  @ParameterizedTest
  @EnumSource
  void aFileThatIsNotWhatItSaysIsRefusedInWords(Language language, @TempDir Path folder)
      throws IOException {
    Path wrong = Files.writeString(folder.resolve("tree.png"), "<script>alert(1)</script>");
    Path right = Files.write(folder.resolve("oak.png"), SamplePicture.png());
    try (RealBrowser person = RealBrowser.smallest(port, language)) {
      person.signIn("person", language == Language.AR ? 7 : 8);
      person.open("/services/mme/tree-felling-permit").press(START);
      person.choose("atHome", "yes").press(SEND);
      person.press(SEND).choose("protectedArea", "no").press(SEND);
      person.choose("purpose", "danger").press(SEND);
      person.page().locator("input[type=file]").setInputFiles(wrong);
      person.press(SEND).isOpenToAll("upload-refused").fits("upload-refused");

      assertThat(person.text(".summary-of-errors")).contains("tree.png").contains("PNG");
      assertThat(person.page().evaluate("document.activeElement.className"))
          .isEqualTo("summary-of-errors");
      assertThat(person.page().locator(".files").count()).isZero();

      person.page().locator("input[type=file]").setInputFiles(right);
      person.press("button[value=upload]");
      assertThat(person.text(".files")).contains("oak.png");
    }
  }
}
