package org.masnaa.app.shared.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.masnaa.form.Answer;
import org.masnaa.form.AnswerProblem;
import org.masnaa.form.Countries;
import org.masnaa.form.FileKind;
import org.masnaa.form.Interview.QuestionView;
import org.masnaa.form.Limits;
import org.masnaa.form.QuestionType;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;
import org.springframework.stereotype.Component;

/** Makes the fields of a page from the questions of a form. */
@Component
public final class FormFields {

  /** In place of the id of a file, for a document that the person holds. */
  public static final String HELD = "held";

  private static final long KILOBYTE = 1024;
  private static final long MEGABYTE = KILOBYTE * KILOBYTE;
  private static final String BIRTH_DATE = "person.birthDate";

  /** Characters of a number that people write with blanks and signs between its digits. */
  private static final int ROOM_FOR_CODE = 40;

  private final Messages messages;
  private final PartFields parts;
  private final AnswerTexts texts;

  FormFields(Messages messages, PartFields parts, AnswerTexts texts) {
    this.messages = messages;
    this.parts = parts;
    this.texts = texts;
  }

  /**
   * The field of a question, whether it is asked or told.
   *
   * @param problems those to show; the field takes its own
   */
  public Field of(QuestionView view, List<AnswerProblem> problems, Language language) {
    return of(view, frame(view, problems, null), problems, language);
  }

  /** The field of a question in which an answer stands that was given elsewhere. */
  public Field offered(QuestionView view, Field.Offer offer, Language language) {
    return of(view, frame(view, List.of(), offer), List.of(), language);
  }

  private Field of(
      QuestionView view, Field.Frame frame, List<AnswerProblem> problems, Language language) {
    return switch (view.question().type()) {
      case QuestionType.Line type -> line(frame, view, type);
      case QuestionType.LongText text -> new Field.Lines(frame, typed(view), text.max());
      case QuestionType.Date date -> day(frame, view);
      case QuestionType.Composed composed -> parts.of(frame, view, composed, problems, language);
      case QuestionType.YesNo yesNo ->
          new Field.Choice(
              frame,
              List.of(
                  new Field.Option("yes", text("field.yes")),
                  new Field.Option("no", text("field.no"))),
              Set.of(typed(view)),
              false,
              true);
      case QuestionType.OneOf oneOf ->
          new Field.Choice(frame, options(oneOf.options()), Set.of(typed(view)), false, false);
      case QuestionType.ManyOf manyOf ->
          new Field.Choice(frame, options(manyOf.options()), chosen(view), true, false);
      case QuestionType.Country country ->
          new Field.Pick(frame, options(Countries.options(language)), typed(view));
      case QuestionType.Attached attached -> upload(frame, view, attached.files(), language);
      case QuestionType.Confirmed c -> new Field.Confirm(frame, typed(view).equals("yes"));
      case QuestionType.Group group -> items(frame, view, group);
      case QuestionType.Information told -> new Field.Note(frame);
      case QuestionType.Calculated told -> new Field.Told(frame, texts.of(told, view.value()));
      case QuestionType.Fact told -> new Field.Told(frame, texts.of(told, view.value()));
    };
  }

  /** What the error summary lists. */
  public static List<FieldProblem> problems(List<AnswerProblem> problems) {
    return problems.stream().map(p -> new FieldProblem(p.field(), p.message())).toList();
  }

  private static Field.Frame frame(
      QuestionView view, List<AnswerProblem> problems, Field.@Nullable Offer offer) {
    LocalText problem =
        problems.stream()
            .filter(p -> p.question().equals(view.id()))
            .map(AnswerProblem::message)
            .findFirst()
            .orElse(null);
    return new Field.Frame(
        view.id(),
        view.question().label(),
        view.question().hint(),
        view.question().optional(),
        problem,
        offer);
  }

  private static Field line(Field.Frame frame, QuestionView view, QuestionType.Line type) {
    return switch (type) {
      case QuestionType.Text text -> line(frame, view, Field.Format.TEXT, text.max());
      case QuestionType.WholeNumber n -> number(frame, view, Field.Format.WHOLE_NUMBER);
      case QuestionType.Decimal n -> number(frame, view, Field.Format.DECIMAL);
      case QuestionType.Money n -> number(frame, view, Field.Format.MONEY);
      case QuestionType.Percent n -> number(frame, view, Field.Format.PERCENT);
      case QuestionType.Time t -> line(frame, view, Field.Format.TIME, ROOM_FOR_CODE);
      case QuestionType.Email t -> line(frame, view, Field.Format.EMAIL, Limits.EMAIL);
      case QuestionType.Phone t -> line(frame, view, Field.Format.PHONE, ROOM_FOR_CODE);
      case QuestionType.NationalId t -> line(frame, view, Field.Format.ID_NUMBER, ROOM_FOR_CODE);
      case QuestionType.Iban t -> line(frame, view, Field.Format.IBAN, 2 * ROOM_FOR_CODE);
      case QuestionType.CompanyNumber t ->
          line(frame, view, Field.Format.COMPANY_NUMBER, ROOM_FOR_CODE);
    };
  }

