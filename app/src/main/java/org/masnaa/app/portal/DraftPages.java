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

  /** Where a person goes on: the list of tasks, else the first page with something to do. */
  static String next(OpenDraft draft) {
    return next(draft, Way.of(draft));
  }

  static String next(OpenDraft draft, Way way) {
    if (draft.service().content().form().isTaskList()) {
      return way.overview();
    }
    return new Steps(draft.interview())
        .firstIncomplete()
        .map(page -> way.page(page.id()))
        .orElse(way.check());
  }

  /** Where a person goes who came from the check page to change an answer. */
  static String afterChange(OpenDraft draft, Way way) {
    return new Steps(draft.interview()).firstIncomplete().isEmpty()
        ? way.check()
        : next(draft, way);
  }

  QuestionPage question(
      OpenDraft draft, PageView page, List<AnswerProblem> problems, Language language) {
    return question(draft, Way.of(draft), page, problems, language);
  }

  /** The same where the pages of the application lie elsewhere. */
  QuestionPage question(
      OpenDraft draft, Way way, PageView page, List<AnswerProblem> problems, Language language) {
    Steps steps = new Steps(draft.interview());
    boolean list = draft.service().content().form().isTaskList();
    String before = steps.before(page).map(earlier -> way.page(earlier.id())).orElse(way.service());
    return new QuestionPage(
        draft.service().content().service().title(),
        page.page().title(),
        list ? null : new QuestionPage.Progress(steps.number(page), steps.pages().size()),
        list ? way.overview() : before,
        known(draft.known(), page.questions()),
        shown(draft, way, page, problems, language),
        FormFields.problems(problems));
  }

  /** The fields; before what a register would have known, that it did not answer. */
  private List<Field> shown(
      OpenDraft draft, Way way, PageView page, List<AnswerProblem> problems, Language language) {
    List<QuestionView> views = Steps.shown(page);
    if (way.trial()) {
      return views.stream().map(view -> fields.of(view, problems, language)).toList();
    }
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
    return item(draft, Way.of(draft), page, group, item, problems, language);
  }

  /** The same where the pages of the application lie elsewhere. */
  ItemPage item(
      OpenDraft draft,
      Way way,
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
        way.page(page.id()),
        item.questions().stream()
            .filter(q -> q.asked() || !(q.question().type() instanceof QuestionType.Fact))
            .map(q -> fields.of(q, problems, language))
            .toList(),
        FormFields.problems(problems));
  }

  OverviewPage overview(OpenDraft draft, Way way) {
    Outline outline = Outline.of(draft.service().content().form(), draft.interview());
    boolean ready = new Steps(draft.interview()).firstIncomplete().isEmpty();
    return new OverviewPage(
        draft.service().content().service().title(),
        outline.done(),
        outline.tasks().stream()
            .map(task ->
                new OverviewPage.Row(
                    task.page().heading(),
                    way.page(task.page().id()),
                    task.state(),
                    "overview." + task.state().name().toLowerCase(Locale.ROOT).replace('_', '-')))
            .toList(),
        ready ? way.check() : null,
        way.service());
  }

  CheckPage check(OpenDraft draft, List<AnswerProblem> problems, Language language) {
    return check(draft, Way.of(draft), problems, language);
  }

  /** The same where the pages of the application lie elsewhere. */
  CheckPage check(OpenDraft draft, Way way, List<AnswerProblem> problems, Language language) {
    Steps steps = new Steps(draft.interview());
    List<CheckPage.Answered> answers = new ArrayList<>();
    for (PageView page : steps.pages()) {
      for (QuestionView view : Steps.shown(page)) {
        answers.addAll(answered(draft, view, way.page(page.id())));
      }
    }
    List<Field> declarations =
        steps.declarations().stream().map(view -> fields.of(view, problems, language)).toList();
    List<FieldProblem> listed = FormFields.problems(problems);
    return new CheckPage(
        draft.service().content().service().title(),
        back(draft, way, steps),
        known(draft.known(), draft.interview().questions()),
        answers,
        new CheckPage.Sending(
            draft.standing().eligible(),
            draft.standing().fee(),
            declarations,
            way.trial()
                ? List.of()
                : offers.keepable(draft).stream().map(GivenAnswer::label).toList(),
            draft.lacksRegister()),
        listed);
  }

  private static String back(OpenDraft draft, Way way, Steps steps) {
    if (steps.pages().isEmpty()) {
      return way.service();
    }
    return draft.service().content().form().isTaskList()
        ? way.overview()
        : way.page(steps.pages().getLast().id());
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
  List<Known> known(Map<String, AttributeValue> values, List<QuestionView> views) {
    Map<LocalText, List<Known.Fact>> facts = new LinkedHashMap<>();
    Map<LocalText, AttributeValue> sources = new LinkedHashMap<>();
    for (QuestionView view : views) {
      Question.Binding binding = view.question().binding();
      AttributeValue held =
          binding == null || view.asked() ? null : values.get(binding.attribute().name());
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
