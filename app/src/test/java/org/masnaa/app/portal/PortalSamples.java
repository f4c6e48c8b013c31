package org.masnaa.app.portal;

import static org.masnaa.app.portal.ApplicationRow.Step.COMING;
import static org.masnaa.app.portal.ApplicationRow.Step.DONE;
import static org.masnaa.app.portal.ApplicationRow.Step.NOW;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.masnaa.app.shared.page.Answered;
import org.masnaa.app.shared.page.Badge;
import org.masnaa.app.shared.page.Badge.Tone;
import org.masnaa.app.shared.page.Decided;
import org.masnaa.app.shared.page.ErrorPage;
import org.masnaa.app.shared.page.Field;
import org.masnaa.app.shared.page.FieldProblem;
import org.masnaa.app.shared.page.Known;
import org.masnaa.text.LocalText;

/** Pages of the portal as they stand in the middle of life. */
final class PortalSamples {

  static final Instant NOON = Instant.parse("2026-11-23T09:14:00Z");

  private static final LocalText MUNICIPALITY = text("وزارة البلدية", "Ministry of Municipality");
  private static final LocalText INTERIOR = text("وزارة الداخلية", "Ministry of Interior");
  private static final LocalText BANK = text("بنك التنمية", "Development Bank");
  private static final LocalText POPULATION = text("سجل السكان", "Population register");

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
    pages.put("portal/question", question(false));
    pages.put("portal/question:wrong", question(true));
    pages.put("portal/question:single", single());
    pages.put("portal/check", check());
    pages.put("portal/receipt", receipt(false));
    pages.put("portal/receipt:decided", receipt(true));
    pages.put("portal/applications", new ApplicationsPage(List.of(draft()), applications()));
    pages.put("portal/applications:none", new ApplicationsPage(List.of(), List.of()));
    pages.put("portal/case", openCase());
    pages.put("portal/case:refused", refusedCase());
    pages.put("portal/my-data", new MyDataPage(List.of(look(), look()), 1, true));
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

  private static Field.Frame frame(String id, LocalText label, boolean wrong) {
    return new Field.Frame(
        id, label, null, false, wrong ? text("أدخل " + label.ar(), "Enter: " + label.en()) : null);
  }

  private static QuestionPage question(boolean wrong) {
    List<Field> fields =
        List.of(
            new Field.Choice(
                frame("reason", text("سبب القطع", "Why it is felled"), wrong),
                List.of(
                    new Field.Option("sick", text("الشجرة مريضة", "The tree is sick")),
                    new Field.Option("danger", text("خطر على الناس", "Danger to people"))),
                Set.of("sick"),
                false,
                false),
            new Field.Line(
                new Field.Frame(
                    "height",
                    text("ارتفاع الشجرة بالمتر", "Height of the tree in metres"),
                    text("تقدير يكفي، مثل 6", "An estimate will do, such as 6"),
                    false,
                    wrong ? text("أدخل الارتفاع رقماً", "Enter the height as a number") : null),
                wrong ? "ستة" : "6",
                Field.Format.WHOLE_NUMBER,
                20,
                "off"),
            new Field.Line(
                frame("fee", text("القيمة", "Value"), false),
                "1500",
                Field.Format.MONEY,
                20,
                "off"),
            new Field.Day(
                frame("planned", text("موعد القطع", "When it will be felled"), wrong),
                new Field.Day.Parts("1", wrong ? "" : "7", "1448", true),
                false,
                wrong ? null : LocalDate.of(2026, 12, 10)),
            new Field.Choice(
                frame("replant", text("هل ستزرع بديلاً؟", "Will you plant another?"), wrong),
                List.of(
                    new Field.Option("true", text("نعم", "Yes")),
                    new Field.Option("false", text("لا", "No"))),
                Set.of(),
                false,
                true),
            new Field.Choice(
                frame("birds", text("ما الذي يعيش فيها؟", "What lives in it?"), false),
                List.of(
                    new Field.Option("birds", text("طيور", "Birds")),
                    new Field.Option("bees", text("نحل", "Bees"))),
                Set.of("bees"),
                true,
                false),
            new Field.Lines(
                new Field.Frame("more", text("تفاصيل أخرى", "More details"), null, true, null),
                "",
                4000),
            new Field.Upload(
                frame("photo", text("صورة الشجرة", "Photo of the tree"), wrong),
                List.of(new Field.Uploaded("f1", "IMG_20261122_tree.jpg", "2.4 MB")),
                "PDF, JPEG, PNG",
                "application/pdf,image/jpeg",
                "10 MB",
                3),
            new Field.Confirm(
                frame("owner", text("أقرّ بأن الأرض لي", "I declare that the land is mine"), wrong),
                false));
    List<FieldProblem> problems =
        wrong
            ? fields.stream()
                .filter(field -> field.frame().problem() != null)
                .map(field ->
                    new FieldProblem(
                        field instanceof Field.Day
                            ? field.frame().id() + ".month"
                            : field.frame().id(),
                        field.frame().problem()))
                .toList()
            : List.of();
    return new QuestionPage(
        TREES.title(),
        text("أخبرنا عن الشجرة", "Tell us about the tree"),
        new QuestionPage.Progress(2, 4),
        TREES.path(),
        List.of(known()),
        fields,
        problems);
  }

