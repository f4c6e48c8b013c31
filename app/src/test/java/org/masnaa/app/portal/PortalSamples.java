package org.masnaa.app.portal;

import static org.masnaa.app.portal.ApplicationRow.Step.COMING;
import static org.masnaa.app.portal.ApplicationRow.Step.DONE;
import static org.masnaa.app.portal.ApplicationRow.Step.NOW;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.masnaa.app.shared.page.Answered;
import org.masnaa.app.shared.page.Badge;
import org.masnaa.app.shared.page.Badge.Tone;
import org.masnaa.app.shared.page.ErrorPage;
import org.masnaa.app.shared.page.Known;
import org.masnaa.text.LocalText;

/** Pages of the portal as they stand in the middle of life. */
final class PortalSamples {

  static final Instant NOON = Instant.parse("2026-11-23T09:14:00Z");

  static final LocalText MUNICIPALITY = text("وزارة البلدية", "Ministry of Municipality");
  static final LocalText INTERIOR = text("وزارة الداخلية", "Ministry of Interior");
  static final LocalText BANK = text("بنك التنمية", "Development Bank");
  static final LocalText POPULATION = text("سجل السكان", "Population register");

  static final ServiceRow TREES =
      new ServiceRow(
          "/services/mme/tree-felling-permit",
          text("تصريح قطع شجرة", "Tree-felling permit"),
          text(
              "لمن يريد قطع شجرة في أرضه أو في أرض يديرها.",
              "For anyone who wants to fell a tree on land they own or manage."),
          MUNICIPALITY);
  static final ServiceRow LOAN =
      new ServiceRow(
          "/services/qdb/small-business-loan",
          text("قرض مشروع صغير", "Small-business loan"),
          text("تمويل لبدء مشروع صغير أو توسيعه.", "Money to start or grow a small business."),
          BANK);
  static final ServiceRow RESIDENCE =
      new ServiceRow(
          "/services/moi/residence-certificate",
          text("شهادة إقامة", "Residence certificate"),
          text("شهادة بعنوانك المسجّل.", "A certificate of your registered address."),
          INTERIOR);

  private PortalSamples() {}

  static LocalText text(String ar, String en) {
    return new LocalText(ar, en);
  }

  /** Every template with a page, by a name for it; the template is the part before the colon. */
  static Map<String, Object> all() {
    Map<String, Object> pages = new LinkedHashMap<>();
    pages.put("portal/home", home());
    pages.put("portal/home:new", new HomePage(List.of(), null, events()));
    pages.put("portal/search", new SearchPage("تصريح", List.of(TREES, RESIDENCE)));
    pages.put("portal/search:none", new SearchPage("جواز سفر", List.of()));
    pages.put("portal/start", start());
    pages.put("portal/question", QuestionSamples.question(false));
    pages.put("portal/question:wrong", QuestionSamples.question(true));
    pages.put("portal/question:single", QuestionSamples.single());
    pages.put("portal/overview", FormSamples.overview());
    pages.put("portal/question:items", FormSamples.items());
    pages.put("portal/item", FormSamples.item());
    pages.put("portal/part", FormSamples.part(true));
    pages.put("portal/part:done", FormSamples.part(false));
    pages.put("portal/check", QuestionSamples.check());
    pages.put("portal/receipt", CaseSamples.receipt(false));
    pages.put("portal/receipt:decided", CaseSamples.receipt(true));
    pages.put(
        "portal/applications", new ApplicationsPage(List.of(), List.of(draft()), applications()));
    pages.put("portal/applications:none", new ApplicationsPage(List.of(), List.of(), List.of()));
    pages.put("portal/case", CaseSamples.openCase());
    pages.put("portal/case:refused", CaseSamples.refusedCase());
    pages.put("portal/my-data", new MyDataPage(List.of(look(), look()), 1, true));
    pages.put(
        "portal/version",
        new VersionPage(
            TREES.title(),
            "/applications/7/new-version",
            "/applications/7/tree",
            List.of(text("أُضيف سؤال.", "A question was added."))));
    pages.put("portal/messages", messages());
    pages.put("portal/messages:none", new MessagesPage(List.of(), 1, false));
    pages.put("portal/verify", verified());
    pages.put("portal/verify:unknown", new VerifyPage.Unknown("K7QF-3M2P-9XTA"));
    pages.put("error", ErrorPage.NOT_FOUND);
    return pages;
  }

