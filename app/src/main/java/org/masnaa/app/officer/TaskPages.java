package org.masnaa.app.officer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.cases.AnswerCheck;
import org.masnaa.app.cases.CaseSummary;
import org.masnaa.app.cases.CaseView;
import org.masnaa.app.cases.Completion;
import org.masnaa.app.cases.Task;
import org.masnaa.app.cases.Tasks;
import org.masnaa.app.registers.AttributeValue;
import org.masnaa.app.registers.Dispute;
import org.masnaa.app.registers.Disputes;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.page.AnswerTexts;
import org.masnaa.app.shared.page.Answered;
import org.masnaa.app.shared.page.Badge;
import org.masnaa.app.shared.page.CaseTexts;
import org.masnaa.app.shared.page.Decided;
import org.masnaa.app.shared.page.Field;
import org.masnaa.app.shared.page.FieldProblem;
import org.masnaa.app.shared.page.FormFields;
import org.masnaa.feel.Budget;
import org.masnaa.flow.Element;
import org.masnaa.form.AnswerProblem;
import org.masnaa.form.Answers;
import org.masnaa.form.Attribute;
import org.masnaa.form.Interview;
import org.masnaa.form.Interview.QuestionView;
import org.masnaa.form.Page;
import org.masnaa.service.Service;
import org.masnaa.service.ServicePackage;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;
import org.springframework.stereotype.Component;

/** Fills the officer's one screen. */
@Component
final class TaskPages {

  /** What the officer gave so far, and what is wrong with it. */
  record Attempt(
      Completion given,
      List<AnswerProblem> problems,
      @Nullable LocalText reasonsProblem,
      @Nullable String notice) {

    static Attempt none() {
      return new Attempt(new Completion("", List.of(), "", Answers.none()), List.of(), null, null);
    }
  }

  private final Tasks tasks;
  private final Desks desks;
  private final CaseTexts words;
  private final AnswerTexts texts;
  private final FormFields fields;
  private final Disputes disputes;

  TaskPages(
      Tasks tasks,
      Desks desks,
      CaseTexts words,
      AnswerTexts texts,
      FormFields fields,
      Disputes disputes) {
    this.tasks = tasks;
    this.desks = desks;
    this.words = words;
    this.texts = texts;
    this.fields = fields;
    this.disputes = disputes;
  }

  TaskPage page(CaseView view, Task task, Actor.Officer me, Attempt attempt, Language language) {
    CaseSummary summary = view.summary();
    ServicePackage service = summary.service().content();
    return new TaskPage(
        tasks.queue(me, 0).stream().map(item -> desks.row(item, me)).toList(),
        new TaskPage.Head(
            Desks.path(summary.id(), task.waitId()),
            summary.reference(),
            desks.name(view.person()),
            service.service().title(),
            summary.service().version(),
            summary.submittedAt(),
            words.element(service, task.element())),
        words.answers(
            view.form(), Desks.files(summary.id()), AnswerCheck.marks(view.checks(), texts)),
        known(view),
        new TaskPage.Rules(null, rules(view)),
        new CaseHistory(desks, words).of(view),
        desk(view, task, me, attempt, language));
  }

  private TaskPage.Desk desk(
      CaseView view, Task task, Actor.Officer me, Attempt attempt, Language language) {
    ServicePackage service = view.summary().service().content();
    Element.UserTask element = service.userTask(task.element()).orElse(null);
    List<TaskPage.Outcome> outcomes =
        element == null
            ? List.of()
            : element.outcomes().stream()
                .map(outcome ->
                    new TaskPage.Outcome(
                        outcome, words.choice(outcome), element.reasonsFor().contains(outcome)))
                .toList();
    List<FieldProblem> problems = new ArrayList<>(FormFields.problems(attempt.problems()));
    LocalText reasons = attempt.reasonsProblem();
    if (reasons != null) {
      problems.add(new FieldProblem("reasons", reasons));
    }
    return new TaskPage.Desk(
        desks.clock(task.dueAt(), view.clock()),
        desks.holder(task, me),
        questions(view, task, attempt, language),
        outcomes,
        new TaskPage.Reasons(
            reasons(service.service(), element),
            Set.copyOf(attempt.given().reasons()),
            attempt.given().note(),
            reasons),
        problems,
        notice(view, task, attempt));
  }

