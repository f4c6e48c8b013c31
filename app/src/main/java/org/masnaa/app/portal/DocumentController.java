package org.masnaa.app.portal;

import jakarta.servlet.http.HttpServletResponse;
import org.masnaa.app.credentials.Credentials;
import org.masnaa.app.identity.Audience;
import org.masnaa.app.identity.Open;
import org.masnaa.app.shared.page.Addressed;
import org.masnaa.app.shared.page.Download;
import org.masnaa.app.shared.page.PageReply;
import org.masnaa.text.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Documents that came out of a case. */
@Controller
class DocumentController {

  private final Credentials credentials;
  private final SignedIn signedIn;

  DocumentController(Credentials credentials, SignedIn signedIn) {
    this.credentials = credentials;
    this.signedIn = signedIn;
  }

  @Open(to = Audience.PERSON)
  @GetMapping("/{language:ar|en}/cases/{id}/documents/{document}")
  void download(
      @PathVariable Language language,
      @PathVariable String id,
      @PathVariable String document,
      HttpServletResponse response) {
    byte[] pdf =
        credentials
            .pdf(Addressed.caseId(id), Addressed.id(document), signedIn.person())
            .orElseThrow(PageReply::notFound);
    Download.send(response, "document.pdf", "application/pdf", out -> out.write(pdf));
  }
}