  private static HomePage home() {
    return new HomePage(
        applications(), new HomePage.Looked(3, MUNICIPALITY, TREES.title()), events());
  }

  private static List<HomePage.LifeEvent> events() {
    return List.of(
        new HomePage.LifeEvent("house", text("السكن", "Housing"), List.of(TREES)),
        new HomePage.LifeEvent("work", text("بدء مشروع", "Starting a business"), List.of(LOAN)),
        new HomePage.LifeEvent("person", text("الإقامة", "Residence"), List.of(RESIDENCE)));
  }

  private static List<ApplicationRow> applications() {
    return List.of(
        new ApplicationRow(
            "/cases/1",
            TREES.title(),
            MUNICIPALITY,
            "MME-2026-004182",
            new Badge(Tone.ATTENTION, text("مطلوب منك", "Needs you")),
            text("معلومات ناقصة عن الموقع", "Details of the site are missing"),
            List.of(DONE, DONE, NOW, COMING)),
        new ApplicationRow(
            "/cases/2",
            LOAN.title(),
            BANK,
            "QDB-2026-000913",
            new Badge(Tone.INFORMATION, text("قيد الدراسة", "Being reviewed")),
            text("لدى المدقق", "With a reviewer"),
            List.of(DONE, NOW, COMING)),
        new ApplicationRow(
            "/cases/3",
            RESIDENCE.title(),
            INTERIOR,
            "MOI-2026-018377",
            new Badge(Tone.GOOD, text("صدرت", "Issued")),
            text("23 نوفمبر 2026", "23 November 2026"),
            List.of()));
  }

  private static ApplicationRow draft() {
    return new ApplicationRow(
        "/applications/7/tree",
        TREES.title(),
        MUNICIPALITY,
        null,
        new Badge(Tone.STILL, text("لم يُرسل", "Not sent")),
        text("آخر تعديل 22 نوفمبر", "Last changed 22 November"),
        List.of());
  }

  private static StartPage start() {
    return new StartPage(
        TREES,
        List.of(text("المواطنون", "Citizens"), text("المقيمون", "Residents")),
        new StartPage.Terms(new BigDecimal("500"), text("8 أسابيع", "8 weeks"), true),
        List.of(text("عدد الأشجار", "How many trees"), text("سبب القطع", "Why they are felled")),
        List.of(
            new StartPage.Read(
                text("الاسم", "Name"),
                POPULATION,
                text("للتعرف على مقدم الطلب", "To know who applies"),
                null),
            new StartPage.Read(
                text("العنوان", "Address"),
                POPULATION,
                text("للبت في الطلب", "To decide the application"),
                "art. 4")),
        List.of(text("قانون حماية البيئة، المادة 4", "Environment Protection Law, article 4")),
        null);
  }

  static Known known() {
    return new Known(
        POPULATION,
        NOON,
        List.of(
            new Known.Fact(
                text("مقدم الطلب", "Applicant"), text("مريم سعد الكواري", "Maryam Saad Al-Kuwari")),
            new Known.Fact(
                text("العنوان", "Address"),
                text("الدوحة، منطقة 24، شارع 310", "Doha, zone 24, street 310"))));
  }

  private static MyDataPage.Look look() {
    return new MyDataPage.Look(
        NOON,
        MUNICIPALITY,
        POPULATION,
        List.of(text("الاسم", "Name"), text("العنوان", "Address")),
        TREES.title(),
        text("للبت في الطلب", "To decide the application"),
        "art. 4");
  }

  private static MessagesPage messages() {
    LocalText granted = text("قُبل طلبك رقم MME-2026-004182.", "MME-2026-004182 is granted.");
    return new MessagesPage(
        List.of(
            new MessagesPage.Row("/messages/1", granted, NOON, true),
            new MessagesPage.Row("/messages/2", granted, NOON, false)),
        1,
        true);
  }

  private static VerifyPage verified() {
    return new VerifyPage.Valid(
        "K7QF-3M2P-9XTA",
        text("تصريح قطع شجرة", "Tree-felling permit"),
        MUNICIPALITY,
        NOON,
        false,
        List.of(
            new Answered(text("الاسم", "Name"), text("مريم سعد الكواري", "Maryam Saad Al-Kuwari")),
            new Answered(text("الرقم", "Number"), text("MME-2026-004182", "MME-2026-004182"))));
  }
}
