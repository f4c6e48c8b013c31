package org.masnaa.app.portal;

import org.masnaa.app.cases.DraftVersions;
import org.masnaa.app.cases.Drafts;
import org.masnaa.app.cases.OpenDraft;
import org.masnaa.app.identity.Audience;
import org.masnaa.app.identity.Open;
import org.masnaa.app.shared.page.PageReply;
import org.masnaa.text.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** An application whose service changed since it was begun: its person chooses how to go on. */
@Controller
@RequestMapping("/{language:ar|en}/applications/{draft}/new-version")
class VersionController {

  private final Drafts drafts;
  private final DraftVersions versions;
  private final SignedIn signedIn;

  VersionController(Drafts drafts, DraftVersions versions, SignedIn signedIn) {
    this.drafts = drafts;
    this.versions = versions;
    this.signedIn = signedIn;
  }

  static String path(OpenDraft draft) {
    return DraftPages.path(draft.id(), "new-version");
  }

  @Open(to = Audience.PERSON)
  @GetMapping
  ModelAndView page(@PathVariable Language language, @PathVariable("draft") String id) {
    OpenDraft draft = find(id);
    return versions
        .newer(draft)
        .map(newer ->
            PageReply.page(
                "portal/version",
                new VersionPage(
                    draft.service().content().service().title(),
                    path(draft),
                    DraftPages.next(draft),
                    newer.changes())))
        .orElseGet(() -> PageReply.seeOther(language, DraftPages.next(draft)));
  }

  @Open(to = Audience.PERSON)
  @PostMapping
  ModelAndView carryOver(@PathVariable Language language, @PathVariable("draft") String id) {
    OpenDraft draft =
        versions.carryOver(find(id).id(), signedIn.person()).orElseThrow(PageReply::notFound);
    return PageReply.seeOther(language, DraftPages.next(draft));
  }

  private OpenDraft find(String id) {
    return DraftPages.draftId(id)
        .flatMap(draft -> drafts.find(draft, signedIn.person()))
        .orElseThrow(PageReply::notFound);
  }
}
