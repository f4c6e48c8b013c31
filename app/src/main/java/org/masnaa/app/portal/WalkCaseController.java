package org.masnaa.app.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.masnaa.app.identity.Audience;
import org.masnaa.app.identity.Open;
import org.masnaa.app.shared.page.PageReply;
import org.masnaa.app.shared.page.PostedForm;
import org.masnaa.app.studio.Walk;
import org.masnaa.app.studio.Walks;
import org.masnaa.flow.Active;
import org.masnaa.form.AnswerProblem;
import org.masnaa.form.Answers;
import org.masnaa.form.Interview.PageView;
import org.masnaa.form.Page;
import org.masnaa.text.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A case that is walked in the studio, as its applicant sees it, with what is asked of them. */
@Controller
@RequestMapping("/{language:ar|en}/studio/{service}/walk/case")
class WalkCaseController {

  private static final String TEMPLATE = "portal/case";

  /** What an applicant's task ends with; it has no other outcome. */
  private static final String DONE = "done";

  private final Walks walks;
  private final WalkCasePages pages;

  WalkCaseController(Walks walks, WalkCasePages pages) {
    this.walks = walks;
    this.pages = pages;
  }

  @Open(to = Audience.STUDIO)
  @GetMapping
  ModelAndView page(
      @PathVariable Language language, @PathVariable String service, HttpServletRequest request) {
    Walk walk = sent(service, request);
    return PageReply.page(TEMPLATE, pages.page(walk, Answers.none(), List.of(), language));
  }

  @Open(to = Audience.STUDIO)
  @PostMapping("/tasks/{task}")
  ModelAndView complete(
      @PathVariable Language language,
      @PathVariable String service,
      @PathVariable String task,
      HttpServletRequest request) {
    Walk walk = sent(service, request);
    Active open =
        WalkCasePages.asked(walk)
            .filter(active -> active.element().equals(task))
            .orElseThrow(PageReply::notFound);
    Page page = walk.through().service().form().task(open.element());
    PostedForm form = PostedForm.of(request);
    Answers posted =
        page == null ? Answers.none() : Answers.posted(page.questions(), form.fields());
    for (PageView shown : walk.through().task(open.element(), DONE, posted).pages()) {
      posted = WalkDrafts.uploaded(posted, shown, request);
    }
    List<AnswerProblem> problems = walk.through().task(open.element(), DONE, posted).problems();
    if (!problems.isEmpty()) {
      return PageReply.wrong(TEMPLATE, pages.page(walk, posted, problems, language));
    }
    walks.tell(
        request,
        walk,
        walk.telling().with(open.element(), walk.visit(DONE, List.of(), "", posted)));
    return PageReply.seeOther(language, walk.path());
  }

  private Walk sent(String service, HttpServletRequest request) {
    Walk walk = walks.walk(service, request);
    if (!walk.telling().sent()) {
      throw PageReply.notFound();
    }
    return walk;
  }
}
