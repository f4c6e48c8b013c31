package org.masnaa.app.officer;

import java.io.IOException;
import java.util.UUID;
import org.masnaa.app.identity.Audience;
import org.masnaa.app.identity.Open;
import org.masnaa.app.registers.Imports;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.page.PageReply;
import org.masnaa.text.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Where the owner of registers fills them from files. */
@Controller
class ImportController {

  private static final String PATH = "/work/registers/imports";

  private final Imports imports;
  private final Desks desks;

  ImportController(Imports imports, Desks desks) {
    this.imports = imports;
    this.desks = desks;
  }

  @Open(to = Audience.OFFICER)
  @GetMapping("/{language:ar|en}/work/registers/imports")
  ModelAndView page(
      @PathVariable Language language,
      @RequestParam(defaultValue = "") String table,
      @RequestParam(defaultValue = "") String key) {
    Actor.Officer officer = desks.officer();
    return PageReply.page(
        "officer/imports",
        new ImportsPage(
            imports.tables(officer),
            imports.of(officer),
            new ImportsPage.Wanted(table, key),
            imports.history(officer, table, key)));
  }

  @Open(to = Audience.OFFICER)
  @PostMapping("/{language:ar|en}/work/registers/imports")
  ModelAndView preview(
      @PathVariable Language language, @RequestParam String table, @RequestParam MultipartFile file)
      throws IOException {
    String name = file.getOriginalFilename();
    return imports
        .preview(desks.officer(), table, name == null ? "" : name, file.getBytes())
        .map(made -> PageReply.seeOther(language, PATH))
        .orElseThrow(PageReply::notFound);
  }

  @Open(to = Audience.OFFICER)
  @PostMapping("/{language:ar|en}/work/registers/imports/{id}")
  ModelAndView decide(
      @PathVariable Language language,
      @PathVariable UUID id,
      @RequestParam String decision,
      @RequestParam String reason) {
    Actor.Officer officer = desks.officer();
    boolean done =
        !reason.isBlank()
            && switch (decision) {
              case "apply" -> imports.apply(id, officer, reason.strip());
              case "undo" -> imports.undo(id, officer, reason.strip());
              default -> false;
            };
    if (!done) {
      throw PageReply.notFound();
    }
    return PageReply.seeOther(language, PATH);
  }
}
