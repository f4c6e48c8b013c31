package org.masnaa.app.portal;

import static org.masnaa.app.portal.PortalSamples.TREES;
import static org.masnaa.app.portal.PortalSamples.known;
import static org.masnaa.app.portal.PortalSamples.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.masnaa.app.shared.page.Field;
import org.masnaa.app.shared.page.FieldProblem;
import org.masnaa.text.LocalText;

/** Pages on which something is asked. */
final class QuestionSamples {

  private QuestionSamples() {}

  static QuestionPage question(boolean wrong) {
    List<Field> fields = new ArrayList<>(typed(wrong));
    fields.addAll(chosen(wrong));
    fields.addAll(given(wrong));
    return new QuestionPage(
        TREES.title(),
        text("أخبرنا عن الشجرة", "Tell us about the tree"),
        new QuestionPage.Progress(2, 4),
        TREES.path(),
        List.of(known()),
        fields,
        wrong ? problems(fields) : List.of());
  }

  private static List<FieldProblem> problems(List<Field> fields) {
    List<FieldProblem> problems = new ArrayList<>();
    for (Field field : fields) {
      LocalText problem = field.frame().problem();
      if (problem != null) {
        String id = field.frame().id();
        problems.add(new FieldProblem(field instanceof Field.Day ? id + ".month" : id, problem));
      }
    }
    return problems;
  }

  private static List<Field> chosen(boolean wrong) {
    return List.of(
        new Field.Choice(
            frame("reason", text("سبب القطع", "Why it is felled"), wrong),
            List.of(
                new Field.Option("sick", text("الشجرة مريضة", "The tree is sick")),
                new Field.Option("danger", text("خطر على الناس", "Danger to people"))),
            Set.of("sick"),
            false,
            false),
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
            false));
  }

  private static List<Field> typed(boolean wrong) {
    return List.of(
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
            frame("fee", text("القيمة", "Value"), false), "1500", Field.Format.MONEY, 20, "off"),
        new Field.Day(
            frame("planned", text("موعد القطع", "When it will be felled"), wrong),
            new Field.Day.Parts("1", wrong ? "" : "7", "1448", true),
            false,
            wrong ? null : LocalDate.of(2026, 12, 10)));
  }

  private static List<Field> given(boolean wrong) {
    return List.of(
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
  }

  static Field.Frame frame(String id, LocalText label, boolean wrong) {
    return new Field.Frame(
        id, label, null, false, wrong ? text("أدخل " + label.ar(), "Enter: " + label.en()) : null);
  }

  static QuestionPage single() {
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

  static CheckPage check() {
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
                    false)),
            List.of(text("سبب القطع", "Why it is felled"))),
        List.of());
  }
}
