package org.masnaa.app.officer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.masnaa.app.cases.CaseView;
import org.masnaa.app.cases.Completion;
import org.masnaa.app.cases.Task;
import org.masnaa.app.cases.TaskResult;
import org.masnaa.app.cases.Tasks;
import org.masnaa.app.identity.Audience;
import org.masnaa.app.identity.Open;
import org.masnaa.app.officer.TaskPages.Attempt;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.page.Addressed;
import org.masnaa.app.shared.page.AnswerTexts;
import org.masnaa.app.shared.page.PageReply;
import org.masnaa.app.shared.page.PostedForm;
import org.masnaa.form.AnswerProblem;
import org.masnaa.form.Answers;
import org.masnaa.form.Page;
import org.masnaa.text.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One task: to take, to put back, to finish. */
@Controller
@RequestMapping("/{language:ar|en}/work/tasks/{case}/{task}")
class WorkController {

  private static final String TEMPLATE = "officer/task";

  private final Tasks tasks;
  private final TaskPages pages;
  private final Desks desks;
  private final AnswerTexts texts;

  WorkController(Tasks tasks, TaskPages pages, Desks desks, AnswerTexts texts) {
    this.tasks = tasks;
    this.pages = pages;
    this.desks = desks;
    this.texts = texts;
  }

  @Open(to = Audience.OFFICER)
  @GetMapping
  ModelAndView page(
      @PathVariable Language language,
      @PathVariable("case") String caseId,
      @PathVariable("task") String waitId) {
    return PageReply.page(TEMPLATE, task(caseId, waitId, Attempt.none(), language));
  }

  @Open(to = Audience.OFFICER)
  @PostMapping("/claim")
  ModelAndView claim(
      @PathVariable Language language,
      @PathVariable("case") String caseId,
      @PathVariable("task") String waitId) {
    return switch (tasks.claim(Addressed.caseId(caseId), waitId, desks.officer())) {
      case TaskResult.Done done ->
          PageReply.seeOther(language, Desks.path(Addressed.caseId(caseId), waitId));
      case TaskResult.HeldBy other -> overtaken(language, caseId, waitId, "task.taken");
      case TaskResult.NoLongerOpen gone -> overtaken(language, caseId, waitId, "task.changed");
      case TaskResult.Incomplete i -> throw new IllegalStateException("nothing was asked");
      case TaskResult.ReasonsMissing r -> throw new IllegalStateException("nothing was decided");
      case TaskResult.OutcomeMissing o -> throw new IllegalStateException("nothing was decided");
      case TaskResult.NotFound nothing -> throw PageReply.notFound();
    };
  }

  @Open(to = Audience.OFFICER)
  @PostMapping("/release")
  ModelAndView release(
      @PathVariable Language language,
      @PathVariable("case") String caseId,
      @PathVariable("task") String waitId) {
    if (tasks.release(Addressed.caseId(caseId), waitId, desks.officer())
        instanceof TaskResult.NotFound) {
      throw PageReply.notFound();
    }
    return PageReply.seeOther(language, "/work");
  }

  @Open(to = Audience.OFFICER)
  @PostMapping
  ModelAndView complete(
      @PathVariable Language language,
      @PathVariable("case") String caseId,
      @PathVariable("task") String waitId,
      HttpServletRequest request) {
    PostedForm form = PostedForm.of(request);
    Completion given =
        new Completion(
            form.value("outcome"),
            form.values("reasons"),
            form.value("note"),
            answers(caseId, waitId, form));
    return switch (tasks.complete(Addressed.caseId(caseId), waitId, desks.officer(), given)) {
      case TaskResult.Done done -> PageReply.seeOther(language, "/work");
      case TaskResult.Incomplete(List<AnswerProblem> problems) ->
          wrong(language, caseId, waitId, new Attempt(given, problems, null, null));
      case TaskResult.ReasonsMissing r ->
          wrong(
              language,
              caseId,
              waitId,
              new Attempt(given, List.of(), texts.message("task.reasons-missing"), null));
      case TaskResult.OutcomeMissing o -> throw PageReply.notFound();
      case TaskResult.HeldBy other -> overtaken(language, caseId, waitId, "task.changed");
      case TaskResult.NoLongerOpen gone -> overtaken(language, caseId, waitId, "task.changed");
      case TaskResult.NotFound nothing -> throw PageReply.notFound();
    };
  }

  private Answers answers(String caseId, String waitId, PostedForm form) {
    CaseView view = look(caseId);
    Page page =
        view.task(waitId)
            .map(task -> view.summary().service().content().form().task(task.element()))
            .orElse(null);
    return page == null ? Answers.none() : Answers.posted(page.questions(), form.fields());
  }

  private ModelAndView wrong(Language language, String caseId, String waitId, Attempt attempt) {
    return PageReply.wrong(TEMPLATE, task(caseId, waitId, attempt, language));
  }

  /** Somebody was faster: what was asked for is not done, and the page shows how it stands. */
  private ModelAndView overtaken(Language language, String caseId, String waitId, String notice) {
    Attempt none = Attempt.none();
    ModelAndView page =
        wrong(language, caseId, waitId, new Attempt(none.given(), List.of(), null, notice));
    page.setStatus(HttpStatus.CONFLICT);
    return page;
  }

  private TaskPage task(String caseId, String waitId, Attempt attempt, Language language) {
    CaseView view = look(caseId);
    Actor.Officer me = desks.officer();
    Task task =
        view.task(waitId)
            .filter(found -> me.roles().contains(found.role()))
            .orElseThrow(PageReply::notFound);
    return pages.page(view, task, me, attempt, language);
  }

  private CaseView look(String caseId) {
    return tasks.look(Addressed.caseId(caseId), desks.officer()).orElseThrow(PageReply::notFound);
  }
}
