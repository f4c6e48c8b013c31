package org.masnaa.app.portal;

import static org.masnaa.app.portal.PortalSamples.MUNICIPALITY;
import static org.masnaa.app.portal.PortalSamples.NOON;
import static org.masnaa.app.portal.PortalSamples.TREES;
import static org.masnaa.app.portal.PortalSamples.text;
import static org.masnaa.app.portal.QuestionSamples.frame;

import java.time.LocalDate;
import java.util.List;
import org.masnaa.app.shared.page.Answered;
import org.masnaa.app.shared.page.Badge;
import org.masnaa.app.shared.page.Badge.Tone;
import org.masnaa.app.shared.page.Decided;
import org.masnaa.app.shared.page.Field;

/** Pages of an application that was sent. */
final class CaseSamples {

  private CaseSamples() {}

  static CasePage openCase() {
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

  static CasePage refusedCase() {
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

  static ReceiptPage receipt(boolean decided) {
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
}
