package org.masnaa.app.officer;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.masnaa.app.cases.CaseView;
import org.masnaa.app.cases.Tasks;
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

/** Files that an applicant gave, for the officers who have a task in the case. */
@Controller
class WorkFileController {

  private final Tasks tasks;
  private final Desks desks;
  private final Credentials credentials;

  WorkFileController(Tasks tasks, Desks desks, Credentials credentials) {
    this.credentials = credentials;
    this.tasks = tasks;
    this.desks = desks;
  }

  @Open(to = Audience.OFFICER)
  @GetMapping("/{language:ar|en}/work/cases/{case}/files/{file}")
  void file(
      @PathVariable Language language,
      @PathVariable("case") String caseId,
      @PathVariable("file") String fileId,
      HttpServletResponse response) {
    Upload file =
        tasks
            .file(Addressed.caseId(caseId), desks.officer(), Addressed.id(fileId))
            .orElseThrow(PageReply::notFound);
    if (file.isHeld()) {
      throw PageReply.later();
    }
    Download.send(response, file.name(), file.mediaType(), file::writeTo);
  }

  /** A document that the applicant holds and gave in place of a file. */
  @Open(to = Audience.OFFICER)
  @GetMapping("/{language:ar|en}/work/cases/{case}/files/held/{question}")
  void held(
      @PathVariable Language language,
      @PathVariable("case") String caseId,
      @PathVariable String question,
      HttpServletResponse response) {
    CaseView view =
        tasks.look(Addressed.caseId(caseId), desks.officer()).orElseThrow(PageReply::notFound);
    byte[] pdf =
        view.form()
            .question(question)
            .filter(asked -> asked.answer() instanceof Answer.Held)
            .map(asked -> ((Answer.Held) Objects.requireNonNull(asked.answer())).document())
            .flatMap(key -> credentials.pdf(key, view.person()))
            .orElseThrow(PageReply::notFound);
    Download.send(response, "document.pdf", "application/pdf", out -> out.write(pdf));
  }
}
