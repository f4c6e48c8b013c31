package org.masnaa.app.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.masnaa.app.cases.Cases;
import org.masnaa.app.cases.Drafts;
import org.masnaa.app.cases.OpenDraft;
import org.masnaa.app.cases.Submission;
import org.masnaa.app.identity.Audience;
import org.masnaa.app.identity.Open;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.page.PageReply;
import org.masnaa.app.shared.page.PostedForm;
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

/** All answers on one page, and the sending. */
@Controller
@RequestMapping("/{language:ar|en}/applications/{draft}/check")
class CheckController {

  private static final String TEMPLATE = "portal/check";

  private final Drafts drafts;
  private final Cases cases;
  private final DraftPages pages;
  private final Offers offers;
  private final SignedIn signedIn;

  CheckController(Drafts drafts, Cases cases, DraftPages pages, Offers offers, SignedIn signedIn) {
    this.offers = offers;
    this.drafts = drafts;
    this.cases = cases;
    this.pages = pages;
    this.signedIn = signedIn;
  }

  @Open(to = Audience.PERSON)
  @GetMapping
  ModelAndView page(@PathVariable Language language, @PathVariable("draft") String id) {
    OpenDraft draft = find(id);
    CaseId submitted = draft.standing().submittedAs();
    if (submitted != null) {
      return PageReply.seeOther(language, CasePages.receipt(submitted));
    }
    if (new Steps(draft.interview()).firstIncomplete().isPresent()) {
      return PageReply.seeOther(language, DraftPages.next(draft));
    }
    return PageReply.page(TEMPLATE, pages.check(draft, List.of(), language));
  }

  @Open(to = Audience.PERSON)
  @PostMapping
  ModelAndView send(
      @PathVariable Language language,
      @PathVariable("draft") String id,
      HttpServletRequest request) {
    PostedForm form = PostedForm.of(request);
    OpenDraft shown = find(id);
    List<QuestionView> declarations = new Steps(shown.interview()).declarations();
    if (!declarations.isEmpty()) {
      Answers agreed =
          Answers.posted(declarations.stream().map(QuestionView::question).toList(), form.fields());
      drafts.save(shown.id(), signedIn.person(), agreed);
    }
    return switch (cases.submit(shown.id(), signedIn.person())) {
      case Submission.Accepted accepted -> {
        if (form.value("form.keep").equals("yes")) {
          offers.permit(shown);
        }
        yield PageReply.seeOther(language, CasePages.receipt(accepted.caseId()));
      }
      case Submission.Incomplete(List<AnswerProblem> problems) ->
          incomplete(language, find(id), problems);
      case Submission.NotEligible notEligible ->
          PageReply.wrong(TEMPLATE, pages.check(find(id), List.of(), language));
      case Submission.NotFound notFound -> throw PageReply.notFound();
    };
  }

  private ModelAndView incomplete(
      Language language, OpenDraft draft, List<AnswerProblem> problems) {
    Set<String> here =
        new Steps(draft.interview())
            .declarations().stream().map(QuestionView::id).collect(Collectors.toSet());
    return problems.stream().allMatch(problem -> here.contains(problem.question()))
        ? PageReply.wrong(TEMPLATE, pages.check(draft, problems, language))
        : PageReply.seeOther(language, DraftPages.next(draft));
  }

  private OpenDraft find(String id) {
    return DraftPages.draftId(id)
        .flatMap(draft -> drafts.find(draft, signedIn.person()))
        .orElseThrow(PageReply::notFound);
  }
}
