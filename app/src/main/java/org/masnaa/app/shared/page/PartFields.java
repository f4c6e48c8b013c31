package org.masnaa.app.shared.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.form.Answer;
import org.masnaa.form.AnswerProblem;
import org.masnaa.form.Countries;
import org.masnaa.form.Interview.QuestionView;
import org.masnaa.form.QuestionType;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;
import org.springframework.stereotype.Component;

/** Makes the boxes of answers that have several parts. */
@Component
final class PartFields {

  private static final Answer.Parts NOTHING = new Answer.Parts(Map.of());

  private final Messages messages;

  PartFields(Messages messages) {
    this.messages = messages;
  }

  Field of(
      Field.Frame frame,
      QuestionView view,
      QuestionType.Composed type,
      List<AnswerProblem> problems,
      Language language) {
    Answer.Parts given = view.answer() instanceof Answer.Parts parts ? parts : NOTHING;
    Boxes boxes = new Boxes(view.id(), given, problems);
    return new Field.Parts(
        frame,
        switch (type) {
          case QuestionType.Period period ->
              List.of(day(boxes, "from", view.value()), day(boxes, "to", view.value()));
          case QuestionType.Address address -> address(boxes, language);
          case QuestionType.Name name -> names(boxes, "");
          case QuestionType.Person person -> {
            List<Field.Part> parts = new java.util.ArrayList<>();
            parts.add(boxes.box("id", text("field.person-id"), Field.Format.ID_NUMBER, null));
            parts.addAll(names(boxes, "name."));
            yield parts;
          }
          case QuestionType.Date date ->
              throw new IllegalArgumentException("a date is a field of its own");
        });
  }

  private List<Field.Part> names(Boxes boxes, String prefix) {
    return List.of(
        boxes.box(prefix + "ar", text("field.name-ar"), Field.Format.TEXT, "ar"),
        boxes.box(prefix + "en", text("field.name-en"), Field.Format.TEXT, "en"));
  }

  private List<Field.Part> address(Boxes boxes, Language language) {
    List<Field.Option> countries =
        Countries.options(language).stream()
            .map(o -> new Field.Option(o.value(), o.label()))
            .toList();
    String chosen = boxes.given.field("country");
    return List.of(
        boxes.part(
            "country",
            text("field.country"),
            new Field.Menu(countries, chosen.isEmpty() ? Countries.HOME : chosen),
            null),
        boxes.home("zone", text("field.zone"), Field.Format.WHOLE_NUMBER),
        boxes.home("street", text("field.street"), Field.Format.WHOLE_NUMBER),
        boxes.home("building", text("field.building"), Field.Format.WHOLE_NUMBER),
        boxes.home("unit", text("field.unit"), Field.Format.TEXT),
        boxes.part(
            "text", text("field.address-text"), new Field.TallBox(boxes.given.field("text")), "!"));
  }

  private Field.Part day(Boxes boxes, String end, @Nullable Object value) {
    Answer.DateParts date = boxes.given.date(end);
    LocalDate read =
        value instanceof Map<?, ?> ends && ends.get(end) instanceof LocalDate day ? day : null;
    return boxes.part(
        end,
        text("field." + end),
        new Field.DayBoxes(
            new Field.Day.Parts(
                date.day(), date.month(), date.year(), date.calendar() == Answer.Calendar.HIJRI),
            read),
        null);
  }

  private LocalText text(String key) {
    return new LocalText(messages.text(Language.AR, key), messages.text(Language.EN, key));
  }

  /** The boxes of one question with what was typed and what is wrong. */
  private record Boxes(String question, Answer.Parts given, List<AnswerProblem> problems) {

    Field.Part box(String part, LocalText label, Field.Format format, @Nullable String script) {
      return part(part, label, new Field.Box(given.field(part), format, script, "off"), null);
    }

    Field.Part home(String part, LocalText label, Field.Format format) {
      return part(
          part, label, new Field.Box(given.field(part), format, null, "off"), Countries.HOME);
    }

    Field.Part part(String part, LocalText label, Field.Control control, @Nullable String shown) {
      String field = question + "." + part;
      boolean wrong =
          problems.stream()
              .anyMatch(p -> p.field().equals(field) || p.field().startsWith(field + "."));
      return new Field.Part(field, label, control, part.equals("unit"), wrong, shown);
    }
  }
}