  private static Field line(
      Field.Frame frame, QuestionView view, Field.Format format, int longest) {
    return new Field.Line(frame, typed(view), format, longest, autocomplete(view));
  }

  private static Field number(Field.Frame frame, QuestionView view, Field.Format format) {
    // Room for signs, spaces and grouping that people type beside the digits.
    return line(frame, view, format, Limits.DIGITS * 2);
  }

  private Field items(Field.Frame frame, QuestionView view, QuestionType.Group group) {
    List<?> values = view.value() instanceof List<?> list ? list : List.of();
    List<Field.Items.Row> rows = new ArrayList<>();
    for (int i = 0; i < view.items().size(); i++) {
      LocalText text = texts.of(group, i < values.size() ? List.of(values.get(i)) : null);
      rows.add(
          new Field.Items.Row(
              view.items().get(i).key(),
              i + 1,
              text == null ? new LocalText("", "") : text,
              view.items().get(i).complete()));
    }
    return new Field.Items(frame, group.item(), rows, rows.size() >= group.max());
  }

  private static Field day(Field.Frame frame, QuestionView view) {
    Field.Day.Parts parts =
        view.answer() instanceof Answer.DateParts(String day, String month, String year, var cal)
            ? new Field.Day.Parts(day, month, year, cal == Answer.Calendar.HIJRI)
            : new Field.Day.Parts("", "", "", false);
    LocalDate read = view.value() instanceof LocalDate date ? date : null;
    return new Field.Day(frame, parts, BIRTH_DATE.equals(attribute(view)), read);
  }

  private Field upload(
      Field.Frame frame, QuestionView view, QuestionType.File type, Language language) {
    List<Field.Uploaded> files =
        view.answer() instanceof Answer.Files(List<Answer.StoredFile> stored)
            ? stored.stream()
                .map(f -> new Field.Uploaded(f.id(), f.name(), size(f.bytes(), language)))
                .toList()
            : List.of();
    if (view.answer() instanceof Answer.Held held) {
      // Stands in place of files: it is taken back before another can be given.
      files = List.of(new Field.Uploaded(HELD, held.title(), ""));
    }
    List<FileKind> kinds = type.kinds().stream().sorted().toList();
    return new Field.Upload(
        frame,
        files,
        kinds.stream().map(FileKind::name).collect(Collectors.joining(", ")),
        kinds.stream().map(FileKind::mediaType).collect(Collectors.joining(",")),
        size(type.bytes(), language),
        view.answer() instanceof Answer.Held ? 1 : type.max());
  }

  private String size(long bytes, Language language) {
    return bytes >= MEGABYTE
        ? messages.text(language, "file.megabytes", "size", Long.toString(bytes / MEGABYTE))
        : messages.text(
            language, "file.kilobytes", "size", Long.toString(Math.max(1, bytes / KILOBYTE)));
  }

  private static String typed(QuestionView view) {
    return view.answer() instanceof Answer.Typed(String text) ? text : "";
  }

  private static Set<String> chosen(QuestionView view) {
    return view.answer() instanceof Answer.Chosen(List<String> values)
        ? Set.copyOf(values)
        : Set.of();
  }

  private static List<Field.Option> options(List<QuestionType.Option> options) {
    return options.stream().map(o -> new Field.Option(o.value(), o.label())).toList();
  }

  /** What browsers may fill in; they know some of what registers know. */
  private static String autocomplete(QuestionView view) {
    String attribute = attribute(view);
    return switch (attribute == null ? "" : attribute) {
      case "person.phone" -> "tel";
      case "person.email" -> "email";
      default -> "off";
    };
  }

  private static @Nullable String attribute(QuestionView view) {
    return view.question().binding() == null ? null : view.question().binding().attribute().name();
  }

  private LocalText text(String key) {
    return new LocalText(messages.text(Language.AR, key), messages.text(Language.EN, key));
  }
}
