package org.masnaa.app.officer;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.page.Answered;
import org.masnaa.app.shared.page.Badge;
import org.masnaa.app.shared.page.Badge.Tone;
import org.masnaa.app.shared.page.Decided;
import org.masnaa.app.shared.page.Field;
import org.masnaa.app.shared.page.FieldProblem;
import org.masnaa.text.LocalText;

/** Pages of the workspace as they stand in the middle of a day. */
final class OfficerSamples {

  private static final Instant SENT = Instant.parse("2026-11-22T07:14:00Z");
  private static final LocalText TREES = text("تصريح قطع شجرة", "Tree-felling permit");
  private static final LocalText MARYAM = text("مريم سعد الكواري", "Maryam Saad Al-Kuwari");
  private static final LocalText POPULATION = text("سجل السكان", "Population register");

  private OfficerSamples() {}

  static LocalText text(String ar, String en) {
    return new LocalText(ar, en);
  }

  static Map<String, Object> all() {
    Map<String, Object> pages = new LinkedHashMap<>();
    pages.put(
        "officer/queue",
        new QueuePage(
            queue(),
            new QueuePage.Filter("", "all"),
            List.of(new QueuePage.ServiceChoice("mme/tree-felling-permit", TREES))));
    pages.put(
        "officer/queue:empty",
        new QueuePage(List.of(), new QueuePage.Filter("", "mine"), List.of()));
    pages.put("officer/stopped", stopped(false));
    pages.put("officer/stopped:wrong", stopped(true));
    pages.put("officer/stopped:empty", new StoppedPage(List.of(), List.of(), null));
    pages.put("officer/older", older(true, null));
    pages.put("officer/older:reader", older(false, null));
    pages.put("officer/older:wrong", older(true, text("لم تُنقل.", "Not moved.")));
    pages.put("officer/older:empty", new OlderPage(List.of(), true, null));
    pages.put("officer/task", task(new QueueRow.Holder.Me(), false));
    pages.put("officer/task:wrong", task(new QueueRow.Holder.Me(), true));
    pages.put("officer/task:free", task(new QueueRow.Holder.Nobody(), false));
    pages.put(
        "officer/task:held",
        task(new QueueRow.Holder.Other(text("سعد المري", "Saad Al-Marri")), false));
    return pages;
  }

  private static StoppedPage stopped(boolean wrong) {
    StoppedPage.Row row =
        new StoppedPage.Row(
            "/work/stopped/1/2",
            "reason-1-2",
            "MME-2026-004182",
            TREES,
            text("إصدار التصريح", "Issue the permit"),
            text("فشلت المحاولة الأخيرة.", "The last attempt failed."),
            "timed-out",
            6,
            true);
    FieldProblem problem = new FieldProblem("reason-1-2", text("اكتب السبب.", "Write the reason."));
    return new StoppedPage(List.of(row), wrong ? List.of(problem) : List.of(), null);
  }

  private static OlderPage older(boolean mayMove, @Nullable LocalText notice) {
    LocalText review = text("دراسة الطلب", "Review");
    OlderPage.Row moves =
        new OlderPage.Row(
            "1",
            "MME-2026-004182",
            1,
            List.of(review),
            List.of(text("تأخر القرار", "The decision is late")),
            List.of());
    OlderPage.Row stays =
        new OlderPage.Row(
            "2",
            "MME-2026-004190",
            1,
            List.of(review),
            List.of(),
            List.of(
                new OlderPage.Obstacle(
                    review, text("ليس في الإصدار الحالي خطوة كهذه.", "There is no such step."))));
    return new OlderPage(
        List.of(new OlderPage.Group("tree-felling-permit", TREES, 2, List.of(moves, stays))),
        mayMove,
        notice);
  }

  private static LegalClock clock(int days) {
    return new LegalClock(Instant.parse("2026-11-25T12:00:00Z"), days, 1, false);
  }

