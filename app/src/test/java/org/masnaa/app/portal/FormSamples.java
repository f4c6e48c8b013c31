package org.masnaa.app.portal;

import static org.masnaa.app.portal.PortalSamples.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.cases.Part;
import org.masnaa.app.shared.page.Field;
import org.masnaa.form.Outline;
import org.masnaa.text.LocalText;

/** Pages of long forms and of people named in them, in the middle of life. */
final class FormSamples {

  private static final LocalText TENANCY = text("توثيق عقد إيجار", "Tenancy contract registration");

  private FormSamples() {}

  static OverviewPage overview() {
    return new OverviewPage(
        TENANCY,
        1,
        List.of(
            row("المسكن", "The home", Outline.State.DONE, "overview.done"),
            row("المستأجر", "The tenant", Outline.State.IN_PROGRESS, "overview.in-progress"),
            row("الإيجار", "The rent", Outline.State.NOT_STARTED, "overview.not-started"),
            row(
                "الأثاث",
                "The furniture",
                Outline.State.CANNOT_START_YET,
                "overview.cannot-start-yet")),
        null,
        "/services/mme/tenancy-contract");
  }

  private static OverviewPage.Row row(String ar, String en, Outline.State state, String word) {
    return new OverviewPage.Row(text(ar, en), "/applications/1/" + word, state, word);
  }

  private static Field.Frame frame(String id, String ar, String en, @Nullable LocalText problem) {
    return new Field.Frame(id, text(ar, en), null, false, problem);
  }

  static QuestionPage items() {
    return new QuestionPage(
        TENANCY,
        text("الساكنون", "Who lives there"),
        null,
        "/applications/1/overview",
        List.of(),
        List.of(
            new Field.Note(frame("note", "اكتب كل من يسكن معه.", "Name everyone.", null)),
            new Field.Items(
                frame("occupants", "الساكنون", "Occupants", null),
                text("ساكن", "occupant"),
                List.of(
                    new Field.Items.Row("1", 1, text("علي سالم", "Ali Salem"), true),
                    new Field.Items.Row("2", 2, text("", ""), false)),
                false),
            new Field.Told(frame("total", "المجموع", "In all", null), text("2", "2"))),
        List.of());
  }

  static ItemPage item() {
    return new ItemPage(
        TENANCY,
        text("ساكن", "Occupant"),
        2,
        "/applications/1/occupants",
        List.of(
            new Field.Parts(
                frame("name", "الاسم", "Name", text("أدخل الاسم.", "Enter the name.")),
                List.of(
                    new Field.Part(
                        "name.ar",
                        text("الاسم بالحروف العربية", "Name in Arabic letters"),
                        new Field.Box("", Field.Format.TEXT, "ar", "off"),
                        false,
                        true,
                        null),
                    new Field.Part(
                        "name.en",
                        text("الاسم بالحروف اللاتينية", "Name in Latin letters"),
                        new Field.Box("", Field.Format.TEXT, "en", "off"),
                        false,
                        false,
                        null)))),
        List.of());
  }

  static PartPage part(boolean open) {
    return new PartPage(
        TENANCY,
        text("وزارة البلدية", "Ministry of Municipality"),
        text("توقيع العقد", "Sign the contract"),
        text("مريم سعد الكواري", "Maryam Saad Al-Kuwari"),
        List.of(new Part.Shown(text("الإيجار", "Rent"), text("6,000 ريال", "QAR 6,000"))),
        open
            ? new PartPage.Doing(
                List.of(new Field.Confirm(frame("agreed", "أوافق.", "I agree.", null), false)),
                List.of(
                    new PartPage.Choice("sign", text("أوافق وأوقّع", "Agree and sign")),
                    new PartPage.Choice("decline", text("لا أوافق", "Do not agree"))),
                List.of())
            : null);
  }
}
