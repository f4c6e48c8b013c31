package org.masnaa.app.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.cases.DraftId;
import org.masnaa.app.cases.OpenDraft;
import org.masnaa.app.registers.AttributeValue;
import org.masnaa.app.shared.page.AnswerTexts;
import org.masnaa.app.shared.page.Field;
import org.masnaa.app.shared.page.FieldProblem;
import org.masnaa.app.shared.page.FormFields;
import org.masnaa.app.shared.page.Known;
import org.masnaa.form.AnswerProblem;
import org.masnaa.form.Interview.PageView;
import org.masnaa.form.Interview.QuestionView;
import org.masnaa.form.Question;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;
import org.springframework.stereotype.Component;

/** Fills the pages of an application that is being written. */
@Component
final class DraftPages {

  private final FormFields fields;
  private final AnswerTexts texts;

  DraftPages(FormFields fields, AnswerTexts texts) {
    this.fields = fields;
    this.texts = texts;
  }

  static String path(DraftId draft, String page) {
    return "/applications/" + draft + "/" + page;
  }

  /** The draft of an address; empty when it is no id. */
  static Optional<DraftId> draftId(String text) {
    try {
      return Optional.of(DraftId.of(text));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  static String check(DraftId draft) {
    return path(draft, "check");
  }

  /** Where a person goes on: the first page with something to do, else the check page. */
  static String next(OpenDraft draft) {
    return new Steps(draft.interview())
        .firstIncomplete()
        .map(page -> path(draft.id(), page.id()))
        .orElse(check(draft.id()));
  }

  QuestionPage question(
      OpenDraft draft, PageView page, List<AnswerProblem> problems, Language language) {
    Steps steps = new Steps(draft.interview());
    List<QuestionView> asked = Steps.asked(page);
    LocalText title = page.page().title();
    return new QuestionPage(
        draft.service().content().service().title(),
        title,
        new QuestionPage.Progress(steps.number(page), steps.pages().size()),
        steps
            .before(page)
            .map(before -> path(draft.id(), before.id()))
            .orElse(ServiceTexts.path(draft.service().id())),
        known(draft, page.questions()),
        asked.stream().map(view -> fields.of(view, problems, language)).toList(),
        FormFields.problems(problems));
  }

  CheckPage check(OpenDraft draft, List<AnswerProblem> problems, Language language) {
    Steps steps = new Steps(draft.interview());
    List<CheckPage.Answered> answers = new ArrayList<>();
    for (PageView page : steps.pages()) {
      for (QuestionView view : Steps.asked(page)) {
        answers.add(
            new CheckPage.Answered(
                view.question().label(),
                texts.of(view.question().type(), view.value()),
                path(draft.id(), page.id()) + "?change"));
      }
    }
    List<Field> declarations =
        steps.declarations().stream().map(view -> fields.of(view, problems, language)).toList();
    List<FieldProblem> listed = FormFields.problems(problems);
    return new CheckPage(
        draft.service().content().service().title(),
        steps.pages().isEmpty()
            ? ServiceTexts.path(draft.service().id())
            : path(draft.id(), steps.pages().getLast().id()),
        known(draft, draft.interview().questions()),
        answers,
        new CheckPage.Sending(draft.standing().eligible(), draft.standing().fee(), declarations),
        listed);
  }

  /** What registers say of some questions, register by register. */
  private List<Known> known(OpenDraft draft, List<QuestionView> views) {
    Map<LocalText, List<Known.Fact>> facts = new LinkedHashMap<>();
    Map<LocalText, AttributeValue> sources = new LinkedHashMap<>();
    for (QuestionView view : views) {
      Question.Binding binding = view.question().binding();
      AttributeValue held =
          binding == null || view.asked() ? null : draft.known().get(binding.attribute().name());
      LocalText text = held == null || binding == null ? null : text(binding, view.value());
      if (held != null && text != null) {
        facts
            .computeIfAbsent(held.register(), register -> new ArrayList<>())
            .add(new Known.Fact(view.question().label(), text));
        sources.merge(held.register(), held, (a, b) -> a.asOf().isBefore(b.asOf()) ? a : b);
      }
    }
    List<Known> cards = new ArrayList<>();
    facts.forEach(
        (register, rows) -> cards.add(new Known(register, asOf(sources, register), rows)));
    return cards;
  }

  private @Nullable LocalText text(Question.Binding binding, @Nullable Object value) {
    return texts.of(binding.attribute(), value);
  }

  private static Instant asOf(Map<LocalText, AttributeValue> sources, LocalText register) {
    return Objects.requireNonNull(sources.get(register)).asOf();
  }
}
