package org.masnaa.app.portal;

import java.util.UUID;
import org.masnaa.app.credentials.Credentials;
import org.masnaa.app.identity.Audience;
import org.masnaa.app.identity.Open;
import org.masnaa.app.shared.page.PageReply;
import org.masnaa.text.Language;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
  ResponseEntity<byte[]> download(
      @PathVariable Language language, @PathVariable String id, @PathVariable String document) {
    byte[] pdf =
        credentials
            .pdf(SignedIn.caseId(id), documentId(document), signedIn.person())
            .orElseThrow(PageReply::notFound);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("document.pdf").build().toString())
        .body(pdf);
  }

  private static UUID documentId(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException noId) {
      throw PageReply.notFound();
    }
  }
}