  private static @Nullable String notice(CaseView view, Task task, Attempt attempt) {
    if (!task.isOpen()) {
      return "task.closed";
    }
    boolean differs =
        view.checks().stream().anyMatch(check -> check.state() == AnswerCheck.State.DIFFERS);
    return attempt.notice() == null && differs ? "task.differs" : attempt.notice();
  }

  /** The task's own questions; some are asked only with one of the outcomes. */
  private List<Field> questions(CaseView view, Task task, Attempt attempt, Language language) {
    Page page = view.summary().service().content().form().task(task.element());
    if (page == null) {
      return List.of();
    }
    Map<String, @Nullable Object> data = new LinkedHashMap<>(view.data());
    data.put("outcome", attempt.given().outcome());
    Interview interview =
        Interview.of(
            List.of(page), attempt.given().answers(), data, Budget.standard(System::nanoTime));
    return interview.questions().stream()
        .filter(QuestionView::asked)
        .map(asked -> fields.of(asked, attempt.problems(), language))
        .toList();
  }

  static List<Field.Option> reasons(Service service, Element.@Nullable UserTask element) {
    if (element == null || element.reasonsFor().isEmpty()) {
      return List.of();
    }
    List<Field.Option> options = new ArrayList<>();
    service
        .vocabulary()
        .reasons()
        .forEach((code, text) -> options.add(new Field.Option(code, text)));
    return options;
  }

  private List<Answered> known(CaseView view) {
    List<Answered> known = new ArrayList<>();
    Map<String, Badge> disputed = disputed(view);
    for (Service.Reads reads : view.summary().service().content().service().reads()) {
      AttributeValue value = view.known().get(reads.attribute().name());
      if (value != null) {
        known.add(
            new Answered(
                    reads.attribute().label(),
                    texts.of(reads.attribute(), value.value()),
                    value.register(),
                    value.asOf())
                .with(mark(value, disputed.get(reads.attribute().name()))));
      }
    }
    return known;
  }

  private @Nullable Badge mark(AttributeValue value, @Nullable Badge disputed) {
    return disputed == null && !value.reached()
        ? new Badge(Badge.Tone.ATTENTION, texts.message("task.not-reached"))
        : disputed;
  }

  /** How disputes stand about what the service reads, by attribute; the newest of each counts. */
  private Map<String, Badge> disputed(CaseView view) {
    Map<String, Attribute> read = new LinkedHashMap<>();
    view.summary()
        .service()
        .content()
        .service()
        .reads()
        .forEach(reads -> read.put(reads.attribute().name(), reads.attribute()));
    Map<String, Badge> marks = new LinkedHashMap<>();
    for (Dispute dispute :
        disputes.about(view.person(), read.keySet(), view.summary().submittedAt())) {
      Attribute attribute = Objects.requireNonNull(read.get(dispute.attribute()));
      marks.putIfAbsent(dispute.attribute(), mark(dispute, attribute));
    }
    return marks;
  }

  private Badge mark(Dispute dispute, Attribute attribute) {
    String answer = Objects.requireNonNullElse(dispute.standing().answer(), "");
    return switch (dispute.standing().state()) {
      case OPEN ->
          new Badge(
              Badge.Tone.ATTENTION,
              texts.message("task.disputed", "right", dispute.claim().right()));
      case CORRECTED -> {
        LocalText now = texts.of(attribute, disputes.corrected(dispute));
        yield new Badge(
            Badge.Tone.INFORMATION,
            now == null
                ? texts.message("task.dispute-corrected", "answer", answer)
                : texts.message("task.dispute-value", "value", now, "answer", answer));
      }
      case KEPT ->
          new Badge(Badge.Tone.STILL, texts.message("task.dispute-kept", "answer", answer));
    };
  }

  private List<Decided> rules(CaseView view) {
    return view.decisions().stream()
        .map(decided ->
            words.decided(
                words.element(view.summary().service().content(), decided.element()),
                decided.trace()))
        .filter(decided -> !decided.reasons().isEmpty())
        .toList();
  }
}
