package org.masnaa.app.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.cases.AnswerCheck;
import org.masnaa.app.cases.DraftId;
import org.masnaa.app.cases.OpenDraft;
import org.masnaa.app.consent.GivenAnswer;
import org.masnaa.app.registers.AttributeValue;
import org.masnaa.app.shared.page.AnswerTexts;
import org.masnaa.app.shared.page.Field;
import org.masnaa.app.shared.page.FieldProblem;
import org.masnaa.app.shared.page.FormFields;
import org.masnaa.app.shared.page.Known;
import org.masnaa.form.AnswerProblem;
import org.masnaa.form.Interview.ItemView;
import org.masnaa.form.Interview.PageView;
import org.masnaa.form.Interview.QuestionView;
import org.masnaa.form.Outline;
import org.masnaa.form.Question;
import org.masnaa.form.QuestionType;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;
import org.springframework.stereotype.Component;

/** Fills the pages of an application that is being written. */
@Component
final class DraftPages {

  private final FormFields fields;
  private final AnswerTexts texts;
  private final Offers offers;

  DraftPages(FormFields fields, AnswerTexts texts, Offers offers) {
    this.fields = fields;
    this.texts = texts;
    this.offers = offers;
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

  static String overview(DraftId draft) {
    return path(draft, "overview");
  }

  /** Where a person goes on: the list of tasks, else the first page with something to do. */
  static String next(OpenDraft draft) {
    if (draft.service().content().form().isTaskList()) {
      return overview(draft.id());
    }
    return new Steps(draft.interview())
        .firstIncomplete()
        .map(page -> path(draft.id(), page.id()))
        .orElse(check(draft.id()));
  }

  /** Where a person goes who came from the check page to change an answer. */
  static String afterChange(OpenDraft draft) {
    return new Steps(draft.interview()).firstIncomplete().isEmpty()
        ? check(draft.id())
        : next(draft);
  }

  QuestionPage question(
      OpenDraft draft, PageView page, List<AnswerProblem> problems, Language language) {
    Steps steps = new Steps(draft.interview());
    boolean list = draft.service().content().form().isTaskList();
    String before =
        steps
            .before(page)
            .map(earlier -> path(draft.id(), earlier.id()))
            .orElse(ServiceTexts.path(draft.service().id()));
    return new QuestionPage(
        draft.service().content().service().title(),
        page.page().title(),
        list ? null : new QuestionPage.Progress(steps.number(page), steps.pages().size()),
        list ? overview(draft.id()) : before,
        known(draft, page.questions()),
        shown(draft, page, problems, language),
        FormFields.problems(problems));
  }

  /** The fields; before what a register would have known, that it did not answer. */
  private List<Field> shown(
      OpenDraft draft, PageView page, List<AnswerProblem> problems, Language language) {
    List<QuestionView> views = Steps.shown(page);
    List<Field> shown = new ArrayList<>();
    for (Field field : offers.fields(draft.person(), views, problems, language)) {
      views.stream()
          .filter(view -> view.id().equals(field.frame().id()))
          .findFirst()
          .flatMap(draft::unverified)
          .ifPresent(check -> shown.add(new Field.Note(notReached(check))));
      shown.add(field);
    }
    return shown;
  }

  private Field.Frame notReached(AnswerCheck check) {
    LocalText text =
        texts.message("question.not-reached", "register", check.attribute().register().label());
    return new Field.Frame(check.question() + "-register", text, null, false, null);
  }

  /** The page of one item of a group. */
  ItemPage item(
      OpenDraft draft,
      PageView page,
      QuestionView group,
      ItemView item,
      List<AnswerProblem> problems,
      Language language) {
    LocalText named =
        group.question().type() instanceof QuestionType.Group type && type.item() != null
            ? type.item()
            : group.question().label();
    return new ItemPage(
        draft.service().content().service().title(),
        named,
        group.items().indexOf(item) + 1,
        path(draft.id(), page.id()),
        item.questions().stream()
            .filter(q -> q.asked() || !(q.question().type() instanceof QuestionType.Fact))
            .map(q -> fields.of(q, problems, language))
            .toList(),
        FormFields.problems(problems));
  }

  OverviewPage overview(OpenDraft draft) {
    Outline outline = Outline.of(draft.service().content().form(), draft.interview());
    boolean ready = new Steps(draft.interview()).firstIncomplete().isEmpty();
    return new OverviewPage(
        draft.service().content().service().title(),
        outline.done(),
        outline.tasks().stream()
            .map(task ->
                new OverviewPage.Row(
                    task.page().heading(),
                    path(draft.id(), task.page().id()),
                    task.state(),
                    "overview." + task.state().name().toLowerCase(Locale.ROOT).replace('_', '-')))
            .toList(),
        ready ? check(draft.id()) : null,
        ServiceTexts.path(draft.service().id()));
  }

  CheckPage check(OpenDraft draft, List<AnswerProblem> problems, Language language) {
    Steps steps = new Steps(draft.interview());
    List<CheckPage.Answered> answers = new ArrayList<>();
    for (PageView page : steps.pages()) {
      for (QuestionView view : Steps.shown(page)) {
        answers.addAll(answered(draft, view, path(draft.id(), page.id())));
      }
    }
    List<Field> declarations =
        steps.declarations().stream().map(view -> fields.of(view, problems, language)).toList();
    List<FieldProblem> listed = FormFields.problems(problems);
    return new CheckPage(
        draft.service().content().service().title(),
        back(draft, steps),
        known(draft, draft.interview().questions()),
        answers,
        new CheckPage.Sending(
            draft.standing().eligible(),
            draft.standing().fee(),
            declarations,
            offers.keepable(draft).stream().map(GivenAnswer::label).toList(),
            draft.lacksRegister()),
        listed);
  }

  private static String back(OpenDraft draft, Steps steps) {
    if (steps.pages().isEmpty()) {
      return ServiceTexts.path(draft.service().id());
    }
    return draft.service().content().form().isTaskList()
        ? overview(draft.id())
        : path(draft.id(), steps.pages().getLast().id());
  }

  /** The rows of one question: one for each item of a group, none for a text that is only read. */
  private List<CheckPage.Answered> answered(OpenDraft draft, QuestionView view, String page) {
    LocalText label = view.question().label();
    return switch (view.question().type()) {
      case QuestionType.Information information -> List.of();
      case QuestionType.Calculated calculated ->
          List.of(new CheckPage.Answered(label, texts.of(calculated, view.value()), null));
      case QuestionType.Group group when !view.items().isEmpty() -> {
        List<?> values = view.value() instanceof List<?> list ? list : List.of();
        List<CheckPage.Answered> rows = new ArrayList<>();
        for (int i = 0; i < view.items().size(); i++) {
          LocalText one = group.item() == null ? label : group.item();
          rows.add(
              new CheckPage.Answered(
                  new LocalText(one.ar() + " " + (i + 1), one.en() + " " + (i + 1)),
                  texts.of(group, List.of(values.get(i))),
                  page + "/" + view.id() + "/" + view.items().get(i).key() + "?change"));
        }
        yield rows;
      }
      default ->
          List.of(
              new CheckPage.Answered(
                  label,
                  texts.of(view.question().type(), view.value()),
                  page + "?change",
                  draft.unverified(view).map(check -> check.badge(texts)).orElse(null)));
    };
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
