package org.masnaa.app.portal;

import org.masnaa.app.cases.Drafts;
import org.masnaa.app.cases.OpenDraft;
import org.masnaa.app.catalogue.Catalogue;
import org.masnaa.app.catalogue.Published;
import org.masnaa.app.identity.Audience;
import org.masnaa.app.identity.Open;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.app.shared.page.PageReply;
import org.masnaa.text.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page of a service, where an application begins. */
@Controller
@RequestMapping("/{language:ar|en}/services/{entity}/{name}")
class ServiceController {

  private final Catalogue catalogue;
  private final Drafts drafts;
  private final ServiceTexts services;
  private final SignedIn signedIn;

  ServiceController(Catalogue catalogue, Drafts drafts, ServiceTexts services, SignedIn signedIn) {
    this.catalogue = catalogue;
    this.drafts = drafts;
    this.services = services;
    this.signedIn = signedIn;
  }

  @Open(to = Audience.ANYONE)
  @GetMapping
  ModelAndView page(
      @PathVariable Language language, @PathVariable String entity, @PathVariable String name) {
    Published published = published(entity, name);
    String draft =
        signedIn.ifAny().stream()
            .flatMap(person -> drafts.open(person).stream())
            .filter(open -> open.service().id().equals(published.id()))
            .map(DraftPages::next)
            .findFirst()
            .orElse(null);
    return PageReply.page("portal/start", services.start(published, draft));
  }

  /** Signing in on the way leads back to the page of the service, with nothing begun yet. */
  @Open(to = Audience.PERSON)
  @GetMapping("/sign-in")
  ModelAndView signIn(
      @PathVariable Language language, @PathVariable String entity, @PathVariable String name) {
    return PageReply.seeOther(language, ServiceTexts.path(published(entity, name).id()));
  }

  @Open(to = Audience.PERSON)
  @PostMapping("/start")
  ModelAndView start(
      @PathVariable Language language, @PathVariable String entity, @PathVariable String name) {
    OpenDraft draft = drafts.start(published(entity, name), signedIn.person());
    return PageReply.seeOther(language, DraftPages.next(draft));
  }

  private Published published(String entity, String name) {
    return catalogue.current(new ServiceId(entity, name)).orElseThrow(PageReply::notFound);
  }
}
