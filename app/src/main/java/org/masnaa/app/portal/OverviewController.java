package org.masnaa.app.portal;

import org.masnaa.app.cases.Drafts;
import org.masnaa.app.cases.OpenDraft;
import org.masnaa.app.identity.Audience;
import org.masnaa.app.identity.Open;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.page.PageReply;
import org.masnaa.text.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The list of tasks of a long application. */
@Controller
class OverviewController {

  private final Drafts drafts;
  private final DraftPages pages;
  private final SignedIn signedIn;

  OverviewController(Drafts drafts, DraftPages pages, SignedIn signedIn) {
    this.drafts = drafts;
    this.pages = pages;
    this.signedIn = signedIn;
  }

  @Open(to = Audience.PERSON)
  @GetMapping("/{language:ar|en}/applications/{draft}/overview")
  ModelAndView page(@PathVariable Language language, @PathVariable("draft") String id) {
    OpenDraft draft =
        DraftPages.draftId(id)
            .flatMap(found -> drafts.find(found, signedIn.person()))
            .orElseThrow(PageReply::notFound);
    CaseId submitted = draft.standing().submittedAs();
    return submitted == null
        ? PageReply.page("portal/overview", pages.overview(draft, Way.of(draft)))
        : PageReply.seeOther(language, CasePages.receipt(submitted));
  }
}
