package org.masnaa.app.portal;

import java.util.UUID;
import org.masnaa.app.consent.Reuse;
import org.masnaa.app.identity.Audience;
import org.masnaa.app.identity.Open;
import org.masnaa.app.shared.page.PageReply;
import org.masnaa.text.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The answers a person permitted to be offered again, and the withdrawal of that. */
@Controller
@RequestMapping("/{language:ar|en}/my-data/answers")
class KeptAnswersController {

  private static final String PATH = "/my-data/answers";

  private final Reuse reuse;
  private final Rows rows;
  private final SignedIn signedIn;

  KeptAnswersController(Reuse reuse, Rows rows, SignedIn signedIn) {
    this.reuse = reuse;
    this.rows = rows;
    this.signedIn = signedIn;
  }

  @Open(to = Audience.PERSON)
  @GetMapping
  ModelAndView page(@PathVariable Language language) {
    return PageReply.page(
        "portal/kept-answers",
        new KeptAnswersPage(
            reuse.of(signedIn.person()).stream()
                .map(kept ->
                    new KeptAnswersPage.Row(
                        kept.id(),
                        kept.label(),
                        kept.text(),
                        rows.service(kept.source()),
                        kept.at()))
                .toList()));
  }

  /** Withdraws the permission for one answer, or for all. */
  @Open(to = Audience.PERSON)
  @PostMapping
  ModelAndView withdraw(@PathVariable Language language, @RequestParam String withdraw) {
    if (withdraw.equals("all")) {
      reuse.withdrawAll(signedIn.person());
      return PageReply.seeOther(language, PATH);
    }
    try {
      reuse.withdraw(signedIn.person(), UUID.fromString(withdraw));
    } catch (IllegalArgumentException noId) {
      throw PageReply.notFound();
    }
    return PageReply.seeOther(language, PATH);
  }
}