  private static QuestionPage single() {
    return new QuestionPage(
        TREES.title(),
        null,
        new QuestionPage.Progress(1, 4),
        TREES.path(),
        List.of(known()),
        List.of(
            new Field.Choice(
                new Field.Frame(
                    "kind",
                    text("ما نوع الشجرة؟", "What kind of tree is it?"),
                    text("اختر الأقرب.", "Choose the nearest."),
                    false,
                    null),
                List.of(
                    new Field.Option("sidr", text("سدر", "Sidr")),
                    new Field.Option("samr", text("سمر", "Samr")),
                    new Field.Option("palm", text("نخلة", "Date palm"))),
                Set.of(),
                false,
                false)),
        List.of());
  }

  private static Known known() {
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

  private static CheckPage check() {
    return new CheckPage(
        TREES.title(),
        "/applications/7/tree",
        List.of(known()),
        List.of(
            new CheckPage.Answered(
                text("سبب القطع", "Why it is felled"),
                text("الشجرة مريضة", "The tree is sick"),
                "/applications/7/tree?change"),
            new CheckPage.Answered(
                text("ارتفاع الشجرة بالمتر", "Height of the tree in metres"),
                text("6", "6"),
                "/applications/7/tree?change"),
            new CheckPage.Answered(
                text("تفاصيل أخرى", "More details"), null, "/applications/7/tree?change")),
        new CheckPage.Sending(
            true,
            new BigDecimal("500"),
            List.of(
                new Field.Confirm(
                    frame(
                        "true",
                        text("أقرّ بصحة ما قدّمته.", "I declare that what I have given is true."),
                        false),
                    false))),
        List.of());
  }

  private static ReceiptPage receipt(boolean decided) {
    return new ReceiptPage(
        TREES.title(),
        MUNICIPALITY,
        "MME-2026-004182",
        "/cases/1",
        decided ? new Badge(Tone.GOOD, text("قُبل", "Granted")) : null,
        decided ? null : LocalDate.of(2027, 1, 18),
        decided ? "/cases/1/documents/permit" : null);
  }

  private static CasePage.Head head(Badge badge) {
    return new CasePage.Head(
        "/cases/1", TREES.title(), MUNICIPALITY, "MME-2026-004182", NOON, badge);
  }

  private static List<CasePage.Moment> timeline() {
    return List.of(
        new CasePage.Moment(text("أُرسل الطلب", "Application sent"), null, NOON, false),
        new CasePage.Moment(
            text("فحص الاكتمال", "Completeness check"), text("مدقق", "Reviewer"), NOON, false),
        new CasePage.Moment(
            text("استكمال المعلومات", "Missing information"), text("أنت", "You"), null, true),
        new CasePage.Moment(text("القرار", "Decision"), null, null, false));
  }

  private static CasePage openCase() {
    return new CasePage(
        head(new Badge(Tone.ATTENTION, text("مطلوب منك", "Needs you"))),
        new CasePage.Standing(
            text("استكمال المعلومات", "Missing information"),
            text("أنت", "You"),
            LocalDate.of(2027, 1, 18),
            true),
        null,
        new CasePage.Task(
            "supply",
            text("أكمل معلومات الموقع", "Supply the details of the site"),
            List.of(
                new Field.Lines(
                    frame("where", text("أين تقع الشجرة؟", "Where does the tree stand?"), false),
                    "",
                    4000)),
            List.of()),
        new CasePage.May(true, List.of()),
        timeline(),
        List.of(
            new Answered(
                text("سبب القطع", "Why it is felled"), text("الشجرة مريضة", "The tree is sick"))));
  }

  private static CasePage refusedCase() {
    return new CasePage(
        head(new Badge(Tone.BAD, text("رُفض", "Refused"))),
        new CasePage.Standing(null, null, null, false),
        new CasePage.Decision(
            new Badge(Tone.BAD, text("رُفض", "Refused")),
            List.of(text("الشجرة محمية", "The tree is protected")),
            "يمكن تقديم طلب تقليم بدلاً من القطع.",
            List.of(
                new Decided(
                    text("الأهلية", "Eligibility"),
                    text("غير مستوفٍ", "not met"),
                    List.of(
                        new Decided.Reason(
                            Tone.GOOD,
                            text("مقدم الطلب مالك الأرض.", "The applicant owns the land."),
                            2),
                        new Decided.Reason(
                            Tone.BAD,
                            text("عمر الشجرة أكثر من 100 سنة.", "The tree is over 100 years old."),
                            5))))),
        null,
        new CasePage.May(
            false,
            List.of(
                new CasePage.Document(
                    text("خطاب القرار", "Decision letter"), "/cases/1/documents/letter", NOON))),
        timeline(),
        List.of());
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