  private static List<QueueRow> queue() {
    LocalText review = text("دراسة الطلب", "Review");
    return List.of(
        new QueueRow(
            "/work/tasks/1/w1",
            "MME-2026-004182",
            MARYAM,
            TREES,
            review,
            clock(-2),
            new QueueRow.Holder.Me()),
        new QueueRow(
            "/work/tasks/2/w1",
            "MME-2026-004190",
            text("سعد علي المري", "Saad Ali Al-Marri"),
            TREES,
            review,
            clock(1),
            new QueueRow.Holder.Nobody()),
        new QueueRow(
            "/work/tasks/3/w1",
            "MME-2026-004201",
            text("نورة حمد السليطي", "Noora Hamad Al-Sulaiti"),
            TREES,
            review,
            clock(11),
            new QueueRow.Holder.Other(text("خالد النعيمي", "Khalid Al-Naimi"))));
  }

  private static TaskPage task(QueueRow.Holder holder, boolean wrong) {
    return new TaskPage(
        queue(),
        new TaskPage.Head(
            "/work/tasks/1/w1",
            "MME-2026-004182",
            MARYAM,
            TREES,
            7,
            SENT,
            text("دراسة الطلب", "Review")),
        List.of(
            new Answered(
                text("سبب القطع", "Why it is felled"), text("الشجرة مريضة", "The tree is sick")),
            new Answered(
                text("صورة الشجرة", "Photo of the tree"),
                null,
                List.of(new Answered.File("tree.jpg", "/work/cases/1/files/2")),
                null,
                null,
                null),
            differs(),
            new Answered(text("تفاصيل أخرى", "More details"), null)),
        List.of(
            new Answered(text("الاسم", "Name"), MARYAM, POPULATION, SENT),
            new Answered(
                text("العنوان", "Address"),
                text("الدوحة، منطقة 24، شارع 310", "Doha, zone 24, street 310"),
                POPULATION,
                SENT)),
        rules(),
        List.of(
            new TaskPage.Moment(
                text("استلام المهمة", "Task taken"), text("نورة العلي", "Noora Al-Ali"), SENT),
            new TaskPage.Moment(text("أُرسل الطلب", "Application sent"), MARYAM, SENT)),
        desk(holder, wrong));
  }

  private static Answered differs() {
    return new Answered(text("الهاتف", "Phone"), text("55551234", "55551234"))
        .with(
            new Badge(
                Badge.Tone.BAD,
                text(
                    "يختلف عن سجل السكان: المسجل فيه 55550000",
                    "Differs from the Population register, which holds: 55550000")));
  }

  private static TaskPage.Rules rules() {
    return new TaskPage.Rules(
        new Badge(Tone.GOOD, text("يجوز القبول", "may be approved")),
        List.of(
            new Decided(
                text("الأهلية", "Eligibility"),
                text("مستوفٍ", "met"),
                List.of(
                    new Decided.Reason(
                        Tone.GOOD,
                        text("مقدم الطلب مالك الأرض.", "The applicant owns the land."),
                        2),
                    new Decided.Reason(
                        null, text("تلزم زراعة بديل.", "Another tree has to be planted."), 5)))));
  }

  private static TaskPage.Desk desk(QueueRow.Holder holder, boolean wrong) {
    LocalText problem =
        text("اختر سبباً واحداً على الأقل للرفض", "Choose at least one reason for the refusal");
    return new TaskPage.Desk(
        clock(1),
        holder,
        List.of(
            new Field.Choice(
                new Field.Frame(
                    "complete", text("هل الطلب مكتمل؟", "Is it complete?"), null, false, null),
                List.of(
                    new Field.Option("true", text("نعم", "Yes")),
                    new Field.Option("false", text("لا", "No"))),
                Set.of(),
                false,
                true)),
        List.of(
            new TaskPage.Outcome("approve", text("قبول", "Approve"), false),
            new TaskPage.Outcome("refuse", text("رفض", "Refuse"), true)),
        new TaskPage.Reasons(
            List.of(
                new Field.Option("protected", text("الشجرة محمية", "The tree is protected")),
                new Field.Option(
                    "not-owner",
                    text("الأرض ليست لمقدم الطلب", "The land is not the applicant's"))),
            Set.of(),
            "",
            wrong ? problem : null),
        wrong ? List.of(new FieldProblem("reasons", problem)) : List.of(),
        null);
  }
}
