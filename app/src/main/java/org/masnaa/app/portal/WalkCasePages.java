package org.masnaa.app.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.page.Answered;
import org.masnaa.app.shared.page.Badge;
import org.masnaa.app.shared.page.CaseTexts;
import org.masnaa.app.shared.page.Decided;
import org.masnaa.app.shared.page.FormFields;
import org.masnaa.app.studio.Walk;
import org.masnaa.flow.Active;
import org.masnaa.flow.Element;
import org.masnaa.form.AnswerProblem;
import org.masnaa.form.Answers;
import org.masnaa.form.Interview.QuestionView;
import org.masnaa.service.Example;
import org.masnaa.service.ServicePackage;
import org.masnaa.service.Walkthrough.Course;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;
import org.springframework.stereotype.Component;

/** Fills the applicant's page of a case that is only walked. */
@Component
final class WalkCasePages {

  private static final String APPLICANT = "applicant";

  private final CaseTexts words;
  private final FormFields fields;
  private final ServiceTexts services;

  WalkCasePages(CaseTexts words, FormFields fields, ServiceTexts services) {
    this.words = words;
    this.fields = fields;
    this.services = services;
  }

  /** What is asked of the applicant now. */
  static Optional<Active> asked(Walk walk) {
    return walk.through().course().tasks().stream()
        .filter(task -> role(walk.through().service(), task).equals(APPLICANT))
        .findFirst();
  }

  private static String role(ServicePackage service, Active task) {
    return service.userTask(task.element()).map(Element.UserTask::role).orElse("");
  }

  CasePage page(Walk walk, Answers given, List<AnswerProblem> problems, Language language) {
    ServicePackage service = walk.through().service();
    Course course = walk.through().course();
    boolean over = course.over() && course.stop() == null;
    Active open = course.tasks().stream().findFirst().orElse(null);
    String role = open == null ? "machine" : role(service, open);
    return new CasePage(
        new CasePage.Head(
            walk.path() + "/case",
            service.service().title(),
            services.entity(walk.service().entity()),
            "—",
            course.sent(),
            over
                ? words.outcome(service, course.outcome())
                : new Badge(Badge.Tone.INFORMATION, words.role(service, role))),
        new CasePage.Standing(
            over ? null : open == null ? words.working() : words.element(service, open.element()),
            over ? null : words.role(service, role),
            null,
            role.equals(APPLICANT)),
        over ? decision(walk, course) : null,
        asked(walk).map(task -> task(walk, task, given, problems, language)).orElse(null),
        new CasePage.May(false, List.of()),
        timeline(service, course, open),
        words.answers(walk.through().filling().interview(), "", Map.of()).stream()
            .map(Answered::withoutFiles)
            .toList());
  }

  private CasePage.Decision decision(Walk walk, Course course) {
    ServicePackage service = walk.through().service();
    List<LocalText> reasons = new ArrayList<>();
    String note = null;
    for (List<Example.Visit> visits : walk.telling().tasks().values()) {
      Example.Visit visit = visits.getLast();
      visit.reasons().forEach(code -> reasons.add(words.reason(service, code)));
      note = visit.note().isBlank() ? note : visit.note();
    }
    return new CasePage.Decision(
        words.outcome(service, course.outcome()), reasons, note, rules(service, course));
  }

  private List<Decided> rules(ServicePackage service, Course course) {
    return service.process().elements().stream()
        .filter(Element.BusinessRuleTask.class::isInstance)
        .map(Element.BusinessRuleTask.class::cast)
        .flatMap(rule ->
            course.results().decisions().stream()
                .filter(made -> made.reference().equals(rule.decision()))
                .map(made ->
                    words.decided(
                        words.element(service, rule.id()), made.explanation().decisions())))
        .filter(decided -> !decided.reasons().isEmpty())
        .toList();
  }

  private List<CasePage.Moment> timeline(
      ServicePackage service, Course course, @Nullable Active open) {
    List<CasePage.Moment> moments = new ArrayList<>();
    moments.add(
        new CasePage.Moment(words.sent(), words.role(service, APPLICANT), course.sent(), false));
    for (String id : course.path()) {
      service
          .userTask(id)
          .ifPresent(task ->
              moments.add(
                  new CasePage.Moment(
                      task.name(), words.role(service, task.role()), course.now(), false)));
    }
    if (open != null) {
      moments.add(
          new CasePage.Moment(
              words.element(service, open.element()),
              words.role(service, role(service, open)),
              null,
              true));
    }
    return moments;
  }

  private CasePage.Task task(
      Walk walk, Active task, Answers given, List<AnswerProblem> problems, Language language) {
    return new CasePage.Task(
        task.element(),
        words.element(walk.through().service(), task.element()),
        walk.through().task(task.element(), "done", given).questions().stream()
            .filter(QuestionView::asked)
            .map(view -> fields.of(view, problems, language))
            .toList(),
        FormFields.problems(problems));
  }
}
