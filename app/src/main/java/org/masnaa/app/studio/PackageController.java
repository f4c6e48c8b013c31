package org.masnaa.app.studio;

import java.util.Optional;
import org.masnaa.app.identity.Audience;
import org.masnaa.app.identity.Open;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.Json;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Whole packages: out as a ZIP file, and in from programs that hold a token. */
@Controller
class PackageController {

  private static final LocalText NO_TOKEN =
      new LocalText(
          "الرمز غير صالح: انتهى أو أُلغي أو لم يعد صاحبه مصممًا.",
          "The token is not valid: it has ended or was revoked, or its owner designs no more.");
  private static final LocalText ELSEWHERE =
      new LocalText("الرمز ليس لهذه الخدمة.", "The token does not reach this service.");

  private final Visitors visitors;
  private final Tokens tokens;
  private final Uploads uploads;
  private final Json json;

  PackageController(Visitors visitors, Tokens tokens, Uploads uploads, Json json) {
    this.visitors = visitors;
    this.tokens = tokens;
    this.uploads = uploads;
    this.json = json;
  }

  /** The draft as it is now. */
  @Open(to = Audience.STUDIO)
  @GetMapping("/{language:ar|en}/studio/{service}/package.zip")
  ResponseEntity<byte[]> download(@PathVariable Language language, @PathVariable String service) {
    Draft draft = visitors.draft(service);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/zip"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(service + ".zip").build().toString())
        .body(PackageArchive.write(draft.files()));
  }

  /**
   * Takes a package as the draft of its service. Open to anyone, because a program has no session:
   * without a good token of a designer nothing is read. The session of a browser counts for nothing
   * here.
   *
   * @param over the revision of the draft that may be written over
   * @return 200 stored, 401 no good token, 403 another service's token, 409 the draft holds other
   *     work, 422 refused; see {@link UploadAnswer}
   */
  @Open(to = Audience.ANYONE)
  @PutMapping("/api/studio/{service:[a-z][a-z0-9-]{0,59}}/package")
  ResponseEntity<String> upload(
      @PathVariable String service,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization,
      @RequestParam(defaultValue = "-1") long over,
      @RequestBody(required = false) byte[] archive) {
    Optional<Token> token =
        authorization.startsWith("Bearer ")
            ? tokens.good(authorization.substring("Bearer ".length()).strip())
            : Optional.empty();
    Optional<Actor.Officer> designer = token.flatMap(tokens::designer);
    if (token.isEmpty() || designer.isEmpty()) {
      return answer(HttpStatus.UNAUTHORIZED, UploadAnswer.refused(NO_TOKEN));
    }
    if (!token.get().reaches(service)) {
      return answer(HttpStatus.FORBIDDEN, UploadAnswer.refused(ELSEWHERE));
    }
    ServiceId id = new ServiceId(token.get().entity(), service);
    Uploaded uploaded =
        switch (PackageArchive.read(archive == null ? new byte[0] : archive)) {
          case PackageArchive.Refused(LocalText why) -> new Uploaded.Refused(why);
          case PackageArchive.Files(var files) ->
              uploads.upload(id, designer.get(), files, over, token.get().id());
        };
    HttpStatus status =
        switch (uploaded) {
          case Uploaded.Stored _ -> HttpStatus.OK;
          case Uploaded.Faulty _, Uploaded.Refused _ -> HttpStatus.UNPROCESSABLE_CONTENT;
          case Uploaded.Meanwhile _ -> HttpStatus.CONFLICT;
        };
    return answer(status, UploadAnswer.of(service, uploaded));
  }

  private ResponseEntity<String> answer(HttpStatus status, UploadAnswer answer) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .body(json.text(answer));
  }
}
