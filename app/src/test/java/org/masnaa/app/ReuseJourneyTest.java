package org.masnaa.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.masnaa.text.Language;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a person gave once is offered the next time, if the person permits it. */
@WholeProgram
class ReuseJourneyTest {

  private static final String START = ".start-button";
  private static final String SEND = "main form .send .ds-button";
  private static final String FELLING = "/services/mme/tree-felling-permit";

  @LocalServerPort private int port;

  @ParameterizedTest
  @EnumSource
  void offersAnswersWithPermissionOnlyUntilItIsWithdrawn(Language language) {
    try (RealBrowser person = RealBrowser.phone(port, language)) {
      person.signIn("person", language == Language.AR ? 5 : 6);
      applyForATree(person);
      person.isOpenToAll("check-keep").fits("check-keep");
      assertThat(person.page().locator("[name='form.keep']").isChecked()).isFalse();
      send(person);

      startsEmpty(person);
      applyForATree(person);
      person.choose("form.keep", "yes");
      send(person);

      person.open(FELLING).press(START);
      person.choose("atHome", "no").press(SEND);
      assertThat(person.page().locator("[name=place]").inputValue()).isEqualTo("71/483");
      assertThat(person.text("#place-offer")).containsPattern("20[0-9]{2}");
      person.isOpenToAll("question-offered").fits("question-offered");

      person.open("/my-data").press("main a[href$='/my-data/answers']");
      person.isOpenToAll("kept-answers").fits("kept-answers");
      person.press("button[value=all]").isOpenToAll("kept-answers-none");
      person.open(FELLING).press(START);
      assertThat(person.page().locator("[name=place]").inputValue()).isEmpty();
    }
  }

  /** The control: without permission nothing is offered. */
  private static void startsEmpty(RealBrowser person) {
    person.open(FELLING).press(START);
    assertThat(person.page().locator("input[name=atHome]:checked").count()).isZero();
  }

  private static void applyForATree(RealBrowser person) {
    person.open(FELLING).press(START);
    person.choose("atHome", "no").press(SEND);
    person.fill("place", "71/483").press(SEND);
    person.fill("diameter", "45").press(SEND);
    person.choose("protectedArea", "no").press(SEND);
    person.choose("purpose", "building").press(SEND);
    person.press(SEND);
  }

  private static void send(RealBrowser person) {
    person.choose("declaration", "yes").press(SEND);
    assertThat(person.page().locator("main .reference .id").count()).isEqualTo(1);
  }
}
