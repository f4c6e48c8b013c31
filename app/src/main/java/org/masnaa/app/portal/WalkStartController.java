package org.masnaa.app.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.masnaa.app.cases.OpenDraft;
import org.masnaa.app.identity.Audience;
import org.masnaa.app.identity.Open;
import org.masnaa.app.shared.page.PageReply;
import org.masnaa.app.shared.page.PostedForm;
import org.masnaa.app.studio.Walk;
import org.masnaa.app.studio.Walks;
import org.masnaa.form.AnswerProblem;
import org.masnaa.form.Answers;
import org.masnaa.form.Interview.QuestionView;
import org.masnaa.text.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where an application of a walk begins, and where it is sent. */
@Controller
@RequestMapping("/{language:ar|en}/studio/{service}/walk")
class WalkStartController {

  private static final String CHECK = "portal/check";

  private final WalkDrafts drafts;
  private final Walks walks;
  private final ServiceTexts services;
  private final DraftPages pages;

  WalkStartController(WalkDrafts drafts, Walks walks, ServiceTexts services, DraftPages pages) {
    this.drafts = drafts;
    this.walks = walks;
    this.services = services;
    this.pages = pages;
  }

  @Open(to = Audience.STUDIO)
  @GetMapping("/service")
  ModelAndView page(@PathVariable String service, HttpServletRequest request) {
    Walk walk = drafts.walk(service, request);
    StartPage start = services.start(drafts.published(walk), null);
    ServiceRow row = start.service();
    return PageReply.page(
        "portal/start",
        new StartPage(
            new ServiceRow(
                WalkDrafts.way(walk).service(), row.title(), row.summary(), row.entity()),
            start.audience(),
            start.terms(),
            start.asked(),
            start.reads(),
            start.law(),
            null));
  }

  @Open(to = Audience.STUDIO)
  @PostMapping("/service/start")
  ModelAndView start(
      @PathVariable Language language, @PathVariable String service, HttpServletRequest request) {
    Walk walk = drafts.walk(service, request);
    return PageReply.seeOther(language, DraftPages.next(drafts.draft(walk), WalkDrafts.way(walk)));
  }

  @Open(to = Audience.STUDIO)
  @GetMapping("/form/overview")
  ModelAndView overview(@PathVariable String service, HttpServletRequest request) {
    Walk walk = drafts.walk(service, request);
    return PageReply.page(
        "portal/overview", pages.overview(drafts.draft(walk), WalkDrafts.way(walk)));
  }

  @Open(to = Audience.STUDIO)
  @GetMapping("/form/check")
  ModelAndView check(
      @PathVariable Language language, @PathVariable String service, HttpServletRequest request) {
    Walk walk = drafts.walk(service, request);
    OpenDraft draft = drafts.draft(walk);
    if (walk.telling().sent()) {
      return PageReply.seeOther(language, walk.path());
    }
    return new Steps(draft.interview()).firstIncomplete().isPresent()
        ? PageReply.seeOther(language, DraftPages.next(draft, WalkDrafts.way(walk)))
        : PageReply.page(CHECK, pages.check(draft, WalkDrafts.way(walk), List.of(), language));
  }

  @Open(to = Audience.STUDIO)
  @PostMapping("/form/check")
  ModelAndView send(
      @PathVariable Language language, @PathVariable String service, HttpServletRequest request) {
    Walk shown = drafts.walk(service, request);
    List<QuestionView> declarations = new Steps(drafts.draft(shown).interview()).declarations();
    Answers agreed =
        Answers.posted(
            declarations.stream().map(QuestionView::question).toList(),
            PostedForm.of(request).fields());
    Walk walk = drafts.answered(request, shown, shown.telling().answers().with(agreed));
    OpenDraft draft = drafts.draft(walk);
    if (!draft.standing().eligible()) {
      return PageReply.wrong(CHECK, pages.check(draft, WalkDrafts.way(walk), List.of(), language));
    }
    if (draft.interview().complete()) {
      walks.tell(request, walk, walk.telling().send());
      return PageReply.seeOther(language, walk.path());
    }
    Set<String> here = declarations.stream().map(QuestionView::id).collect(Collectors.toSet());
    List<AnswerProblem> open = draft.interview().problems();
    return open.stream().allMatch(problem -> here.contains(problem.question()))
        ? PageReply.wrong(CHECK, pages.check(draft, WalkDrafts.way(walk), open, language))
        : PageReply.seeOther(language, DraftPages.next(draft, WalkDrafts.way(walk)));
  }
}
