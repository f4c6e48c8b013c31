package org.masnaa.app.officer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.masnaa.app.cases.Completion;
import org.masnaa.app.identity.Audience;
import org.masnaa.app.identity.Open;
import org.masnaa.app.officer.TaskPages.Attempt;
import org.masnaa.app.shared.page.AnswerTexts;
import org.masnaa.app.shared.page.PageReply;
import org.masnaa.app.shared.page.PostedForm;
import org.masnaa.app.studio.Walk;
import org.masnaa.app.studio.Walks;
import org.masnaa.flow.Active;
import org.masnaa.flow.Element;
import org.masnaa.form.AnswerProblem;
import org.masnaa.form.Answers;
import org.masnaa.form.Page;
import org.masnaa.text.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** An officer's task of a service that is walked in the studio. */
@Controller
@RequestMapping("/{language:ar|en}/studio/{service}/walk/task/{task}")
class WalkTaskController {

  private static final String TEMPLATE = "officer/task";

  private final Walks walks;
  private final WalkTaskPages pages;
  private final AnswerTexts texts;

  WalkTaskController(Walks walks, WalkTaskPages pages, AnswerTexts texts) {
    this.walks = walks;
    this.pages = pages;
    this.texts = texts;
  }

  static String path(Walk walk, String task) {
    return walk.path() + "/task/" + task;
  }

  @Open(to = Audience.STUDIO)
  @GetMapping
  ModelAndView page(
      @PathVariable Language language,
      @PathVariable String service,
      @PathVariable String task,
      HttpServletRequest request) {
    Walk walk = walks.walk(service, request);
    return PageReply.page(TEMPLATE, pages.page(walk, open(walk, task), Attempt.none(), language));
  }

  /** Whoever walks holds every task; letting go of it leads back. */
  @Open(to = Audience.STUDIO)
  @PostMapping("/release")
  ModelAndView release(
      @PathVariable Language language, @PathVariable String service, HttpServletRequest request) {
    return PageReply.seeOther(language, walks.walk(service, request).path());
  }

  @Open(to = Audience.STUDIO)
  @PostMapping
  ModelAndView complete(
      @PathVariable Language language,
      @PathVariable String service,
      @PathVariable String task,
      HttpServletRequest request) {
    Walk walk = walks.walk(service, request);
    Active active = open(walk, task);
    Element.UserTask element =
        walk.through().service().userTask(task).orElseThrow(PageReply::notFound);
    PostedForm form = PostedForm.of(request);
    Page page = walk.through().service().form().task(task);
    Answers answers =
        page == null ? Answers.none() : Answers.posted(page.questions(), form.fields());
    Completion given =
        new Completion(form.value("outcome"), form.values("reasons"), form.value("note"), answers);
    if (!element.outcomes().contains(given.outcome())) {
      throw PageReply.notFound();
    }
    List<AnswerProblem> problems = walk.through().task(task, given.outcome(), answers).problems();
    if (!problems.isEmpty()) {
      return wrong(walk, active, new Attempt(given, problems, null, null), language);
    }
    if (element.reasonsFor().contains(given.outcome()) && given.reasons().isEmpty()) {
      return wrong(
          walk,
          active,
          new Attempt(given, List.of(), texts.message("task.reasons-missing"), null),
          language);
    }
    walks.tell(
        request,
        walk,
        walk.telling()
            .with(task, walk.visit(given.outcome(), given.reasons(), given.note(), answers)));
    return PageReply.seeOther(language, walk.path());
  }

  private ModelAndView wrong(Walk walk, Active task, Attempt attempt, Language language) {
    return PageReply.wrong(TEMPLATE, pages.page(walk, task, attempt, language));
  }

  private static Active open(Walk walk, String task) {
    return walk.through().course().tasks().stream()
        .filter(active -> active.element().equals(task))
        .findFirst()
        .orElseThrow(PageReply::notFound);
  }
}
