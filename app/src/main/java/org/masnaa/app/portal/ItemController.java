package org.masnaa.app.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.masnaa.app.cases.Drafts;
import org.masnaa.app.cases.OpenDraft;
import org.masnaa.app.identity.Audience;
import org.masnaa.app.identity.Open;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.page.PageReply;
import org.masnaa.app.shared.page.PostedForm;
import org.masnaa.form.Answer;
import org.masnaa.form.AnswerProblem;
import org.masnaa.form.Answers;
import org.masnaa.form.Interview.ItemView;
import org.masnaa.form.Interview.PageView;
import org.masnaa.form.Interview.QuestionView;
import org.masnaa.text.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One item of a repeated group. */
@Controller
@RequestMapping("/{language:ar|en}/applications/{draft}/{page}/{group}/{item}")
class ItemController {

  private static final String TEMPLATE = "portal/item";

  private final Drafts drafts;
  private final DraftPages pages;
  private final SignedIn signedIn;

  ItemController(Drafts drafts, DraftPages pages, SignedIn signedIn) {
    this.drafts = drafts;
    this.pages = pages;
    this.signedIn = signedIn;
  }

  /** The parts of the address. */
  record Place(String draft, String page, String group, String item) {

    String path() {
      return "/applications/" + draft + "/" + page + "/" + group + "/" + item;
    }
  }

  @Open(to = Audience.PERSON)
  @GetMapping
  ModelAndView page(@PathVariable Language language, Place place) {
    OpenDraft draft = find(place.draft());
    CaseId submitted = draft.standing().submittedAs();
    return submitted == null
        ? PageReply.page(TEMPLATE, model(draft, place, List.of(), language))
        : PageReply.seeOther(language, CasePages.receipt(submitted));
  }

  @Open(to = Audience.PERSON)
  @PostMapping
  ModelAndView save(@PathVariable Language language, Place place, HttpServletRequest request) {
    OpenDraft before = find(place.draft());
    PostedForm form = PostedForm.of(request);
    Answers posted =
        Answers.posted(
            item(group(before, place), place).asked().stream()
                .filter(question -> form.shown().contains(question.id()))
                .toList(),
            form.fields());
    OpenDraft draft =
        drafts
            .change(
                before.id(),
                signedIn.person(),
                answers ->
                    answers.with(
                        place.group(),
                        Answer.Items.of(answers.get(place.group())).with(place.item(), posted)))
            .orElseThrow(PageReply::notFound);
    return switch (form.go()) {
      case "later" -> PageReply.seeOther(language, "/applications");
      case "language" -> PageReply.seeOther(language.other(), place.path() + change(form));
      default -> next(language, draft, place, form);
    };
  }

  private ModelAndView next(Language language, OpenDraft draft, Place place, PostedForm form) {
    List<AnswerProblem> open =
        item(group(draft, place), place).questions().stream()
            .flatMap(q -> q.problems().stream())
            .toList();
    List<AnswerProblem> seen = form.seen(open);
    if (!seen.isEmpty()) {
      return PageReply.wrong(TEMPLATE, model(draft, place, seen, language));
    }
    return PageReply.seeOther(
        language,
        open.isEmpty()
            ? DraftPages.path(draft.id(), place.page()) + change(form)
            : place.path() + change(form));
  }

  private static String change(PostedForm form) {
    return form.fields().containsKey("change") ? "?change" : "";
  }

  private ItemPage model(
      OpenDraft draft, Place place, List<AnswerProblem> problems, Language language) {
    QuestionView group = group(draft, place);
    return pages.item(draft, view(draft, place), group, item(group, place), problems, language);
  }

  private static PageView view(OpenDraft draft, Place place) {
    return new Steps(draft.interview()).page(place.page()).orElseThrow(PageReply::notFound);
  }

  private static QuestionView group(OpenDraft draft, Place place) {
    return Steps.asked(view(draft, place)).stream()
        .filter(q -> q.id().equals(place.group()))
        .findFirst()
        .orElseThrow(PageReply::notFound);
  }

  private static ItemView item(QuestionView group, Place place) {
    return group.item(place.item()).orElseThrow(PageReply::notFound);
  }

  private OpenDraft find(String id) {
    return DraftPages.draftId(id)
        .flatMap(draft -> drafts.find(draft, signedIn.person()))
        .orElseThrow(PageReply::notFound);
  }
}
