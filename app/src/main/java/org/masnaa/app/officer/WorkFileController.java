package org.masnaa.app.officer;

import jakarta.servlet.http.HttpServletResponse;
import org.masnaa.app.cases.Tasks;
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

/** Files that an applicant gave, for the officers who have a task in the case. */
@Controller
class WorkFileController {

  private final Tasks tasks;
  private final Desks desks;

  WorkFileController(Tasks tasks, Desks desks) {
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
}
