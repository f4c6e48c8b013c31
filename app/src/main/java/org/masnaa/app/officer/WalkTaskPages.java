package org.masnaa.app.officer;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.masnaa.app.officer.TaskPages.Attempt;
import org.masnaa.app.shared.page.AnswerTexts;
import org.masnaa.app.shared.page.Answered;
import org.masnaa.app.shared.page.CaseTexts;
import org.masnaa.app.shared.page.Decided;
import org.masnaa.app.shared.page.FieldProblem;
import org.masnaa.app.shared.page.FormFields;
import org.masnaa.app.studio.Walk;
import org.masnaa.flow.Active;
import org.masnaa.flow.Element;
import org.masnaa.form.Interview.QuestionView;
import org.masnaa.service.Service;
import org.masnaa.service.ServicePackage;
import org.masnaa.service.Walkthrough.Course;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;
import org.springframework.stereotype.Component;

/** Fills the officer's one screen for a case that is only walked. */
@Component
final class WalkTaskPages {

  private final CaseTexts words;
  private final FormFields fields;
  private final Desks desks;
  private final InstantSource clock;

  WalkTaskPages(CaseTexts words, FormFields fields, Desks desks, InstantSource clock) {
    this.words = words;
    this.fields = fields;
    this.desks = desks;
    this.clock = clock;
  }

  TaskPage page(Walk walk, Active task, Attempt attempt, Language language) {
    ServicePackage service = walk.through().service();
    Course course = walk.through().course();
    return new TaskPage(
        List.of(),
        new TaskPage.Head(
            WalkTaskController.path(walk, task.element()),
            "—",
            walk.who(),
            service.service().title(),
            walk.version(),
            course.sent(),
            words.element(service, task.element())),
        words.answers(walk.through().filling().interview(), "", Map.of()).stream()
            .map(Answered::withoutFiles)
            .toList(),
        known(walk),
        new TaskPage.Rules(null, rules(walk, course)),
        history(service, course),
        desk(walk, task, attempt, language));
  }

  private List<Answered> known(Walk walk) {
    Map<String, ?> values = walk.through().filling().attributes();
    AnswerTexts texts = words.texts();
    List<Answered> known = new ArrayList<>();
    for (Service.Reads reads : walk.through().service().service().reads()) {
      known.add(
          new Answered(
              reads.attribute().label(),
              texts.of(reads.attribute(), values.get(reads.attribute().name())),
              reads.attribute().register().label(),
              clock.instant()));
    }
    return known;
  }

  private List<Decided> rules(Walk walk, Course course) {
    ServicePackage service = walk.through().service();
    return course.results().decisions().stream()
        .map(made ->
            words.decided(
                words.element(service, element(service, made.reference())),
                made.explanation().decisions()))
        .filter(decided -> !decided.reasons().isEmpty())
        .toList();
  }

  /** The element that asks for a decision; empty when a rule of the service does. */
  private static String element(ServicePackage service, String reference) {
    return service.process().elements().stream()
        .filter(element ->
            element instanceof Element.BusinessRuleTask rule && rule.decision().equals(reference))
        .map(Element::id)
        .findFirst()
        .orElse("");
  }

  private List<TaskPage.Moment> history(ServicePackage service, Course course) {
    Instant now = course.now();
    List<TaskPage.Moment> moments = new ArrayList<>();
    moments.add(new TaskPage.Moment(words.sent(), words.role(service, "applicant"), now));
    for (String id : course.path()) {
      LocalText name = words.element(service, id);
      if (!name.en().isBlank()
          && service.element(id).filter(e -> !(e instanceof Element.Gateway)).isPresent()) {
        moments.add(new TaskPage.Moment(name, null, now));
      }
    }
    Collections.reverse(moments);
    return moments;
  }

  private TaskPage.Desk desk(Walk walk, Active task, Attempt attempt, Language language) {
    ServicePackage service = walk.through().service();
    Element.UserTask element = service.userTask(task.element()).orElseThrow();
    List<FieldProblem> problems = new ArrayList<>(FormFields.problems(attempt.problems()));
    LocalText reasons = attempt.reasonsProblem();
    if (reasons != null) {
      problems.add(new FieldProblem("reasons", reasons));
    }
    return new TaskPage.Desk(
        desks.clock(task.due(), null),
        new QueueRow.Holder.Me(),
        walk
            .through()
            .task(task.element(), attempt.given().outcome(), attempt.given().answers())
            .questions()
            .stream()
            .filter(QuestionView::asked)
            .map(view -> fields.of(view, attempt.problems(), language))
            .toList(),
        element.outcomes().stream()
            .map(outcome ->
                new TaskPage.Outcome(
                    outcome, words.choice(outcome), element.reasonsFor().contains(outcome)))
            .toList(),
        new TaskPage.Reasons(
            TaskPages.reasons(service.service(), element),
            Set.copyOf(attempt.given().reasons()),
            attempt.given().note(),
            reasons),
        problems,
        null);
  }
}
