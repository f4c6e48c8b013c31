package org.masnaa.app.portal;

import jakarta.servlet.http.HttpServletResponse;
import org.masnaa.app.cases.Cases;
import org.masnaa.app.cases.Upload;
import org.masnaa.app.identity.Audience;
import org.masnaa.app.identity.Open;
import org.masnaa.app.shared.page.Addressed;
import org.masnaa.app.shared.page.Download;
import org.masnaa.app.shared.page.PageReply;
import org.masnaa.text.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Files that a person gave with an application, for that person. */
@Controller
class CaseFileController {

  private final Cases cases;
  private final SignedIn signedIn;

  CaseFileController(Cases cases, SignedIn signedIn) {
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
}
