package org.masnaa.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import org.junit.jupiter.api.Test;
import org.masnaa.text.Language;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A long form with repeated groups and both calendars, which a second person signs. */
@WholeProgram
class FormsJourneyTest {

  private static final String START = ".start-button";
  private static final String SEND = "main form .send .ds-button";
  private static final String TASKS = ".task-list";

  @LocalServerPort private int port;

  @Test
  void letsALandlordFillInATaskListAndTheTenantSignIt() {
    try (RealBrowser landlord = RealBrowser.phone(port, Language.AR);
        RealBrowser tenant = RealBrowser.desk(port, Language.EN)) {
      String tenantId = idOf(tenant, 2);
      landlord.signIn("person", 1);
      landlord.open("/services/mme/tenancy-contract").press(START);
      landlord.isOpenToAll("overview").fits("overview");
      assertThat(landlord.text(TASKS)).contains("لم تبدأ").contains("لا يمكن البدء بعد");

      fillHome(landlord);
      tenantWrongThenRight(landlord, tenantId);
      addOccupants(landlord);
      periodInHijri(landlord);
      money(landlord);
      landlord.isOpenToAll("overview-done");
      assertThat(landlord.text(TASKS)).contains("مكتملة").doesNotContain("لا يمكن البدء بعد");

      landlord.press(TASKS + " a[href$=check]").isOpenToAll("check-long");
      assertThat(landlord.text("main")).contains("78,000").contains("ليلى");
      landlord.choose("declaration", "yes").press(SEND).isOpenToAll("receipt-party");

      strangerSeesNothing(sign(tenant));
      landlord.press("main .actions .ds-button");
      landlord.page().reload();
      assertThat(landlord.text("main")).contains("شهادة");
    }
  }

  private static void task(RealBrowser person, String page) {
    person.press(TASKS + " a[href$='/" + page + "']");
  }

  private static void fillHome(RealBrowser landlord) {
    task(landlord, "home");
    landlord.press(SEND).isOpenToAll("address-wrong");
    landlord
        .fill("home.zone", "٥١")
        .fill("home.street", "520")
        .fill("home.building", "18")
        .choose("furnished", "yes")
        .press(SEND);
    assertThat(landlord.page().locator(TASKS + " a[href$='/inventory']").count()).isEqualTo(1);
    task(landlord, "home");
    landlord.choose("furnished", "no").press(SEND);
    assertThat(landlord.page().locator(TASKS + " a[href$='/inventory']").count()).isZero();
  }

  /** Switching the language in the middle keeps what was typed. */
  private static void tenantWrongThenRight(RealBrowser landlord, String tenantId) {
    task(landlord, "tenant");
    landlord
        .fill("tenant.id", "12")
        .fill("tenant.name.ar", "سارة خالد")
        .fill("tenant.name.en", "Sara Khalid");
    landlord.press("button[value=language]");
    assertThat(landlord.page().url()).contains("/en/");
    assertThat(landlord.page().locator("[name='tenant.id']").inputValue()).isEqualTo("12");
    landlord.press("button[value=language]").press(SEND).isOpenToAll("person-wrong");
    assertThat(landlord.page().title()).startsWith("خطأ:");
    landlord.fill("tenant.id", tenantId).press(SEND);
  }

  private static void addOccupants(RealBrowser landlord) {
    task(landlord, "occupants");
    landlord.isOpenToAll("items-none").press("button[value='add:occupants']");
    landlord.isOpenToAll("item");
    landlord
        .fill("name.ar", "ليلى علي")
        .choose("relation", "child")
        .press(SEND)
        .isOpenToAll("item-more");
    landlord.fill("born.day", "13").fill("born.month", "6").fill("born.year", "1445");
    landlord.page().locator("[name='born.calendar']").selectOption("hijri");
    landlord.press(SEND);
    landlord.press("button[value='add:occupants']");
    landlord.page().goBack();
    landlord.page().reload();
    landlord.isOpenToAll("items").fits("items");
    assertThat(landlord.text(".item-list")).contains("26 ديسمبر 2023");
    landlord.press("button[value='occupants/2']");
    assertThat(landlord.page().locator(".item-list li").count()).isEqualTo(1);
    landlord.press(SEND);
  }

  private static void periodInHijri(RealBrowser landlord) {
    task(landlord, "period");
    landlord.fill("period.from.day", "٢٣").fill("period.from.month", "٨");
    landlord.fill("period.from.year", "١٤٤٨");
    landlord.page().locator("[name='period.from.calendar']").selectOption("hijri");
    landlord
        .fill("period.to.day", "31")
        .fill("period.to.month", "1")
        .fill("period.to.year", "2028");
    landlord.press(SEND);
    task(landlord, "period");
    landlord.isOpenToAll("period");
    assertThat(landlord.text("main")).contains("31 يناير 2027");
    landlord.press(SEND);
  }

  private static void money(RealBrowser landlord) {
    task(landlord, "rent");
    landlord.fill("rent", "٦٬٠٠٠").fill("deposit", "6000").press(SEND);
    task(landlord, "rent");
    landlord.isOpenToAll("calculated");
    assertThat(landlord.text(".told")).contains("78,000");
    landlord.press(SEND);
    task(landlord, "account");
    landlord.fill("account", "QA58 DOHB 0000 1234 5678 90AB CDEF G").press(SEND);
    task(landlord, "contact");
    landlord.fill("contact", "٥٥٥١ ٢٣٤٥").press(SEND);
  }

  /** The address of the part, signed. */
  private static String sign(RealBrowser tenant) {
    tenant.signIn("person", 2).open("/applications");
    tenant.page().emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
    tenant.press("main a[href*='/parts/']").isOpenToAll("part");
    assertThat(tenant.text("main")).contains("6,000").doesNotContain("QA58");
    String part = tenant.page().url();
    tenant.choose("agreed", "yes").press("button[value=sign]").isOpenToAll("part-done");
    return part;
  }

  private void strangerSeesNothing(String part) {
    try (RealBrowser stranger = RealBrowser.withoutScripts(port, Language.EN)) {
      stranger.signIn("person", 3);
      assertThat(stranger.page().navigate(part).status()).isEqualTo(404);
    }
  }

  /** The national id of the n-th person of the sandbox. */
  private static String idOf(RealBrowser browser, int number) {
    Locator people = browser.open("/sign-in").page().locator("button[name=person]");
    return people.nth(number).getAttribute("value");
  }

  @Test
  void worksWithoutScriptsAtTheSmallestWidth() {
    try (RealBrowser person = RealBrowser.withoutScripts(port, Language.AR)) {
      person.page().setViewportSize(320, 640);
      person.signIn("person", 4);
      person.open("/services/mme/tenancy-contract").press(START);
      task(person, "home");
      person.page().locator("[name='home.country']").selectOption("FR");
      person.fill("home.text", "1 rue de la Paix").choose("furnished", "no").press(SEND);
      assertThat(person.text(".summary-of-errors")).contains("اختر عنواناً في قطر");
      person.page().locator("[name='home.country']").selectOption("QA");
      person
          .fill("home.zone", "51")
          .fill("home.street", "520")
          .fill("home.building", "18")
          .press(SEND);
      task(person, "occupants");
      person.press("button[value='add:occupants']");
      person.fill("name.en", "Ali Salem").choose("relation", "spouse").press(SEND);

      assertThat(person.text(".item-list")).contains("Ali Salem");
    }
  }
}
