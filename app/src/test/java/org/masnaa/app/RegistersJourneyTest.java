package org.masnaa.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.masnaa.app.cases.AnswerChecksFixture;
import org.masnaa.text.Language;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people and officers see of registers that do not answer, or are wrong. */
@WholeProgram
class RegistersJourneyTest {

  private static final String START = ".start-button";
  private static final String OWNER = "button[name=officer][value=shaikha]";
  private static final String SEND = "main form .send .ds-button";

  @LocalServerPort private int port;
  @Autowired private JdbcClient database;
  @Autowired private BeanFactory program;

  /** What no agreement lets a service read is not reached, as if the register were down. */
  private void takeAway(String service, String attribute) {
    database
        .sql(
            """
            update registers.agreement set fields =
              (select jsonb_agg(each) from jsonb_array_elements(fields) each
                where each->>'attribute' <> :attribute)
            where service = :service and state = 'approved'
            """)
        .param("service", service)
        .param("attribute", attribute)
        .update();
  }

  private void giveBack(String service, String attribute) {
    database
        .sql(
            """
            update registers.agreement set fields = fields ||
              jsonb_build_array(fields->0 || jsonb_build_object('attribute', :attribute::text))
            where service = :service and state = 'approved'
            """)
        .param("service", service)
        .param("attribute", attribute)
        .update();
  }

  @ParameterizedTest
  @EnumSource
  void lettingThePersonAnswerWhenARegisterIsDown(Language language) {
    String service = "tree-felling-permit";
    try (RealBrowser person = RealBrowser.smallest(port, language);
        RealBrowser officer = RealBrowser.desk(port, language)) {
      takeAway(service, "person.nationalId");
      person.signIn("person", 3).open("/services/mme/" + service).press(START);
      person.isOpenToAll("question-register-down").fits("question-register-down");
      assertThat(person.text("main")).contains(language == Language.AR ? "تعذر" : "cannot be reac");
      String unverified = language == Language.AR ? "لم يتحقق منه بعد" : "Not verified yet";
      String reference = applyForATree(person.fill("applicantId", "28563400999"), unverified);
      person.isOpenToAll("case-unverified").fits("case-unverified");
      assertThat(person.text("main")).contains(unverified);
      officer.signIn("officer", 0);
      officer.press("tr:has-text('" + reference + "') button").isOpenToAll("task-unverified");
      assertThat(officer.text("main")).contains(unverified);

      giveBack(service, "person.nationalId");
      int settled = AnswerChecksFixture.round(program);

      officer.page().reload();
      officer.isOpenToAll("task-differs");
      assertThat(settled).isEqualTo(1);
      assertThat(officer.text("main"))
          .doesNotContain(unverified)
          .contains(language == Language.AR ? "قارن القيمتين" : "Compare both values")
          .contains("28563400999");
      person.page().reload();
      person.isOpenToAll("case-differs").fits("case-differs");
      assertThat(person.text("main"))
          .contains(language == Language.AR ? "يختلف عن" : "Differs from the");
    }
  }

  private static String applyForATree(RealBrowser person, String onCheck) {
    person.choose("atHome", "yes").press(SEND);
    person.fill("diameter", "45").press(SEND);
    person.choose("protectedArea", "no").press(SEND);
    person.choose("purpose", "danger").press(SEND);
    person.press(SEND).isOpenToAll("check-registers").fits("check-registers");
    assertThat(person.text("main")).contains(onCheck);
    person.choose("declaration", "yes").press(SEND);
    person.press("main .actions .ds-button");
    return person.text("main .id");
  }

  @ParameterizedTest
  @EnumSource
  void sayingThatARegisterIsWrongAndSeeingTheEnd(Language language) throws IOException {
    boolean arabic = language == Language.AR;
    Path paper = Files.createTempDirectory("paper").resolve("paper.pdf");
    Files.writeString(paper, "%PDF-1.4 a paper");
    try (RealBrowser person = RealBrowser.smallest(port, language);
        RealBrowser officer = RealBrowser.desk(port, language);
        RealBrowser owner = RealBrowser.smallest(port, language)) {
      person.signIn("person", 4).open("/my-data/disputes");
      person.isOpenToAll("disputes").fits("disputes");
      person.page().locator("#attribute").selectOption("person.name");
      person.press("main form .ds-button").isOpenToAll("disputes-wrong");
      person.fill("right", "Maryam Al-Thani").fill("reason", "My marriage certificate says so");
      person.page().locator("#document").setInputFiles(paper);
      person.press("main form .ds-button").isOpenToAll("disputes-open").fits("disputes-open");
      person.open("/services/mme/tree-felling-permit").press(START);
      String reference = applyForATree(person, "");
      person.isOpenToAll("case-disputed").fits("case-disputed");
      assertThat(person.text("main")).contains("Maryam Al-Thani");
      officer.signIn("officer", 0);
      officer.press("tr:has-text('" + reference + "') button").isOpenToAll("task-disputed");
      assertThat(officer.text("main")).contains(arabic ? "يعترض عليه صاحبه" : "Disputed:");

      owner.open("/sign-in").press(OWNER).open("/work/registers/corrections");
      owner.isOpenToAll("corrections").fits("corrections");
      owner.press("button[value=corrected]").isOpenToAll("corrections-wrong");
      owner.fill("value.ar", "مريم آل ثاني").fill("value.en", "Maryam Al-Thani");
      owner.fill("answer", "The certificate is genuine").press("button[value=corrected]");
      owner.isOpenToAll("corrections-done").fits("corrections-done");

      officer.page().reload();
      assertThat(officer.text("main"))
          .contains(arabic ? "مريم آل ثاني" : "it now is")
          .contains("The certificate is genuine");
      person.page().reload();
      assertThat(person.text("main")).contains("The certificate is genuine");
      person.open("/messages").isOpenToAll("messages-dispute");
      assertThat(person.text("main")).contains(arabic ? "صحح مالك السجل" : "corrected what you");
    }
  }

  @ParameterizedTest
  @EnumSource
  void fillingARegisterFromAFileAndTakingItBack(Language language) throws IOException {
    String key = "J-" + language.code();
    Path file = Files.createTempDirectory("list").resolve("vehicles.csv");
    Files.writeString(
        file, "plate,owner,colour,year\n" + key + ",88563400000,White,2020\nX,1,Red,soon\n");
    try (RealBrowser owner = RealBrowser.smallest(port, language)) {
      owner
          .open("/sign-in")
          .press(OWNER)
          .open("/work/registers")
          .isOpenToAll("registers")
          .fits("registers");
      owner.open("/work/registers/imports").isOpenToAll("imports").fits("imports");
      owner.page().locator("#table").selectOption("vehicles/vehicle");
      owner.page().locator("#file").setInputFiles(file);
      owner.press("main form .ds-button").isOpenToAll("imports-preview").fits("imports-preview");
      owner.fill("reason", "first list").press("button[value=apply]");
      owner.open("/work/registers/imports?table=vehicles/vehicle&key=" + key);
      owner.isOpenToAll("imports-history").fits("imports-history");
      assertThat(owner.text("main")).contains("White").contains("first list");

      owner.page().setViewportSize(1320, 900);
      owner.fill("reason", "wrong list").press("button[value=undo]");
      owner.isOpenToAll("imports-undone").fits("imports-undone");
      owner.open("/work/registers").isOpenToAll("registers-desk").fits("registers-desk");
      owner.open("/work/registers/corrections").fits("corrections-desk");
    }
  }
}
