package org.masnaa.app.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.masnaa.app.cases.Cases;
import org.masnaa.app.cases.Upload;
import org.masnaa.app.credentials.Credentials;
import org.masnaa.app.identity.Audience;
import org.masnaa.app.identity.Open;
import org.masnaa.app.shared.page.Addressed;
import org.masnaa.app.shared.page.Download;
import org.masnaa.app.shared.page.PageReply;
import org.masnaa.form.Answer;
import org.masnaa.text.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Files that a person gave with an application, for that person. */
@Controller
class CaseFileController {

  private final Cases cases;
  private final Credentials credentials;
  private final SignedIn signedIn;

  CaseFileController(Cases cases, Credentials credentials, SignedIn signedIn) {
    this.credentials = credentials;
    this.cases = cases;
    this.signedIn = signedIn;
  }

  @Open(to = Audience.PERSON)
  @GetMapping("/{language:ar|en}/cases/{id}/files/{file}")
  void file(
      @PathVariable Language language,
      @PathVariable String id,
      @PathVariable("file") String fileId,
      HttpServletResponse response) {
    Upload file =
        cases
            .file(Addressed.caseId(id), signedIn.person(), Addressed.id(fileId))
            .orElseThrow(PageReply::notFound);
    if (file.isHeld()) {
      throw PageReply.later();
    }
    Download.send(response, file.name(), file.mediaType(), file::writeTo);
  }

  /** A document that the person holds and gave in place of a file. */
  @Open(to = Audience.PERSON)
  @GetMapping("/{language:ar|en}/cases/{id}/files/held/{question}")
  void held(
      @PathVariable Language language,
      @PathVariable String id,
      @PathVariable String question,
      HttpServletResponse response) {
    byte[] pdf =
        cases
            .find(Addressed.caseId(id), signedIn.person())
            .flatMap(view -> view.form().question(question))
            .filter(asked -> asked.answer() instanceof Answer.Held)
            .map(asked -> ((Answer.Held) Objects.requireNonNull(asked.answer())).document())
            .flatMap(key -> credentials.pdf(key, signedIn.person()))
            .orElseThrow(PageReply::notFound);
    Download.send(response, "document.pdf", "application/pdf", out -> out.write(pdf));
  }
}
