package org.masnaa.app.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.masnaa.app.cases.CaseView;
import org.masnaa.app.cases.Cases;
import org.masnaa.app.cases.Drafts;
import org.masnaa.app.cases.Part;
import org.masnaa.app.cases.Parts;
import org.masnaa.app.cases.Task;
import org.masnaa.app.cases.TaskResult;
import org.masnaa.app.cases.Tasks;
import org.masnaa.app.identity.Audience;
import org.masnaa.app.identity.Open;
import org.masnaa.app.shared.page.Addressed;
import org.masnaa.app.shared.page.PageReply;
import org.masnaa.app.shared.page.PostedForm;
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

/** A person's applications: the list, and each with its way and what is asked on it. */
@Controller
@RequestMapping("/{language:ar|en}")
class CaseController {

  private static final String TEMPLATE = "portal/case";

  private final Cases cases;
  private final Drafts drafts;
  private final Tasks tasks;
  private final CasePages pages;
  private final Rows rows;
  private final SignedIn signedIn;
  private final Parts parts;

  CaseController(
      Cases cases,
      Drafts drafts,
      Tasks tasks,
      CasePages pages,
      Rows rows,
      SignedIn signedIn,
      Parts parts) {
    this.parts = parts;
    this.cases = cases;
    this.drafts = drafts;
    this.tasks = tasks;
    this.pages = pages;
    this.rows = rows;
    this.signedIn = signedIn;
  }

  @Open(to = Audience.PERSON)
  @GetMapping("/applications")
  ModelAndView list(@PathVariable Language language) {
    return PageReply.page(
        "portal/applications",
        new ApplicationsPage(
            parts.open(signedIn.person()).stream().map(rows::ofPart).toList(),
            drafts.open(signedIn.person()).stream().map(rows::ofDraft).toList(),
            cases.of(signedIn.person(), 0).stream().map(rows::ofCase).toList()));
  }

  @Open(to = Audience.PERSON)
  @GetMapping("/cases/{id}")
  ModelAndView page(@PathVariable Language language, @PathVariable String id) {
    Optional<Part> part = parts.of(Addressed.caseId(id), signedIn.person());
    // Messages to a party lead to the case; a party has only their part in it.
    return part.isPresent()
        ? PageReply.seeOther(language, PartController.path(part.get()))
        : PageReply.page(TEMPLATE, pages.page(find(id), Answers.none(), List.of(), language));
  }

  @Open(to = Audience.PERSON)
  @GetMapping("/cases/{id}/receipt")
  ModelAndView receipt(@PathVariable Language language, @PathVariable String id) {
    return PageReply.page("portal/receipt", pages.receipt(find(id)));
  }

  @Open(to = Audience.PERSON)
  @PostMapping("/cases/{id}/withdraw")
  ModelAndView withdraw(@PathVariable Language language, @PathVariable String id) {
    CaseView view = find(id);
    cases.withdraw(view.summary().id(), signedIn.person());
    return PageReply.seeOther(language, CasePages.path(view.summary().id()));
  }

  @Open(to = Audience.PERSON)
  @PostMapping("/cases/{id}/tasks/{task}")
  ModelAndView complete(
      @PathVariable Language language,
      @PathVariable String id,
      @PathVariable("task") String waitId,
      HttpServletRequest request) {
    CaseView view = find(id);
    Task task = view.task(waitId).orElseThrow(PageReply::notFound);
    PostedForm form = PostedForm.of(request);
    Page questions = view.summary().service().content().form().task(task.element());
    Answers answers =
        questions == null ? Answers.none() : Answers.posted(questions.questions(), form.fields());
    TaskResult result = tasks.complete(view.summary().id(), waitId, signedIn.person(), answers);
    if (result instanceof TaskResult.Incomplete(List<AnswerProblem> problems)) {
      return PageReply.wrong(
          TEMPLATE, pages.page(find(id), answers, form.seen(problems), language));
    }
    // Done, or no longer open: the page of the case says how it stands.
    return PageReply.seeOther(language, CasePages.path(view.summary().id()));
  }

  private CaseView find(String id) {
    return cases.find(Addressed.caseId(id), signedIn.person()).orElseThrow(PageReply::notFound);
  }
}
