package org.masnaa.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.masnaa.text.Language;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Applications that are left and taken up again, elsewhere and later. */
@WholeProgram
class DraftsJourneyTest {

  private static final String START = ".start-button";
  private static final String SEND = "main form .send .ds-button";
  private static final String LATER = "button[value=later]";
  private static final String LOAN = "/services/qdb/small-business-loan";

  @LocalServerPort private int port;

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

  @ParameterizedTest
  @EnumSource
  void aFileThatIsNotWhatItSaysIsRefusedInWords(Language language, @TempDir Path folder)
      throws IOException {
    Path wrong = Files.writeString(folder.resolve("tree.png"), "<script>alert(1)</script>");
    Path right = Files.write(folder.resolve("oak.png"), SamplePicture.png());
    try (RealBrowser person = RealBrowser.smallest(port, language)) {
      person.signIn("person", language == Language.AR ? 7 : 3);
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
