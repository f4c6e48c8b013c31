package org.masnaa.app.officer;

import jakarta.servlet.http.HttpServletResponse;
import org.masnaa.app.identity.Audience;
import org.masnaa.app.identity.Open;
import org.masnaa.app.registers.Exports;
import org.masnaa.app.shared.page.Download;
import org.masnaa.app.shared.page.PageReply;
import org.masnaa.text.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the owner of registers takes their tables out. */
@Controller
class ExportController {

  private final Exports exports;
  private final Desks desks;

  ExportController(Exports exports, Desks desks) {
    this.exports = exports;
    this.desks = desks;
  }

  @Open(to = Audience.OFFICER)
  @GetMapping("/{language:ar|en}/work/registers/exports")
  void export(
      @PathVariable Language language, @RequestParam String table, HttpServletResponse response) {
    Exports.Sheet sheet = exports.of(desks.officer(), table).orElseThrow(PageReply::notFound);
    Download.send(response, table.replace('/', '-') + ".csv", "text/csv", sheet::writeTo);
  }
}
